namespace NewsMonitor.News.Articles;

/// <summary>An article as it was read: what it says and what is known of it. Nothing in it is trusted as markup, path, header or key.</summary>
public sealed record Article
{
    /// <summary>The headline; never empty, one line, at most <see cref="MaxTitleLength"/> UTF-16 code units.</summary>
    public required Found<string> Title { get; init; }

    /// <summary>The text without boilerplate; paragraphs are separated by one empty line. Never empty.</summary>
    public required Found<string> Body { get; init; }

    /// <summary>Where it was published: an absolute http(s) address, cleaned of tracking parameters.</summary>
    public Found<Uri>? Url { get; init; }

    /// <summary>The outlet's name.</summary>
    public Found<string>? Source { get; init; }

    /// <summary>Who wrote it; empty where nothing says so.</summary>
    public Found<IReadOnlyList<string>> Authors { get; init; } = new([], Provenance.None);

    /// <summary>When it was published.</summary>
    public Found<DateTimeOffset>? Published { get; init; }

    /// <summary>The language it claims, as a two-letter ISO 639-1 code in lower case.</summary>
    public Found<string>? Language { get; init; }

    /// <summary>Longer headlines are cut at a word.</summary>
    public const int MaxTitleLength = 500;
}

/// <summary>A value and the place in the file it was taken from.</summary>
/// <param name="Value">The value.</param>
/// <param name="From">A <see cref="Provenance"/> name, such as <c>og:title</c> or <c>json:headline</c>.</param>
public sealed record Found<T>(T Value, string From);

/// <summary>Names of places that several formats share; a format's own fields are named after the field.</summary>
public static class Provenance
{
    public const string None = "none";
    public const string FirstLine = "first line";
    public const string FileName = "file name";
    public const string Text = "text";
    public const string Readability = "readability";
}
