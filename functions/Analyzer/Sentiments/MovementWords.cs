using System.Collections.Frozen;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>The words of business news for what moves, and where to.</summary>
internal static class MovementWords
{
    /// <summary>Going up.</summary>
    public static readonly FrozenSet<uint> Up = Tone.Words(
        "rose rise rises risen rising increase increased increases increasing grew grow grows grown growth growing up "
            + "climbed climbs climb climbing jumped jumps jump surged surges surge surging soared soars soar gained gains gain "
            + "gaining higher improved improves improve improvement improving doubled tripled expanded boost boosted boosts "
            + "rallied rallies rally rebound rebounds rebounded beat beats top tops topped raise raises raised raising lift "
            + "lifts lifted widened widen widens strengthened strengthens strengthen exceeded exceeds accelerated swelled "
            + "upgraded upgrades recovered recovers recover advanced advances hike hiked hikes more"
    );

    /// <summary>Going down.</summary>
    public static readonly FrozenSet<uint> Down = Tone.Words(
        "fell fall falls fallen falling decreased decrease decreases decreasing declined decline declines declining "
            + "dropped drop drops dropping slid slides slide slipped slips slip slumped slumps slump plunged plunges plunge "
            + "tumbled tumbles tumble lower lowered lowers down shrank shrink shrunk halved cut cuts cutting weakened weaker "
            + "weak sank sink sinks lost loses dip dips dipped plummet plummeted contracted misses missed crash crashed crashes "
            + "narrowed narrows narrow reduced reduces reduce reducing eased eases trimmed trims downgraded downgrades "
            + "deteriorated worsened tanked tanks below under"
    );

    /// <summary>What is welcome when it grows.</summary>
    public static readonly FrozenSet<uint> Good = Tone.Words(
        "profit profits sales revenue revenues income earnings turnover margin margins ebit ebitda order orders orderbook "
            + "demand output production volume volumes profitability result results capacity guidance backlog intake deliveries "
            + "surplus salaries wages dividend dividends share shares stock stocks exports traffic passengers gdp economy "
            + "market markets sensex nifty rating outlook forecast jobs net eps efficiency growth cash bookings returns target "
            + "popularity support approval employment"
    );

    /// <summary>What is welcome when it shrinks.</summary>
    public static readonly FrozenSet<uint> Bad = Tone.Words(
        "loss losses cost costs expenses expense debt debts unemployment inflation deficit crime deaths npas charges "
            + "bills emissions pollution fees delays complaints claims defaults unrest layoffs violence poverty cases "
            + "infections churn consumption liabilities impairments"
    );

    /// <summary>What a number is set against an earlier one with.</summary>
    public static readonly FrozenSet<uint> Against = Tone.Words("from compared against versus vs vs. than comparison");

    /// <summary>Words after a number that multiply it.</summary>
    public static readonly FrozenDictionary<uint, double> Magnitudes = new (string Words, double Factor)[]
    {
        ("thousand k", 1e3),
        ("lakh lac lakhs", 1e5),
        ("million mn m mln millions", 1e6),
        ("crore cr crores", 1e7),
        ("billion bn b bln billions", 1e9),
        ("trillion tn", 1e12),
    }
        .SelectMany(m => Tone.Words(m.Words).Select(word => (Word: word, m.Factor)))
        .ToFrozenDictionary(m => m.Word, m => m.Factor);
}
