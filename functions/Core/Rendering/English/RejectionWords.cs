using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Rendering.English;

/// <summary>Unreadable files in words.</summary>
internal static class RejectionWords
{
    public static string Of(RejectedFiles files) =>
        files.Kind switch
        {
            RejectionKind.Empty => Such(files, "empty "),
            RejectionKind.TooLarge => $"{Such(files)} too large",
            RejectionKind.Binary => Such(files, "binary "),
            RejectionKind.WrongEncoding => $"{Such(files)} with encoding errors",
            RejectionKind.UnknownFormat => $"{Such(files)} in an unsupported format",
            RejectionKind.Malformed => Such(files, "malformed "),
            RejectionKind.NoTitle => $"{Such(files)} without a headline",
            RejectionKind.NoText => $"{Such(files)} without text",
            RejectionKind.NotAnArticle => $"{Such(files)} without an article",
            RejectionKind.Embargoed => Such(files, "embargoed "),
            RejectionKind.Forgotten => $"{Such(files)} with a text that was forgotten on request",
            RejectionKind.Withdrawn => $"{Such(files)} withdrawn by the provider",
            _ => Such(files, "unreadable "),
        };

    /// <summary>Such as "2 files and 3 parts of 1 file".</summary>
    /// <param name="count">How many there are, files and parts of files; at least one.</param>
    /// <param name="parts">How many of them are parts; null if none is.</param>
    /// <param name="quality">What they are, with a space after it.</param>
    public static string Of(int count, FileParts? parts, string quality = "")
    {
        var whole = count - (parts?.Count ?? 0);
        List<string> kinds = [];
        if (whole > 0)
            kinds.Add($"{Counts.Number(whole)} {quality}{Counts.Noun(Counted.File, whole)}");
        if (parts is { Count: var number, Files: var files })
            kinds.Add(
                $"{Counts.Number(number)} {quality}{Counts.Noun(Counted.Part, number)} of {Counts.Of(Counted.File, files)}"
            );
        return Counts.Joined(kinds);
    }

    private static string Such(RejectedFiles files, string quality = "") => Of(files.Count, files.Parts, quality);
}
