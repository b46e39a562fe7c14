using NewsMonitor.Core.Search;

namespace NewsMonitor.Core.Web.Searching;

/// <summary>A part of a text that matches, or that does not.</summary>
internal sealed record MatchedRun(string Text, bool IsMatch)
{
    /// <summary>Cuts a text where it matches; all runs together are the text. Ranges outside of it are left out.</summary>
    public static IReadOnlyList<MatchedRun> Of(string text, IEnumerable<TextRange> matches)
    {
        List<MatchedRun> runs = [];
        var at = 0;
        foreach (var (start, length) in matches.OrderBy(match => match.Start))
        {
            if (start < at || length <= 0 || start > text.Length - length)
                continue;
            if (start > at)
                runs.Add(new MatchedRun(text[at..start], false));
            runs.Add(new MatchedRun(text.Substring(start, length), true));
            at = start + length;
        }

        if (at < text.Length)
            runs.Add(new MatchedRun(text[at..], false));
        return runs;
    }
}
