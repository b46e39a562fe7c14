using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Exports;

/// <summary>
/// The articles of an export from a database of newspapers (Nexis Uni, LexisNexis, Factiva), which has one after another, each
/// with its fields, between lists of the search's terms.
/// </summary>
internal static class ExportedArticles
{
    public static bool Are(IReadOnlyList<string> lines) => NexisArticle.In(lines).Count > 0 || FactivaArticle.In(lines).Count > 0;

    /// <summary>An article each with its result; empty if the lines are no export.</summary>
    /// <param name="lines">A document's paragraphs, or a text's lines; some may be empty.</param>
    /// <param name="kind">The format of the file, such as <c>docx</c>.</param>
    /// <param name="time">The current time.</param>
    public static IReadOnlyList<ReadPart> Of(IReadOnlyList<string> lines, string kind, TimeProvider time)
    {
        var articles = NexisArticle.In(lines) is { Count: > 0 } nexis
            ? nexis.Select(part => NexisArticle.Draft(part, kind))
            : FactivaArticle.In(lines).Select(part => FactivaArticle.Draft(part, kind));
        List<ArticleDraft> drafts = [.. articles.Take(ReadLimits.MaxParts + 1)];
        return [.. drafts.Select((draft, index) => new ReadPart(drafts.Count == 1 ? "" : $"{index + 1}", Finish(draft, time)))];
    }

    private static ReadResult Finish(ArticleDraft draft, TimeProvider time) =>
        draft.Finish(
            time,
            Rejections.NoTitle("The exported article has no headline."),
            Rejections.NoText("The exported article has no text; export it with its full text.")
        );
}
