using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Recognizers;

/// <summary>Roles of people: "president", "prime minister", "firefighters".</summary>
internal static class PersonTypes
{
    /// <summary>WordNet's class of persons, as the lexicon stores it.</summary>
    private const int PersonSense = 19;

    public static int Measure(in TokenReader tokens, ReadOnlySpan<WordInfo> infos, int at)
    {
        var words = tokens.Vocabulary.Roles;
        var end = at;
        while (tokens.Is(end, words.Qualifiers) && end < at + 2)
            end++;
        for (var last = end; last >= at; last--)
            if (IsRole(tokens, infos, last))
                return last + 1;
        return tokens.IsPair(at, words.RolesOfTwoWords) ? at + 2 : 0;
    }

    private static bool IsRole(in TokenReader tokens, ReadOnlySpan<WordInfo> infos, int at)
    {
        var words = tokens.Vocabulary.Roles;
        if (tokens.Kind(at) != TokenKind.Word || tokens.Is(at, words.Vague))
            return false;
        if (tokens.Is(at, words.Roles))
            return true;
        ref readonly var info = ref infos[at];
        if (tokens.EndsWith(at, words.ParticipleEndings, StringComparison.OrdinalIgnoreCase))
            return false;
        return (info.Flags & WordFlags.Actor) != 0
            || (
                info.NounSense == PersonSense
                && (info.Flags & (WordFlags.Stop | WordFlags.Adjective | WordFlags.FirstName)) == 0
                && !tokens.IsCapital(at)
            );
    }
}
