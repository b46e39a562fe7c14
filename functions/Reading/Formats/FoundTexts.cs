using NewsMonitor.News.Articles;

namespace NewsMonitor.Reading.Formats;

/// <summary>Candidates for a field of an <see cref="ArticleDraft"/>.</summary>
internal static class FoundTexts
{
    /// <summary>Adds a candidate, unless it is missing or blank.</summary>
    public static void AddText(this List<Found<string>> candidates, string? text, string from)
    {
        if (!string.IsNullOrWhiteSpace(text))
            candidates.Add(new(text, from));
    }
}
