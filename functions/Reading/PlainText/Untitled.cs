using NewsMonitor.Reading.Cleaning;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.PlainText;

/// <summary>
/// Articles whose format allows them to have no headline, as short messages have none: the first line or sentence is the
/// headline, and the rest is the text. If there is no more, it is both.
/// </summary>
internal static class Untitled
{
    private const int LongestHeadline = 250;

    public static void Divide(ArticleDraft draft)
    {
        if (
            draft.Titles.Exists(title => title.Value.AsSpan().ContainsAnyLetterOrDigit())
            || draft.Bodies.Find(one => one.Value.AsSpan().ContainsAnyLetterOrDigit()) is not { } body
        )
            return;
        var parts = TextParts.Of(Paragraphs.Of(body.Value));
        var isDivided = parts.Title.Length > 0 && parts.Body.AsSpan().ContainsAnyLetterOrDigit();
        draft.Titles.Add(new(isDivided ? parts.Title : OneLine.Of(body.Value, LongestHeadline), body.From));
        if (!isDivided)
            return;
        foreach (var (label, value) in parts.Labels)
            TextLabels.Add(draft, label, value);
        draft.Bodies.Insert(0, body with { Value = parts.Body });
    }
}
