using System.Globalization;
using NewsMonitor.News.Queries;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Search;

/// <summary>Finds the words of a query in texts, and the passages to show.</summary>
internal sealed class Highlighter
{
    private const int MostSnippets = 2;
    private const int SnippetLength = 240;

    // Of what stands before the first match.
    private const int Lead = 80;

    private readonly IReadOnlyList<WordsNode> _words;

    public Highlighter(QueryNode query) => _words = [.. MatchExpression.Wanted(query)];

    /// <summary>The words of the query in a headline, in order, without overlap.</summary>
    public IReadOnlyList<TextRange> InTitle(string title) => Find(title, _words);

    /// <summary>The passages of a text with most of the query's words, or its beginning.</summary>
    public IReadOnlyList<Snippet> InText(string text)
    {
        var matches = Find(text, [.. _words.Where(words => words.Field == WordsField.Everywhere)]);
        if (matches.Count == 0)
            return [Cut(text, 0, matches)];
        List<Snippet> snippets = [];
        var end = 0;
        foreach (var match in matches)
        {
            if (match.Start < end)
                continue;
            if (snippets.Count == MostSnippets)
                break;
            var start = Math.Max(end, match.Start - Lead);
            snippets.Add(Cut(text, start, matches));
            end = start + SnippetLength;
        }

        return snippets;
    }

    private static List<TextRange> Find(string text, IReadOnlyList<WordsNode> words)
    {
        if (words.Count == 0)
            return [];
        var tokens = Tokens.Of(text);
        var covered = new bool[tokens.Count];
        foreach (var one in words)
            for (var at = 0; at + one.Tokens.Count <= tokens.Count; at++)
                if (IsAt(tokens, at, one))
                    covered.AsSpan(at, one.Tokens.Count).Fill(true);
        return Ranges(tokens, covered);
    }

    private static bool IsAt(List<Token> tokens, int at, WordsNode words)
    {
        var last = words.Tokens.Count - 1;
        for (var next = 0; next <= last; next++)
        {
            var (token, wanted) = (tokens[at + next].Text, words.Tokens[next]);
            var fits = next == last && words.IsPrefix ? token.StartsWith(wanted, StringComparison.Ordinal) : token == wanted;
            if (!fits)
                return false;
        }

        return true;
    }

    // Neighbors that match are one range, such as the words of a phrase.
    private static List<TextRange> Ranges(List<Token> tokens, bool[] covered)
    {
        List<TextRange> ranges = [];
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!covered[at])
                continue;
            var first = at;
            while (at + 1 < tokens.Count && covered[at + 1])
                at++;
            ranges.Add(new TextRange(tokens[first].Start, tokens[at].Start + tokens[at].Length - tokens[first].Start));
        }

        return ranges;
    }

    private static Snippet Cut(string text, int start, IReadOnlyList<TextRange> matches)
    {
        start = start == 0 ? 0 : AfterSpace(text, start);
        var end = Math.Min(text.Length, start + SnippetLength);
        end = end == text.Length ? end : Math.Max(start + 1, start + Excerpt.EndWithin(text.AsSpan(start), SnippetLength));
        var (before, after) = (start == 0 ? "" : "…", end == text.Length ? "" : "…");
        return new Snippet(before + OneLine(text[start..end]) + after, [.. Inside(matches, start, end, before.Length - start)]);
    }

    private static IEnumerable<TextRange> Inside(IReadOnlyList<TextRange> matches, int start, int end, int shift) =>
        matches
            .Where(match => match.Start >= start && match.Start + match.Length <= end)
            .Select(match => match with { Start = match.Start + shift });

    // One character for each, so that offsets stay; none that changes the direction of others.
    private static string OneLine(string text) =>
        string.Create(
            text.Length,
            text,
            (line, from) =>
            {
                for (var at = 0; at < line.Length; at++)
                    line[at] = IsShown(from[at]) ? from[at] : ' ';
            }
        );

    private static bool IsShown(char c) =>
        c is '\u200C' or '\u200D'
        || char.GetUnicodeCategory(c)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            );

    private static int AfterSpace(string text, int start)
    {
        for (var at = start; at < Math.Min(text.Length, start + Lead / 2); at++)
            if (char.IsWhiteSpace(text[at]))
                return at + 1;
        return char.IsLowSurrogate(text[start]) ? start + 1 : start;
    }
}
