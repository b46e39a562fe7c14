using NewsMonitor.News.Articles;

namespace NewsMonitor.Reading.Formats;

/// <summary>The reasons for rejecting files: what is wrong, then what to do about it.</summary>
internal static class Rejections
{
    private const int MaxReason = 300;

    public static Rejection Empty() =>
        new(RejectionKind.Empty, "The file is empty or contains only white space; add the text and drop it again.");

    public static Rejection TooLarge(long length, long max) =>
        Of(
            RejectionKind.TooLarge,
            $"The file has {length:N0} bytes, but the limit is {max:N0}; split it or raise NewsMonitor:Reading:MaxBytes."
        );

    public static Rejection Binary(string what, string remedy) =>
        Of(RejectionKind.Binary, $"The file is {what}, not text; {remedy}.");

    public static Rejection WrongEncoding(string what) => Of(RejectionKind.WrongEncoding, $"{what}; save the file as UTF-8.");

    public static Rejection NoColumns(bool hasTitle, bool hasText) =>
        new(
            RejectionKind.UnknownFormat,
            (hasTitle, hasText) switch
            {
                (true, _) => "The table has a column for titles, but none for texts; name it in the first row: body.",
                (_, true) => "The table has a column for texts, but none for titles; name it in the first row: title.",
                _ => "The table has no columns for title and text; name them in the first row: title, body, and url, source, "
                    + "author, published.",
            }
        );

    public static Rejection UnknownFormat(string what) =>
        Of(RejectionKind.UnknownFormat, $"The file is {what}, which is not supported; drop the article as .txt, .html or .json.");

    public static Rejection TooMany(int max) =>
        Of(
            RejectionKind.TooLarge,
            $"The file contains more than {max:N0} articles, and the rest was not read; split it into several files."
        );

    public static Rejection TooLong(long length, long max) =>
        Of(RejectionKind.TooLarge, $"The file has {length:N0} bytes, but the limit is {max:N0}; split it into several files.");

    public static Rejection ItemTooLong(long max) =>
        Of(
            RejectionKind.TooLarge,
            $"An item of the file has more than {max:N0} bytes, and the rest was not read; remove it, or raise "
                + "NewsMonitor:Reading:MaxBytes."
        );

    public static Rejection UnpacksToTooMuch(long max) =>
        Of(
            RejectionKind.TooLarge,
            $"The archives in the file contain more than {max:N0} bytes, and the rest was not read; split it into several files."
        );

    public static Rejection ExpandsTooMuch(int max) =>
        Of(
            RejectionKind.TooLarge,
            $"Unpacked, the file is more than {max:N0} times as long, as no article is; check it, and drop the articles unpacked."
        );

    public static Rejection TooDeep(int max) =>
        Of(
            RejectionKind.TooLarge,
            $"The file is inside more than {max} other files, such as archives and mails; unpack them, and drop the articles."
        );

    public static Rejection ArchiveTooLong(long max) =>
        Of(
            RejectionKind.TooLarge,
            $"The ZIP archive has more than {max:N0} bytes or too many files; split it, or pack the articles as .tar.gz."
        );

    public static Rejection Encrypted(string remedy) =>
        Of(RejectionKind.Binary, $"The file is protected by a password; {remedy}, and drop the result.");

    public static Rejection Damaged() => Damaged("The file is damaged or cut off");

    public static Rejection Damaged(string what) => Of(RejectionKind.Malformed, $"{what}; copy it again and drop the copy.");

    public static Rejection Malformed(string what) => Of(RejectionKind.Malformed, $"{what}; correct the file and drop it again.");

    public static Rejection NoTitle(string what) => Of(RejectionKind.NoTitle, what);

    public static Rejection NoText(string what) => Of(RejectionKind.NoText, what);

    public static Rejection NotAnArticle(string what) => Of(RejectionKind.NotAnArticle, what);

    public static Rejection Withdrawn(string what) =>
        Of(
            RejectionKind.Withdrawn,
            $"The provider says that the article is {what}, and the file has no text; no action is needed."
        );

    public static Rejection UnreadEmbargo() =>
        new(
            RejectionKind.Withdrawn,
            "The text says that it is embargoed, but its end cannot be read; write it as \"Embargoed until 2026-12-01 00:01 GMT\", "
                + "or remove that line when the embargo has ended."
        );

    private static Rejection Of(RejectionKind kind, string reason) => new(kind, Cleaning.OneLine.Of(reason, MaxReason));
}
