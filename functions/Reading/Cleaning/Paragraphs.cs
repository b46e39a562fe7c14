using System.Text;

namespace NewsMonitor.Reading.Cleaning;

/// <summary>Normalizes a body: clean paragraphs of one line each, separated by one empty line.</summary>
internal static class Paragraphs
{
    /// <summary>Lines longer than this were not wrapped by hand, so each is a paragraph.</summary>
    private const int LongestWrapped = 120;

    public static string Of(ReadOnlySpan<char> text)
    {
        var clean = Characters.Clean(text, keepLines: true);
        if (!HasLines(clean))
            return clean;
        var body = new StringBuilder(clean.Length + 16);
        foreach (var block in clean.AsSpan().Split("\n\n"))
            AddBlock(body, clean.AsSpan(block));
        return body.ToString();
    }

    /// <summary>Whether a block has several lines.</summary>
    private static bool HasLines(ReadOnlySpan<char> clean)
    {
        for (var rest = clean; rest.IndexOf('\n') is >= 0 and var at; rest = rest[(at + 2)..])
            if (rest[at + 1] != '\n')
                return true;
        return false;
    }

    private static void AddBlock(StringBuilder body, ReadOnlySpan<char> block)
    {
        var wrapped = IsWrapped(block);
        var first = true;
        foreach (var range in block.Split('\n'))
        {
            if (block[range].IsEmpty)
                continue;
            if (body.Length > 0)
                body.Append(wrapped && !first ? " " : "\n\n");
            body.Append(block[range]);
            first = false;
        }
    }

    private static bool IsWrapped(ReadOnlySpan<char> block)
    {
        foreach (var line in block.Split('\n'))
            if (line.End.Value - line.Start.Value > LongestWrapped)
                return false;
        return true;
    }
}
