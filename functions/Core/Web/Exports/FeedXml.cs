using System.Text;
using System.Xml;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Search;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Web.Exports;

/// <summary>What the two kinds of XML feeds have in common. Text from outside is cleaned of what XML cannot contain.</summary>
internal static class FeedXml
{
    private const int MaxSummary = 600;

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(false),
        Indent = true,
        NewLineChars = "\n",
    };

    public static byte[] Write(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Settings))
            write(writer);
        return stream.ToArray();
    }

    public static string Title(SearchHit hit)
    {
        var title = UntrustedText.Line(hit.Title, Article.MaxTitleLength);
        return title.Length > 0 ? title : RenderingWords.Default.Labels.NoHeadline;
    }

    public static string Summary(SearchHit hit) =>
        UntrustedText.Line(
            string.Join(" ", hit.Snippets.Select(snippet => snippet.Text).Append(VerdictText.Of(hit.Verdicts))),
            MaxSummary
        );

    /// <summary>What a feed is of, and what it lacks.</summary>
    public static string Description(ExportedList list, SearchResult result) =>
        string.Join(
            " · ",
            ResultNotes
                .Of(result, ResultNotes.ShownBy(result.Hits))
                .Select(note => UntrustedText.Line(note, MaxSummary))
                .Prepend(Line(list.Title))
        );

    public static string Line(string text) => UntrustedText.Line(text, 200);
}
