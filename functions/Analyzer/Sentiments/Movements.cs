using System.Collections.Frozen;
using System.Globalization;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>What business news is made of: something good or bad goes up or down, a number stands against an earlier one.</summary>
internal static class Movements
{
    private const int Reach = 7;

    private static readonly FrozenSet<uint> Up = Words(
        "rose rise rises risen rising increase increased increases increasing grew grow grows grown growth growing up climbed climbs climb jumped jumps " +
        "jump surged surges surge soared soars soar gained gains gain higher improved improves improve improvement doubled tripled expanded boost boosted " +
        "boosts rallied rallies rally rebound rebounds rebounded beat beats top tops topped raise raises raised");

    private static readonly FrozenSet<uint> Down = Words(
        "fell fall falls fallen falling decreased decrease decreases declined decline declines declining dropped drop drops slid slides slide slipped " +
        "slips slip slumped slumps slump plunged plunges plunge tumbled tumbles tumble lower down shrank shrink halved cut cuts weakened weaker weak " +
        "sank sink sinks lost loses dip dips dipped plummet plummeted contracted misses missed crash crashed crashes");

    private static readonly FrozenSet<uint> Good = Words(
        "profit profits sales revenue revenues income earnings turnover margin margins ebit ebitda order orders demand output production volume volumes " +
        "dividend dividends share shares stock stocks exports traffic passengers gdp economy market markets sensex nifty rating outlook forecast jobs net");

    private static readonly FrozenSet<uint> Bad = Words("loss losses cost costs expenses debt debts unemployment inflation deficit crime deaths npas charges");
    private static readonly FrozenSet<uint> Against = Words("from compared against versus vs vs. than");

    public static void Write(ReadOnlySpan<Token> tokens, ReadOnlySpan<char> text, FeatureBag bag)
    {
        var (thing, thingAt) = (0u, -Reach);
        var (move, moveAt) = (0u, -Reach);
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = tokens[i].Lower;
            var isThing = Good.Contains(word) ? 1u : Bad.Contains(word) ? 2u : 0;
            var isMove = Up.Contains(word) ? 1u : Down.Contains(word) ? 2u : 0;
            if (isThing != 0)
                (thing, thingAt) = (isThing, i);
            if (isMove != 0)
                (move, moveAt) = (isMove, i);
            if ((isThing != 0 || isMove != 0) && Math.Abs(thingAt - moveAt) < Reach && thing != 0 && move != 0)
                bag.Add(30, thing, move);
            if (isMove != 0)
                bag.Add(31, move, i + 1 < tokens.Length && tokens[i + 1].Kind == TokenKind.Number ? 1u : 0);
            if (Against.Contains(word) && Compare(tokens, text, i) is var sign and not 0)
            {
                bag.Add(32, (uint)(sign + 2), thing);
                bag.Add(33, (uint)(sign + 2));
            }
        }
    }

    /// <summary>1 where the number before is larger than the one after, -1 where it is smaller, 0 where they do not compare.</summary>
    private static int Compare(ReadOnlySpan<Token> tokens, ReadOnlySpan<char> text, int at)
    {
        double before = -1, after = -1;
        for (var i = at - 1; i >= Math.Max(0, at - Reach) && before < 0; i--)
            before = ValueOf(tokens, text, i);
        for (var i = at + 1; i < Math.Min(tokens.Length, at + Reach) && after < 0; i++)
            after = ValueOf(tokens, text, i);
        return before < 0 || after < 0 ? 0 : Math.Sign(before - after);
    }

    private static double ValueOf(ReadOnlySpan<Token> tokens, ReadOnlySpan<char> text, int at)
    {
        if (tokens[at].Kind != TokenKind.Number
            || !double.TryParse(text.Slice(tokens[at].Start, tokens[at].Length), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value))
            return -1;
        return value is >= 1900 and <= 2100 && tokens[at].Length == 4 ? -1 : value;
    }

    private static FrozenSet<uint> Words(string list) => list.Split(' ').Select(w => Hash.Of(w)).ToFrozenSet();
}
