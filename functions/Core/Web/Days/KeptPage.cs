using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsMonitor.Core.Web.Keeping;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Trends;

namespace NewsMonitor.Core.Web.Days;

/// <summary>What the page of a day shows, as it is kept, and what readers had decided by then.</summary>
/// <param name="Digest">What it shows.</param>
/// <param name="Verdicts">The verdicts.</param>
/// <param name="Names">The decisions about names.</param>
internal sealed record KeptPage(Digest Digest, SeenDecisions Verdicts, SeenDecisions Names)
{
    /// <summary>See <see cref="DayPage"/>; null if an earlier version kept the page.</summary>
    public IReadOnlyDictionary<string, double>? Usual { get; init; }

    // A readers' day begins up to 14 hours off, and an article may be filed under the day before.
    private const int DaysAround = 2;

    public static KeptPage Of(DayPage page, PageBasis basis) =>
        new(page.Digest, SeenDecisions.Of(basis.Verdicts.All), SeenDecisions.Of(basis.Names.All)) { Usual = page.Usual };

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, KeptPageJson.Default.KeptPage);

    /// <summary>
    /// A page that was kept; null if it is damaged, or readers have decided something since about its articles or a name in it.
    /// </summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <param name="day">The readers' day.</param>
    /// <param name="basis">What pages depend on.</param>
    public static KeptPage? Read(byte[]? json, DateOnly day, PageBasis basis)
    {
        try
        {
            return
                json is not null
                && JsonSerializer.Deserialize(json, KeptPageJson.Default.KeptPage)
                    is { Digest: not null, Verdicts: not null, Names: not null } page
                && !page.Verdicts.Since(basis.Verdicts, day.AddDays(-DaysAround), day.AddDays(DaysAround)).Any()
                && !page.IsRenamed(json, basis.Names)
                ? page
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What is still so after what readers have decided since: they may have changed what is usual.</summary>
    /// <param name="day">The readers' day.</param>
    /// <param name="basis">What pages depend on.</param>
    public DayPage ToPage(DateOnly day, PageBasis basis)
    {
        var first = day.AddDays(-Baseline.Days - DaysAround);
        var isSame = !Verdicts.Since(basis.Verdicts, first, day.AddDays(DaysAround)).Any() && !Names.Since(basis.Names.All).Any();
        return new DayPage(Digest, isSame ? Usual : null);
    }

    private bool IsRenamed(byte[] json, NameDecisions names)
    {
        var changed = Names.Since(names.All).ToList();
        if (changed.Count == 0)
            return false;
        var text = EntityKey.Fold(TextIn(json));
        return changed.Exists(decision =>
            text.Contains(EntityKey.Fold(decision.Name), StringComparison.Ordinal)
            || (decision.Other is { } other && text.Contains(EntityKey.Fold(other), StringComparison.Ordinal))
        );
    }

    // In JSON, many letters and marks are escaped: ü, ', & and those of other scripts.
    private static string TextIn(byte[] json)
    {
        var text = new StringBuilder(json.Length);
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
            if (reader.TokenType == JsonTokenType.String)
                text.Append(reader.GetString()).Append('\n');
        return text.ToString();
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(KeptPage))]
internal sealed partial class KeptPageJson : JsonSerializerContext;
