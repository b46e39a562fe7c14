using NewsMonitor.Analyzer;

namespace NewsMonitor.Core.Web.Articles;

/// <summary>A part of a paragraph.</summary>
/// <param name="Text">The text.</param>
/// <param name="Name">What it names, with its category in words; empty if it names nothing.</param>
internal sealed record TextRun(string Text, string Name);

/// <summary>A text in paragraphs, with the names in it.</summary>
internal static class TaggedText
{
    private const string Gap = "\n\n";

    /// <summary>Cuts a text into paragraphs, and these where names begin and end. All runs together are the text.</summary>
    /// <param name="text">The text that offsets refer to.</param>
    /// <param name="start">Where to begin, in UTF-16 code units.</param>
    /// <param name="end">Where to end.</param>
    /// <param name="names">The mentions with what they name, in any order; those that do not fit into the text are left out.</param>
    public static IReadOnlyList<IReadOnlyList<TextRun>> Of(
        string text,
        int start,
        int end,
        IEnumerable<(Mention Mention, string Name)> names
    )
    {
        var ordered = new Queue<(Mention Mention, string Name)>(
            names
                .Where(one => one.Mention.Length > 0 && one.Mention.Offset >= start && Last(one.Mention) <= end)
                .OrderBy(one => one.Mention.Offset)
                .ThenByDescending(one => one.Mention.Length)
        );
        List<IReadOnlyList<TextRun>> paragraphs = [];
        for (var at = start; at < end; )
        {
            var next = text.IndexOf(Gap, at, end - at, StringComparison.Ordinal);
            var stop = next < 0 ? end : next;
            if (stop > at)
                paragraphs.Add(Paragraph(text, at, stop, ordered));
            at = stop + Gap.Length;
        }

        return paragraphs;
    }

    // Mentions that overlap one before are left out.
    private static List<TextRun> Paragraph(string text, int start, int stop, Queue<(Mention Mention, string Name)> names)
    {
        List<TextRun> runs = [];
        var at = start;
        while (names.TryPeek(out var next) && next.Mention.Offset < stop)
        {
            names.Dequeue();
            var (from, to) = (next.Mention.Offset, Last(next.Mention));
            if (from < at || to > stop)
                continue;
            if (from > at)
                runs.Add(new TextRun(text[at..from], ""));
            runs.Add(new TextRun(text[from..to], next.Name));
            at = to;
        }

        if (at < stop)
            runs.Add(new TextRun(text[at..stop], ""));
        return runs;
    }

    // As a long, a sum cannot overflow.
    private static int Last(Mention mention) => (int)Math.Min(int.MaxValue, (long)mention.Offset + mention.Length);
}
