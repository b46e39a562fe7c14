using System.Text.RegularExpressions;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Cleaning;
using NewsMonitor.Reading.Exports;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.PlainText;

namespace NewsMonitor.Reading.Documents;

/// <summary>
/// The article in a document. Its title is the one among its properties if the text has it, too; otherwise its headline. Short
/// lines around the headline may have its author, source and date.
/// </summary>
internal static partial class DocumentArticle
{
    private const int LongestLine = 120;
    private const int LongestTitle = 250;
    private const int MostLines = 8;

    /// <summary>The article, or each of an export.</summary>
    public static IReadOnlyList<ReadPart> Parts(
        IReadOnlyList<DocumentParagraph> text,
        DocumentProperties properties,
        FileName name,
        TimeProvider time
    ) =>
        ExportedArticles.Of([.. text.SelectMany(one => (string[])[one.Text, ""])], properties.Kind, time)
            is { Count: > 0 } exported
            ? exported
            : [new ReadPart("", Read(text, properties, name, time))];

    public static ReadResult Read(
        IReadOnlyList<DocumentParagraph> text,
        DocumentProperties properties,
        FileName name,
        TimeProvider time
    )
    {
        var draft = new ArticleDraft();
        var headline = Headline(text);
        AddTitles(draft, text, headline, properties);
        draft.Titles.Add(new(name.Words, Provenance.FileName));
        var body = Body(draft, text, headline).ToList();
        draft.Dates.AddText(body.Count > 0 ? ReleaseBanner.Dateline(body[0]) : null, "dateline");
        draft.Bodies.Add(new(string.Join("\n\n", body), Provenance.Text));
        if (properties.Author is { } author && IsPerson(author))
            draft.Bylines.Add(new([author], $"{properties.Kind}:author"));
        if (properties.Date is { } date)
            draft.Dates.Add(new(date, $"{properties.Kind}:date"));
        return draft.Finish(
            time,
            Rejections.NoTitle("The document has no headline; put it into the first paragraph."),
            Rejections.NoText("The document has no text below its headline; add the article's text.")
        );
    }

    /// <summary>
    /// The place of the title, else of the first heading unless an article is above it, else of a short first paragraph; -1 if
    /// there is none.
    /// </summary>
    private static int Headline(IReadOnlyList<DocumentParagraph> text)
    {
        var paragraphs = text.ToList();
        var marked = paragraphs.FindIndex(paragraph => paragraph.Role == DocumentRole.Title && !IsBanner(paragraph.Text));
        var heading =
            marked >= 0
                ? marked
                : paragraphs.FindIndex(paragraph => paragraph.Role == DocumentRole.Heading && !IsBanner(paragraph.Text));
        if (marked >= 0 || (heading >= 0 && !TextAbove.HasHeadline(paragraphs.Take(heading).Select(one => one.Text))))
            return heading;
        return
            paragraphs.FindIndex(paragraph => paragraph.Text.AsSpan().ContainsAnyLetter() && !IsBanner(paragraph.Text))
                is >= 0
                    and var first
            && paragraphs[first].Text.Length <= LongestTitle
            && paragraphs.Count > first + 1
            ? first
            : -1;
    }

    private static void AddTitles(
        ArticleDraft draft,
        IReadOnlyList<DocumentParagraph> text,
        int headline,
        DocumentProperties properties
    )
    {
        var from = $"{properties.Kind}:title";
        var own = IsTitle(properties.Title) ? properties.Title : null;
        var beginning = Plain(string.Join(' ', text.Take(MostLines).Select(paragraph => paragraph.Text)));
        if (own is not null && beginning.Contains(Plain(own), StringComparison.Ordinal))
            draft.Titles.Add(new(own, from));
        if (headline >= 0)
            draft.Titles.Add(new(text[headline].Text, "headline"));
        if (own is not null)
            draft.Titles.Add(new(own, from));
        if (headline < 0 && text.Count > 0)
            draft.Titles.Add(new(OneLine.Of(text[0].Text, LongestTitle), Provenance.FirstLine));
    }

    /// <summary>
    /// The paragraphs without the headline, and without the short lines around it, which are added to the draft.
    /// </summary>
    private static IEnumerable<string> Body(ArticleDraft draft, IReadOnlyList<DocumentParagraph> text, int headline)
    {
        var body = new List<string>();
        for (var at = 0; at < text.Count; at++)
            if (
                at != headline
                && !IsLabel(draft, text[at].Text, isBeforeText: body.Count == 0 && at <= headline + MostLines, at < headline)
            )
                body.Add(text[at].Text);
        return body;
    }

    private static bool IsLabel(ArticleDraft draft, string line, bool isBeforeText, bool isAboveHeadline)
    {
        if (!isBeforeText || line.Length > LongestLine)
            return false;
        if (TextLabels.Of(line.Trim()) is var (label, value))
            TextLabels.Add(draft, label, value);
        else if (Date().Match(line) is { Success: true } date)
            draft.Dates.Add(new(date.Value, "date line"));
        else
            return isAboveHeadline;
        return true;
    }

    /// <summary>Whether a line is above the headline of a press release, a date or a byline.</summary>
    private static bool IsBanner(string line) =>
        line.Length <= LongestLine
        && TextLabels.Of(line.AsSpan().Trim()) is { Label: ReleaseBanner.Kind or ReleaseBanner.Embargo or "date" or "By" };

    private static bool IsTitle(string? title) =>
        title is { Length: >= 8 and <= 500 }
        && title.AsSpan().Count(' ') >= 1
        && !Program().IsMatch(title)
        && !IsBanner(title)
        && title.AsSpan().ContainsAnyLetter();

    private static bool IsPerson(string author) =>
        author.Length is > 4 and < 80
        && author.AsSpan().Count(' ') is >= 1 and <= 4
        && !User().IsMatch(author)
        && !author.Any(char.IsDigit);

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>A line that is a date, perhaps after the place or the words "For immediate release".</summary>
    [GeneratedRegex(
        @"(?<=^|[,:–—|]\s*|\brelease\s+)(?:(?:mon|tues|wednes|thurs|fri|satur"
            + @"|sun)day,?\s+)?(?:\d{1,2}\.?\s+[A-Z][a-zä]{2,8}\.?,?\s+\d{4}|[A-Z][a-z]{2,8}\.?\s+\d{1,2},\s+\d{4}"
            + @"|\d{4}-\d\d-\d\d)(?=\W*$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Date();

    [GeneratedRegex(
        @"\.(?:docx?|pdf|indd|qxd|qxp|odt|rtf|tex|dvi|ps|pptx?|xlsx?|html?|pub|p65)\W*$|^(?:microsoft (?:word|powerpoint)"
            + @"|untitled|document\d*|slide \d|print|layout)\b|[\\/]{1}\w+[\\/]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Program();

    [GeneratedRegex(
        @"\b(?:user|admin\w*|office|microsoft|owner|python|adobe|unknown|anonymous)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex User();
}
