namespace NewsMonitor.Reading.Json;

/// <summary>The types of <see href="https://schema.org">schema.org</see>, as the <c>@type</c> of an object names them.</summary>
internal static class SchemaTypes
{
    /// <summary>
    /// A type without its vocabulary: <c>schema:Report</c> and <c>https://schema.org/Report</c> are <c>Report</c>.
    /// </summary>
    public static string NameOf(string type) => type[(type.LastIndexOfAny(['/', ':']) + 1)..];

    /// <summary>Whether what is of this type is an article, in a file of JSON as in a page.</summary>
    public static bool IsArticle(string type) =>
        NameOf(type) is var name
        && (
            name.EndsWith("Article", StringComparison.Ordinal)
            || name.EndsWith("BlogPosting", StringComparison.Ordinal)
            || name is "Report" or "Review" or "NewsItem" or "SocialMediaPosting"
        );
}
