using System.Globalization;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>
/// Features typical of business news: something good or bad goes up or down, or a number is compared with an earlier one.
/// </summary>
internal readonly ref struct Movements(ReadOnlySpan<Token> tokens, ReadOnlySpan<char> text, SentimentWords words)
{
    private readonly ReadOnlySpan<Token> _tokens = tokens;
    private readonly ReadOnlySpan<char> _text = text;

    private const int Reach = 8;
    private const int NumberReach = 9;

    private const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;

    private struct Seen
    {
        public uint Kind;
        public int At;

        public readonly bool IsNear(int at) => Kind != 0 && at - At < Reach;
    }

    public void Write(FeatureBag bag)
    {
        Seen thing = default,
            move = default;
        int good = 0,
            bad = 0;
        for (var i = 0; i < _tokens.Length; i++)
        {
            var word = _tokens[i].Lower;
            var isThing = words.SubjectOf(word);
            var isMove = words.DirectionOf(word);
            if (isThing != 0)
                thing = new Seen { Kind = isThing, At = i };
            if (isMove != 0)
                move = new Seen { Kind = isMove, At = i };
            if ((isThing != 0 || isMove != 0) && thing.IsNear(i) && move.IsNear(i))
            {
                bag.Add(30, thing.Kind, move.Kind);
                bag.Add(34, Hash.Join(thing.Kind, move.Kind), isThing);
                Count(thing.Kind == move.Kind, ref good, ref bad);
            }
            if (isMove != 0)
                bag.Add(31, move.Kind, i + 1 < _tokens.Length && _tokens[i + 1].Kind == TokenKind.Number ? 1u : 0);
            if (words.Comparisons.Contains(word) && Compare(i) is var sign and not 0)
            {
                var kind = thing.IsNear(i) ? thing.Kind : 0;
                bag.Add(32, (uint)(sign + 2), kind);
                bag.Add(33, (uint)(sign + 2));
                bag.Add(35, Hash.Join((uint)(sign + 2), kind), ThingAfter(i));
                if (kind != 0)
                    Count(sign > 0 == (kind == 1), ref good, ref bad);
            }
        }
        bag.Add(36, (uint)Math.Clamp(good - bad, -3, 3) + 8);
        bag.Add(37, (uint)Math.Min(good, 3), (uint)Math.Min(bad, 3));
    }

    private static void Count(bool isGood, ref int good, ref int bad)
    {
        good += isGood ? 1 : 0;
        bad += isGood ? 0 : 1;
    }

    /// <summary>"from a loss of …", "compared with a profit …".</summary>
    private uint ThingAfter(int at)
    {
        for (var i = at + 1; i < Math.Min(_tokens.Length, at + 5); i++)
            if (words.SubjectOf(_tokens[i].Lower) is var subject and not 0)
                return subject;
        return 0;
    }

    /// <summary>
    /// "8 from 5", "from 5 to 8": 1 if the later number is larger than the earlier one, -1 if it is smaller, 0 if they cannot be
    /// compared.
    /// </summary>
    private int Compare(int at)
    {
        double before = -1,
            after = -1;
        for (var i = at - 1; i >= Math.Max(0, at - NumberReach) && before < 0; i--)
            before = ValueOf(i);
        var end = Math.Min(_tokens.Length, at + NumberReach);
        var next = at + 1;
        for (; next < end && after < 0; next++)
            after = ValueOf(next);
        for (; next < end && before < 0; next++)
            if (words.To.Contains(_tokens[next - 1].Lower) || words.To.Contains(_tokens[next - 2].Lower))
                before = ValueOf(next);
        return before < 0 || after < 0 ? 0 : Math.Sign(before - after);
    }

    private double ValueOf(int at)
    {
        var digits = _text.Slice(_tokens[at].Start, _tokens[at].Length);
        if (_tokens[at].Kind != TokenKind.Number || !double.TryParse(digits, Plain, CultureInfo.InvariantCulture, out var value))
            return -1;
        if (value is >= 1900 and <= 2100 && _tokens[at].Length == 4)
            return -1;
        if (at + 1 < _tokens.Length && words.Magnitudes.TryGetValue(_tokens[at + 1].Lower, out var factor))
            value *= factor;
        return value;
    }
}
