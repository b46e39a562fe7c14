using System.Globalization;
using NewsMonitor.Core.Rendering.Words;

namespace NewsMonitor.Core.Rendering.English;

/// <summary>Numbers and what they count.</summary>
internal static class Counts
{
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Number(double number) => number.ToString(number < 10 ? "0.#" : "N0", CultureInfo.InvariantCulture);

    public static string Of(Counted what, int count) => $"{Number(count)} {Noun(what, count)}";

    public static string Noun(Counted what, int count) =>
        what switch
        {
            Counted.Article => count == 1 ? "article" : "articles",
            Counted.Story => count == 1 ? "story" : "stories",
            Counted.File => count == 1 ? "file" : "files",
            Counted.Part => count == 1 ? "part" : "parts",
            Counted.Copy => count == 1 ? "copy" : "copies",
            Counted.Outlet => count == 1 ? "outlet" : "outlets",
            Counted.OtherOutlet => count == 1 ? "other outlet" : "other outlets",
            Counted.MoreArticle => count == 1 ? "more article" : "more articles",
            Counted.RelatedEvent => count == 1 ? "related event" : "related events",
            Counted.Feed => count == 1 ? "feed" : "feeds",
            Counted.Recipient => count == 1 ? "recipient" : "recipients",
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
        };

    /// <summary>Such as "A, B and C".</summary>
    /// <param name="parts">At least one.</param>
    public static string Joined(IReadOnlyList<string> parts) =>
        parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}";
}
