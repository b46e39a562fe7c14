using System.Text.RegularExpressions;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Cleaning;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.PlainText;

/// <summary>
/// Plain text: a headline, optional lines with source, author and date, then paragraphs. The headline is the first line, or the
/// first sentence of the first paragraph if that is too long. If there is only one sentence, the file's name is the headline, or
/// the sentence itself if the name is none.
/// </summary>
internal sealed partial class PlainTextFormat(TimeProvider time) : ITextFormat
{
    private const int ShortestWord = 3;
    private const int FewestWords = 2;

    public bool Reads(string extension) => extension is "txt" or "text";

    public bool Denies(string text) => TextMarks.Has(text) || ReaderHead.Is(text);

    public bool Recognizes(string text) => true;

    public IEnumerable<ReadPart> Read(TextFile file)
    {
        if (IsAddress(file.Text))
            return
            [
                new ReadPart(
                    "",
                    Rejections.NotAnArticle(
                        "The file contains only an address; save the page that it leads to, and drop that file."
                    )
                ),
            ];
        var parts = TextParts.Of(file.Text);
        var draft = new ArticleDraft();
        foreach (var (label, value) in parts.Labels)
            TextLabels.Add(draft, label, value);
        AddTitles(draft, parts, file.Name.Stem);
        draft.Bodies.Add(new(parts.Body, Provenance.Text));
        draft.Dates.AddText(ReleaseBanner.Dateline(parts.Body.TrimStart()), "dateline");
        ChineseDateline.AddTo(draft, parts.Body);
        var result = draft.Finish(
            time,
            Rejections.NoTitle("The file has no headline, and its name cannot serve as one; put the headline on the first line."),
            Rejections.NoText("The file has no text below the headline; add the article's text.")
        );
        return [new ReadPart("", result)];
    }

    private static void AddTitles(ArticleDraft draft, TextParts parts, string stem)
    {
        if (parts.Title.Length > 0)
            draft.Titles.Add(new(parts.Title, Provenance.FirstLine));
        var words = Words(stem);
        if (words.Count(word => word.Count(char.IsLetter) >= ShortestWord) >= FewestWords)
            draft.Titles.Add(new(Sentence(words.SkipWhile(word => word.All(char.IsDigit))), Provenance.FileName));
        if (parts.Beginning.AsSpan().ContainsAnyLetter())
            draft.Titles.Add(new(parts.Beginning, Provenance.FirstLine));
        draft.Titles.Add(new(Sentence(words), Provenance.FileName));
    }

    private static string[] Words(string stem) => stem.Split(['-', '_', ' ', '+'], StringSplitOptions.RemoveEmptyEntries);

    private static string Sentence(IEnumerable<string> words) =>
        string.Join(' ', words) is { Length: > 0 } text ? char.ToUpperInvariant(text[0]) + text[1..] : "";

    /// <summary>Whether the text is one or more addresses and nothing else, or a shortcut to one.</summary>
    private static bool IsAddress(string text) =>
        text.Length <= 10_000
        && Address().IsMatch(text)
        && !Address().Replace(Shortcut().Replace(text, ""), "").AsSpan().ContainsAnyLetterOrDigit();

    [GeneratedRegex(@"\b(?:https?://|www\.)[^\s<>""]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(
        @"^\s*\[InternetShortcut\]|^(?:BASE)?URL=|^(?:ID|Icon|HotKey|Prop|Modified|\[\{)[^\r\n]*$",
        RegexOptions.Multiline | RegexOptions.CultureInvariant
    )]
    private static partial Regex Shortcut();
}
