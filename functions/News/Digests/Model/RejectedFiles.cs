using System.Text.Json.Serialization;
using NewsMonitor.News.Articles;

namespace NewsMonitor.News.Digests.Model;

/// <summary>
/// Files, or parts of files, that could not be read for the same reason, or for several rare reasons of the same kind. Of those
/// with a text that was forgotten on request, readers learn how many there are, and nothing else.
/// </summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">How many there are; <paramref name="Names"/> has the first of them.</param>
/// <param name="Reason">
/// The reason for all of them, in digests of earlier versions for the first; empty for forgotten ones and for several reasons.
/// </param>
/// <param name="Names">File names; empty for forgotten ones.</param>
public sealed record RejectedFiles(RejectionKind Kind, int Count, string Reason, IReadOnlyList<string> Names)
{
    /// <summary>How many of them are parts of files; null if none is, and in digests of earlier versions.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FileParts? Parts { get; init; }
}

/// <summary>Parts of files that have several.</summary>
/// <param name="Count">How many parts.</param>
/// <param name="Files">Of how many files.</param>
public sealed record FileParts(int Count, int Files);
