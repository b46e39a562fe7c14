using System.Collections.Frozen;

namespace NewsMonitor.Analyzer.Text;

/// <summary>Words that, capitalised after an abbreviation, begin a new sentence.</summary>
internal static class Starters
{
    private static readonly FrozenSet<uint> Words = (
        "the a an this that these those he she it they we you i his her its their our my in on at by for from with as but and or if when "
        + "while after before since although though however also there here what who why how where some many most all both one two no not "
        + "another other such according during under over into last next earlier later meanwhile officials police"
    )
        .Split(' ')
        .Select(w => Hash.Of(w))
        .ToFrozenSet();

    public static bool IsStarter(uint lower) => Words.Contains(lower);
}
