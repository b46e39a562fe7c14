namespace NewsMonitor.Reading.Formats;

/// <summary>A file whose bytes have become text.</summary>
internal sealed record TextFile(FileName Name, string Text);

/// <summary>What a blob's name tells: names are from outside and may hold any characters and 1,024 of them.</summary>
/// <param name="Stem">The last segment without folders and extension.</param>
/// <param name="Extension">In lower case without the dot; empty where what follows the last dot does not look like one.</param>
internal sealed record FileName(string Stem, string Extension)
{
    private const int LongestExtension = 8;

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
