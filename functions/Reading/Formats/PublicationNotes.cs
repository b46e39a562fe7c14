using System.Globalization;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Reading.Formats;

/// <summary>
/// What the formats of news agencies say about an article: whether it may be published, from when, and what it is called. The
/// first usable value of each counts.
/// </summary>
internal sealed class PublicationNotes
{
    private static readonly string[] Times =
    [
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd HH:mm:ssK",
        "yyyyMMdd'T'HHmmssK",
        "yyyyMMdd'T'HHmmK",
        "yyyy-MM-ddK",
        "yyyyMMdd",
    ];

    private bool _hasUnreadEnd;

    public Found<PublicationStatus>? Status { get; private set; }

    public Found<DateTimeOffset>? EmbargoedUntil { get; private set; }

    public Found<ArticleIdentity>? Identity { get; private set; }

    /// <param name="value">
    /// A status of IPTC's vocabulary as a word, a qualified code or an address, or what content systems call it; others say
    /// nothing.
    /// </param>
    /// <param name="from">Where it was found.</param>
    public void AddStatus(string? value, string from)
    {
        if (Status is null && value is { Length: < 200 } && StatusOf(value) is { } status)
            Status = new(status, from);
    }

    /// <summary>A status that can also be that of an embargo. One without a time withholds the article.</summary>
    /// <param name="value">The status.</param>
    /// <param name="from">Where it was found.</param>
    /// <param name="until">The end of the embargo, if there is one, and where that was found.</param>
    public void AddStatus(string? value, string from, (string? Time, string From) until)
    {
        AddStatus(value, from);
        if (value?.Equals("embargoed", StringComparison.OrdinalIgnoreCase) != true)
            return;
        AddEmbargo(until.Time, until.From);
        if (EmbargoedUntil is null)
            Withhold(from);
    }

    /// <summary>An embargo whose end is not said.</summary>
    /// <param name="from">Where it was found.</param>
    public void AddOpenEmbargo(string from) => Withhold(from);

    /// <param name="value">
    /// An ISO 8601 date; a time without an offset counts as UTC. Another text withholds the article, since its end is unknown.
    /// </param>
    /// <param name="from">Where it was found.</param>
    public void AddEmbargo(string? value, string from)
    {
        const DateTimeStyles Style =
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;
        if (
            EmbargoedUntil is null
            && DateTimeOffset.TryParseExact(value, Times, CultureInfo.InvariantCulture, Style, out var time)
        )
            EmbargoedUntil = new(time, from);
        else if (EmbargoedUntil is null && !string.IsNullOrWhiteSpace(value) && !IsNone(value.Trim()))
            Withhold(from);
    }

    // "Usable" says that an article may be published once its embargo is over.
    private void Withhold(string from)
    {
        if (Status?.Value is null or PublicationStatus.Usable)
            Status = new(PublicationStatus.Withheld, from);
    }

    /// <summary>An embargo that people wrote above a text.</summary>
    /// <param name="end">When it ends; null if what they wrote cannot be read, so that the text is rejected.</param>
    /// <param name="from">Where it was found.</param>
    public void AddEmbargo(DateTimeOffset? end, string from)
    {
        if (end is { } time)
            EmbargoedUntil ??= new(time, from);
        else
            _hasUnreadEnd = true;
    }

    /// <summary>The rejection of a text whose embargo ends at a time that cannot be read; null for any other.</summary>
    public Rejection? UnreadEmbargo => _hasUnreadEnd && EmbargoedUntil is null ? Rejections.UnreadEmbargo() : null;

    private static bool IsNone(string value) => value.ToLowerInvariant() is "0" or "false" or "no" or "none" or "null";

    public void AddIdentity(string? id, string? version, string from)
    {
        if (Identity is not null || Line(id, ArticleIdentity.MaxIdLength) is not { } known)
            return;
        Identity = new(
            new ArticleIdentity(UrlCleaner.WithoutTracking(known), Line(version, ArticleIdentity.MaxVersionLength)),
            from
        );
    }

    /// <summary>The result for an article that is withdrawn without its text; null if it is not withdrawn.</summary>
    /// <param name="article">Which article it is.</param>
    public ReadResult? Withdrawal(ArticleReference article)
    {
        if (Status?.Value is not (PublicationStatus.Withheld or PublicationStatus.Canceled))
            return null;
        ReadResult rejected = Rejections.Withdrawn(Status.Value is PublicationStatus.Withheld ? "withheld" : "canceled");
        return rejected with { Withdraws = new Withdrawal(article, Status.Value) };
    }

    private static string? Line(string? text, int max)
    {
        if (text is null || text.Length > 2 * max)
            return null;
        var line = OneLine.Of(text, 2 * max);
        return line.Length > 0 && line.Length <= max ? line : null;
    }

    private static PublicationStatus? StatusOf(string value) =>
        value[(value.LastIndexOfAny([':', '/', '#']) + 1)..].Trim().ToLowerInvariant() switch
        {
            "usable" or "publish" or "published" or "live" => PublicationStatus.Usable,
            "withheld" or "draft" or "pending" or "private" or "unpublished" => PublicationStatus.Withheld,
            "canceled" or "cancelled" or "cancel" or "killed" or "retracted" or "withdrawn" or "trash" =>
                PublicationStatus.Canceled,
            _ => null,
        };
}
