using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Rendering.English;

/// <summary>Unreadable files in words.</summary>
internal static class RejectionWords
{
    public static string Of(RejectionKind kind, int count)
    {
        var (number, file) = (Counts.Number(count), Counts.Noun(Counted.File, count));
        return kind switch
        {
            RejectionKind.Empty => $"{number} empty {file}",
            RejectionKind.TooLarge => $"{number} {file} too large",
            RejectionKind.Binary => $"{number} binary {file}",
            RejectionKind.WrongEncoding => $"{number} {file} with encoding errors",
            RejectionKind.UnknownFormat => $"{number} {file} in an unsupported format",
            RejectionKind.Malformed => $"{number} malformed {file}",
            RejectionKind.NoTitle => $"{number} {file} without a headline",
            RejectionKind.NoText => $"{number} {file} without text",
            RejectionKind.NotAnArticle => $"{number} {file} without an article",
            RejectionKind.Embargoed => $"{number} embargoed {file}",
            RejectionKind.Forgotten => $"{number} {file} with a text that was forgotten on request",
            RejectionKind.Withdrawn => $"{number} {file} withdrawn by the provider",
            _ => $"{number} unreadable {file}",
        };
    }
}
