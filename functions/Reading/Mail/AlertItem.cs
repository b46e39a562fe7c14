using MimeKit;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Mail;

/// <summary>An article that an alert lists.</summary>
/// <param name="Title">Its headline.</param>
/// <param name="Address">Its address, not the alert's link that counts clicks.</param>
/// <param name="Lines">The lines below the headline: mostly the outlet, then an excerpt.</param>
internal sealed record AlertItem(string Title, string Address, IReadOnlyList<string> Lines)
{
    private const int LongestOutlet = 60;

    /// <summary>What separates the outlet from the date.</summary>
    private static readonly string[] Between = [" | ", " · ", " ⋅ ", " – ", " - "];
    private const int ShortestExcerpt = 30;

    /// <summary>The outlet's name, if a short line before the excerpt is one.</summary>
    public string? Outlet =>
        Lines.Count > 1 && Lines[0].Length <= LongestOutlet && Lines[0].Length < Excerpt.Length
            ? Lines[0].Split(Between, StringSplitOptions.TrimEntries).FirstOrDefault(text => !text.Any(char.IsDigit))
            : null;

    public string Excerpt =>
        string.Join(' ', Lines.Where(line => Width(line) >= ShortestExcerpt || line.EndsWith('.') || line.EndsWith('。')));

    /// <param name="isSearched">Whether its link leads through a search engine, so that a short text is an excerpt.</param>
    public bool HasExcerpt(bool isSearched) => Width(Excerpt) >= (isSearched ? 1 : ShortestExcerpt);

    /// <summary>The length in UTF-16 code units; scripts without spaces say as much with half as many.</summary>
    public static int Width(string text) => text.Length + text.Count(IsWide);

    /// <summary>Whether a character belongs to a script that has no spaces between words, or is its punctuation.</summary>
    public static bool IsWide(char character) =>
        character is >= '\u0E00' and <= '\u0EFF' or >= '\u2E80' and <= '\uD7FF' or >= '\uF900' and <= '\uFAFF';

    public ReadResult Read(MimeMessage mail, TimeProvider time)
    {
        var draft = new ArticleDraft();
        draft.Titles.Add(new(Title, "alert:headline"));
        draft.Bodies.Add(new(Excerpt, "alert:excerpt"));
        draft.Urls.Add(new(Address, "alert:link"));
        draft.IsExcerpt = true;
        if (Outlet is { } outlet)
            draft.Sources.Add(new(outlet, "alert:outlet"));
        Letter.AddDate(draft, mail);
        return draft.Finish(
            time,
            Rejections.NoTitle("The item of the alert has no headline; drop the article itself."),
            Rejections.NoText("The item of the alert has no excerpt; drop the article itself.")
        );
    }
}
