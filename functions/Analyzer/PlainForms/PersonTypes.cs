using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.PlainForms;

/// <summary>Roles of people: "president", "prime minister", "firefighters".</summary>
internal static class PersonTypes
{
    /// <summary>WordNet's class of persons, as the lexicon stores it.</summary>
    private const int PersonSense = 19;

    private static readonly System.Collections.Frozen.FrozenSet<uint> Vague = Numbers.Words(
        "person someone man woman men women boy girl child children people guy guys he she i others other one self public youth party "
            + "source sources party head member american british first second us chief person lot kid kids individual human baby being nobody "
            +
            // In WordNet these are people of that surname and nothing else; in the news they are the plurals of things.
            "gates mills bridges brooks woods fields banks parks rivers waters wells hills stones rhodes"
    );

    private static readonly System.Collections.Frozen.FrozenSet<uint> Qualifiers = Numbers.Words(
        "prime foreign vice deputy finance defence defense interior health chief police attorney general executive secretary "
            + "transport environment education energy trade justice labour labor security home culture agriculture opposition business"
    );

    /// <summary>Roles that the word lists do not have, or have only in small letters.</summary>
    private static readonly System.Collections.Frozen.FrozenSet<uint> Roles = Numbers.Words(
        "governor governors director-general secretary-general vice-president vice-chairman ceo cfo coo ceos mp mps mep meps msp msps "
            + "spokesperson spokespeople lawmaker lawmakers premier premiers"
    );

    private static readonly uint Chief = Hash.Of("chief");
    private static readonly System.Collections.Frozen.FrozenSet<uint> Executives = Numbers.Words("executive executives");

    public static int Measure(in TokenReader tokens, ReadOnlySpan<WordInfo> infos, int at)
    {
        var end = at;
        while (tokens.Is(end, Qualifiers) && end < at + 2)
            end++;
        for (var last = end; last >= at; last--)
            if (IsRole(tokens, infos, last))
                return last + 1;
        return tokens.Lower(at) == Chief && tokens.Is(at + 1, Executives) ? at + 2 : 0;
    }

    private static bool IsRole(in TokenReader tokens, ReadOnlySpan<WordInfo> infos, int at)
    {
        if (tokens.Kind(at) != TokenKind.Word || tokens.Is(at, Vague))
            return false;
        if (tokens.Is(at, Roles))
            return true;
        ref readonly var info = ref infos[at];
        if (tokens.Text(at).EndsWith("ed", StringComparison.OrdinalIgnoreCase))
            return false;
        return (info.Flags & WordFlags.Actor) != 0
            || (
                info.NounSense == PersonSense
                && (info.Flags & (WordFlags.Stop | WordFlags.Adjective | WordFlags.FirstName)) == 0
                && !tokens.IsCapital(at)
            );
    }
}
