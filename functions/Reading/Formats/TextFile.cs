namespace NewsMonitor.Reading.Formats;

/// <summary>A file whose bytes have been decoded to text.</summary>
internal sealed record TextFile(FileName Name, string Text);

/// <summary>The parts of a blob's name. Names come from outside and may contain up to 1,024 characters of any kind.</summary>
/// <param name="Stem">The last segment without folders and extension.</param>
/// <param name="Extension">
/// The extension in lower case without the dot; empty if what follows the last dot does not look like one.
/// </param>
internal sealed record FileName(string Stem, string Extension)
{
    private const int LongestExtension = 8;

    /// <summary>The stem as a headline of last resort: hyphens and underscores separate words.</summary>
    public string Words => Stem.Replace('-', ' ').Replace('_', ' ');

    public static FileName Of(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var dot = last.LastIndexOf('.');
        var extension = dot < 0 ? "" : last[(dot + 1)..];
        return extension.Length is > 0 and <= LongestExtension && extension.All(char.IsAsciiLetterOrDigit)
            ? new FileName(last[..dot], extension.ToLowerInvariant())
            : new FileName(last, "");
    }
}
