namespace NewsMonitor.Core.Forgetting;

/// <summary>What an operator wants to have forgotten.</summary>
/// <param name="Article">The ID of an article; null if a blob is named.</param>
/// <param name="Blob">The name of a blob: all articles that it contains or contained; null if an article is named.</param>
/// <param name="WithBlob">Whether the blobs that contain them are deleted from the inbox.</param>
/// <param name="By">Who wants it.</param>
public sealed record ForgetRequest(string? Article, string? Blob, bool WithBlob, string By)
{
    private const int IdLength = 32;

    /// <summary>Whether a text can be the ID of an article.</summary>
    public static bool IsId(string text) => text.Length == IdLength && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Why it cannot be done, in one sentence; null if it can.</summary>
    public string? Fault =>
        (Article is null) == (Blob is null) ? "Name either an article or a blob."
        : Article is not null && !IsId(Article) ? $"\"{Article}\" is not the ID of an article: 32 lowercase hexadecimal digits."
        : null;
}

/// <summary>What was forgotten.</summary>
/// <param name="Articles">The IDs of the articles, other versions of them included.</param>
/// <param name="Removed">The names of the blobs that were deleted.</param>
/// <param name="Kept">The names of the blobs in the inbox that contain them still.</param>
/// <param name="Digests">How many digests that are kept were changed.</param>
public sealed record ForgetRun(
    IReadOnlyList<string> Articles,
    IReadOnlyList<string> Removed,
    IReadOnlyList<string> Kept,
    int Digests
);
