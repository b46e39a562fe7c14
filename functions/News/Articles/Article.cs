using System.Text.Json.Serialization;

namespace NewsMonitor.News.Articles;

/// <summary>
/// An article as it was read: its text and metadata. None of it may be trusted as markup, a path, a header or a key.
/// </summary>
public sealed record Article
{
    /// <summary>The headline; never empty, one line, at most <see cref="MaxTitleLength"/> UTF-16 code units.</summary>
    public required Found<string> Title { get; init; }

    /// <summary>The text without boilerplate; never empty. Paragraphs are separated by one empty line.</summary>
    public required Found<string> Body { get; init; }

    /// <summary>Whether the text is only the beginning, before a paywall.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsExcerpt { get; init; }

    /// <summary>The address it was published at: absolute, http or https, without tracking parameters.</summary>
    public Found<Uri>? Url { get; init; }

    /// <summary>The outlet's name.</summary>
    public Found<string>? Source { get; init; }

    /// <summary>Who wrote it; empty if unknown.</summary>
    public Found<IReadOnlyList<string>> Authors { get; init; } = new([], Provenance.None);

    /// <summary>When it was published.</summary>
    public Found<DateTimeOffset>? Published { get; init; }

    /// <summary>The language it declares, as a two-letter ISO 639-1 code in lower case.</summary>
    public Found<string>? Language { get; init; }

    /// <summary>What its provider says may be done with it; null if the provider does not say, as most do not.</summary>
    [JsonIgnore]
    public Found<PublicationStatus>? Status { get; init; }

    /// <summary>When its provider allows it to be published; null if it may be published now, or the file does not say.</summary>
    [JsonIgnore]
    public Found<DateTimeOffset>? EmbargoedUntil { get; init; }

    /// <summary>When this version was made, if the file says so beside or instead of when it was published.</summary>
    [JsonIgnore]
    public Found<DateTimeOffset>? Modified { get; init; }

    /// <summary>What its provider calls it, the same in each version; null if its file does not say.</summary>
    [JsonIgnore]
    public Found<ArticleIdentity>? Identity { get; init; }

    /// <summary>Longer headlines are cut at a word boundary.</summary>
    public const int MaxTitleLength = 500;
}

/// <summary>A value and where in the file it was found.</summary>
/// <param name="Value">The value.</param>
/// <param name="From">A <see cref="Provenance"/> name, such as <c>og:title</c> or <c>json:headline</c>.</param>
public sealed record Found<T>(T Value, string From);

/// <summary>Places that several formats have in common; a format's own fields are named after the field.</summary>
public static class Provenance
{
    public const string None = "none";
    public const string FirstLine = "first line";
    public const string FileName = "file name";
    public const string Text = "text";
    public const string Readability = "readability";
}
