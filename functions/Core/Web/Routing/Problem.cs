using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsMonitor.Core.Web.Routing;

/// <summary>Problem details (RFC 9457).</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">What kind of problem it is.</param>
/// <param name="Detail">What is wrong with this request, in one sentence; null if the title says it.</param>
public sealed record Problem(int Status, string Title, string? Detail = null)
{
    public const string ContentType = "application/problem+json; charset=utf-8";

    /// <summary>Where in the query the mistake is, in UTF-16 code units from 0; null if that does not apply.</summary>
    public int? Position { get; init; }

    public WebReply ToReply() =>
        WebReply.Of(Status, ContentType, JsonSerializer.SerializeToUtf8Bytes(this, ProblemJson.Default.Problem));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(Problem))]
internal sealed partial class ProblemJson : JsonSerializerContext;
