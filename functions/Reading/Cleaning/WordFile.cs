namespace NewsMonitor.Reading.Cleaning;

/// <summary>Lists of words, each in a text file beside the code that uses it; "#" begins a comment.</summary>
internal static class WordFile
{
    /// <summary>The lines with content, without the white space around them.</summary>
    public static List<string> Lines(string name)
    {
        using var stream = typeof(WordFile).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
            if (line.Split('#')[0].Trim() is { Length: > 0 } content)
                lines.Add(content);
        return lines;
    }

    /// <summary>The words, which white space separates.</summary>
    public static IEnumerable<string> Words(string name) =>
        Lines(name).SelectMany(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
