using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Tagging;

/// <summary>Marks the gazetteer phrases that each token is part of.</summary>
internal static class GazetteerGroups
{
    private const int Unit = 1;
    private const int Begin = 2;
    private const int Inside = 3;

    private static readonly PhraseFlags[] Groups =
    [
        PhraseFlags.Country | PhraseFlags.Capital,
        PhraseFlags.Region | PhraseFlags.Place,
        PhraseFlags.BigCity,
        PhraseFlags.City | PhraseFlags.Town,
        PhraseFlags.Demonym,
        PhraseFlags.Company | PhraseFlags.Organization | PhraseFlags.Team | PhraseFlags.School,
        PhraseFlags.Person,
        PhraseFlags.Town,
        PhraseFlags.Listed,
    ];

    public static int Count => Groups.Length;

    public static int Place(uint lists, int group) => (int)(lists >> (2 * group)) & 3;

    public static void Mark(Lexicon lexicon, Span<TokenFeatures> tokenFeatures)
    {
        Span<int> until = stackalloc int[Groups.Length];
        until.Clear();
        for (var i = 0; i < tokenFeatures.Length; i++)
            if (tokenFeatures[i].Capitalized)
                MarkFrom(lexicon, tokenFeatures, i, until);
    }

    private static void MarkFrom(Lexicon lexicon, Span<TokenFeatures> tokenFeatures, int start, Span<int> until)
    {
        var joined = 0u;
        Span<int> longest = stackalloc int[Groups.Length];
        longest.Clear();
        for (var end = start; end < tokenFeatures.Length && end < start + Lexicon.LongestPhrase; end++)
        {
            joined = Hash.Join(joined, tokenFeatures[end].Lower);
            var flags = lexicon.Phrase(joined);
            if (flags == PhraseFlags.None)
                continue;
            for (var g = 0; g < Groups.Length; g++)
                if ((flags & Groups[g]) != 0)
                    longest[g] = end + 1;
        }
        for (var g = 0; g < Groups.Length; g++)
            if (longest[g] > start && start >= until[g])
            {
                Write(tokenFeatures, start, longest[g], g);
                until[g] = longest[g];
            }
    }

    private static void Write(Span<TokenFeatures> tokenFeatures, int start, int end, int group)
    {
        for (var i = start; i < end; i++)
        {
            var place =
                end - start == 1 ? Unit
                : i == start ? Begin
                : Inside;
            tokenFeatures[i].Lists |= (uint)(place << (2 * group));
        }
    }
}
