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

    public static Rejection UnknownFormat(string what) =>
        Of(RejectionKind.UnknownFormat, $"The file is {what}, which is not supported; drop the article as .txt, .html or .json.");

    public static Rejection TooMany(int max) =>
        Of(
            RejectionKind.TooLarge,
            $"The file contains more than {max:N0} articles, and the rest was not read; split it into several files."
        );

    public static Rejection TooLong(long length, long max) =>
        Of(RejectionKind.TooLarge, $"The file has {length:N0} bytes, but the limit is {max:N0}; split it into several files.");

    public static Rejection Malformed(string what) => Of(RejectionKind.Malformed, $"{what}; correct the file and drop it again.");

    public static Rejection NoTitle(string what) => Of(RejectionKind.NoTitle, what);

    public static Rejection NoText(string what) => Of(RejectionKind.NoText, what);

    public static Rejection NotAnArticle(string what) => Of(RejectionKind.NotAnArticle, what);

    public static Rejection Withdrawn(string what) =>
        Of(
            RejectionKind.Withdrawn,
            $"The provider says that the article is {what}, and the file has no text; nothing is to be done."
        );

    private static Rejection Of(RejectionKind kind, string reason) => new(kind, Cleaning.OneLine.Of(reason, MaxReason));
}
