using System.Collections.Frozen;

namespace NewsMonitor.Analyzer.Text;

/// <summary>Words whose period is part of them, and which of those never end a sentence.</summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<uint> Titles = Words(
        "mr mrs ms dr prof gen rep sen gov lt col capt sgt maj cpl pvt adm cmdr rev hon st ste pres supt det insp messrs mt ft fr br sr "
            + "jan feb mar apr jun jul aug sep sept oct nov dec no nos vs v fig vol pp art ca cf e.g i.e al ed eds op approx"
    );

    private static readonly FrozenSet<uint> Others = Words(
        "inc corp co ltd llc plc bros jr sr etc esq ph.d m.d b.a m.a a.m p.m u.s u.k u.n e.u d.c est dept univ assn assoc intl natl "
            + "ave blvd rd bldg calif conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt "
            + "wash wis wyo ariz ark colo mon tue tues wed thu thur thurs fri sat sun min sec hr hrs lb lbs oz sq"
    );

    /// <summary>The period after this word is its own: a known abbreviation, letters with inner periods, or an initial.</summary>
    public static bool TakesPeriod(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        if (word.Length == 1)
            return char.IsUpper(word[0]) && word[0] != 'I' && !EndsText(text, end + 1);
        if (word.Length > 6)
            return false;
        if (word.Length >= 3 && word[^2] == '.')
            return true;
        var lower = Hash.OfLower(word);
        if (Titles.Contains(lower))
            return !EndsText(text, end + 1) && (char.IsUpper(word[0]) || lower == Hash.Of("vs") || !StartsCapital(text, end + 1));
        return Others.Contains(lower) && char.IsUpper(word[0]) && !IsWordBeforeCapital(text, word, end + 1);
    }

    /// <summary>"Gov. Cuomo": the sentence goes on.</summary>
    public static bool GoesOn(uint lowerWithoutPeriod) => Titles.Contains(lowerWithoutPeriod);

    /// <summary>"Sun" and "Miss" are words too: their period ends a sentence when a capital follows.</summary>
    private static bool IsWordBeforeCapital(string text, ReadOnlySpan<char> word, int after) =>
        word is "Sun" or "Miss" or "Sat" or "Ill" or "Wed" or "Mass" or "Del" or "Mon" or "Min" or "Sec" or "Mo" or "Ind" or "La"
        && (EndsText(text, after) || StartsCapital(text, after));

    private static bool EndsText(string text, int at)
    {
        for (var i = at; i < text.Length && i < at + 3; i++)
            if (text[i] is '\n' or '\r')
                return true;
            else if (!char.IsWhiteSpace(text[i]))
                return false;
        return at >= text.Length;
    }

    private static bool StartsCapital(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return at < text.Length && char.IsUpper(text[at]);
    }

    private static FrozenSet<uint> Words(string list) => list.Split(' ').Select(w => Hash.Of(w)).ToFrozenSet();
}
