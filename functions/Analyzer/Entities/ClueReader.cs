using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>Works out the clues of a sentence.</summary>
internal static class ClueReader
{
    private static readonly HashSet<uint> Connectors =
    [
        .. "of de & for al bin van von der la del da ibn du".Split(' ').Select(w => Hash.Of(w)),
    ];

    public static CaseMode Read(TaggedDocument work, Lexicon lexicon, TokenRange sentence, Span<Clue> clues)
    {
        var tokens = work.Document.Tokens[sentence.Start..sentence.End];
        var infos = work.InfosOf(sentence);
        for (var i = 0; i < tokens.Length; i++)
            Fill(ref clues[i], tokens[i], work.Document.TextOf(tokens[i]), infos[i], lexicon);
        var mode = ModeOf(tokens);
        ListGroups.Mark(lexicon, clues);
        MarkRuns(clues, mode);
        return mode;
    }

    private static void Fill(ref Clue clue, in Token token, ReadOnlySpan<char> word, in WordInfo info, Lexicon lexicon)
    {
        clue = new Clue
        {
            Word = token.Word,
            Lower = token.Lower,
            Shape = ShapeOf(word, token),
            Prefix = Hash.OfLower(word[..Math.Min(3, word.Length)]),
            Suffix2 = SuffixOf(word, 2),
            Suffix3 = SuffixOf(word, 3),
            Suffix4 = SuffixOf(word, 4),
            Info = info,
            Capitalised = token.IsCapitalised,
        };
        if (clue.Capitalised && lexicon.IsName(word))
            clue.Info.Flags |= WordFlags.Name;
    }

    private static uint SuffixOf(ReadOnlySpan<char> word, int length) => word.Length > length ? Hash.OfLower(word[^length..]) : 0;

    /// <summary>"Xx", "X.X.", "XXd-x": runs of a kind are written twice at most.</summary>
    private static uint ShapeOf(ReadOnlySpan<char> word, in Token token)
    {
        if (token.Kind is TokenKind.Url or TokenKind.Email)
            return (uint)token.Kind;
        var hash = Hash.Seed;
        char last = '\0',
            before = '\0';
        foreach (var c in word)
        {
            var kind =
                char.IsUpper(c) ? 'X'
                : char.IsLetter(c) ? 'x'
                : char.IsDigit(c) ? 'd'
                : Hash.Straighten(c);
            if (kind == last && kind == before)
                continue;
            hash = Hash.Add(hash, kind);
            before = last;
            last = kind;
        }
        return hash;
    }

    private static CaseMode ModeOf(ReadOnlySpan<Token> tokens)
    {
        int words = 0,
            upper = 0,
            lower = 0,
            longLower = 0,
            capitals = 0;
        foreach (ref readonly var token in tokens)
        {
            if (token.Kind != TokenKind.Word || token.Length < 2)
                continue;
            words++;
            upper += token.Casing == Casing.Upper ? 1 : 0;
            lower += token.Casing == Casing.Lower ? 1 : 0;
            longLower += token.Casing == Casing.Lower && token.Length > 4 ? 1 : 0;
            capitals += token.IsCapitalised ? 1 : 0;
        }
        if (words >= 3 && lower == 0 && upper >= words * 0.8)
            return CaseMode.Upper;
        return words >= 5 && longLower == 0 && capitals >= words * 0.6 ? CaseMode.Title : CaseMode.Sentence;
    }

    private static void MarkRuns(Span<Clue> clues, CaseMode mode)
    {
        for (var i = 0; i < clues.Length; )
        {
            var start = i;
            var end = i + 1;
            if (clues[i].Capitalised && mode == CaseMode.Sentence)
                while (end < clues.Length && (clues[end].Capitalised || Connects(clues, end)))
                    end++;
            for (; i < end; i++)
                (clues[i].RunStart, clues[i].RunEnd) = (start, end);
        }
    }

    private static bool Connects(Span<Clue> clues, int at) =>
        at + 1 < clues.Length && clues[at + 1].Capitalised && Connectors.Contains(clues[at].Word);
}
