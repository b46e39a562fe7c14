using System.Globalization;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>
/// Features typical of business news: something good or bad goes up or down, or a number is compared with an earlier one.
/// </summary>
internal readonly ref struct Movements(SentenceView sentence)
{
    private readonly SentenceView _sentence = sentence;

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
        for (var i = 0; i < _sentence.Tokens.Length; i++)
        {
            var word = _sentence.Tokens[i].Lower;
            var isThing = _sentence.Words.SubjectOf(word);
            var isMove = _sentence.Words.DirectionOf(word);
            if (isThing != 0)
                thing = new Seen { Kind = isThing, At = i };
            if (isMove != 0)
                move = new Seen { Kind = isMove, At = i };
            if ((isThing != 0 || isMove != 0) && thing.IsNear(i) && move.IsNear(i))
            {
                bag.Add(FeatureTemplates.Movement[0], thing.Kind, move.Kind);
                bag.Add(FeatureTemplates.Movement[4], Hash.Join(thing.Kind, move.Kind), isThing);
                Count(thing.Kind == move.Kind, ref good, ref bad);
            }
            if (isMove != 0)
                bag.Add(
                    FeatureTemplates.Movement[1],
                    move.Kind,
                    i + 1 < _sentence.Tokens.Length && _sentence.Tokens[i + 1].Kind == TokenKind.Number ? 1u : 0
                );
            if (_sentence.Words.Comparisons.Contains(word) && Compare(i) is var sign and not 0)
            {
                var kind = thing.IsNear(i) ? thing.Kind : 0;
                bag.Add(FeatureTemplates.Movement[2], (uint)(sign + 2), kind);
                bag.Add(FeatureTemplates.Movement[3], (uint)(sign + 2));
                bag.Add(FeatureTemplates.Movement[5], Hash.Join((uint)(sign + 2), kind), ThingAfter(i));
                if (kind != 0)
                    Count(sign > 0 == (kind == 1), ref good, ref bad);
            }
        }
        bag.Add(FeatureTemplates.Movement[6], (uint)Math.Clamp(good - bad, -3, 3) + 8);
        bag.Add(FeatureTemplates.Movement[7], (uint)Math.Min(good, 3), (uint)Math.Min(bad, 3));
    }

    private static void Count(bool isGood, ref int good, ref int bad)
    {
        good += isGood ? 1 : 0;
        bad += isGood ? 0 : 1;
    }

    /// <summary>"from a loss of …", "compared with a profit …".</summary>
    private uint ThingAfter(int at)
    {
        for (var i = at + 1; i < Math.Min(_sentence.Tokens.Length, at + 5); i++)
            if (_sentence.Words.SubjectOf(_sentence.Tokens[i].Lower) is var subject and not 0)
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
        var end = Math.Min(_sentence.Tokens.Length, at + NumberReach);
        var next = at + 1;
        for (; next < end && after < 0; next++)
            after = ValueOf(next);
        for (; next < end && before < 0; next++)
            if (
                _sentence.Words.To.Contains(_sentence.Tokens[next - 1].Lower)
                || _sentence.Words.To.Contains(_sentence.Tokens[next - 2].Lower)
            )
                before = ValueOf(next);
        return before < 0 || after < 0 ? 0 : Math.Sign(before - after);
    }

    private double ValueOf(int at)
    {
        var digits = _sentence.TextOf(at);
        if (
            _sentence.Tokens[at].Kind != TokenKind.Number
            || !double.TryParse(digits, Plain, CultureInfo.InvariantCulture, out var value)
        )
            return -1;
        if (value is >= 1900 and <= 2100 && _sentence.Tokens[at].Length == 4)
            return -1;
        if (
            at + 1 < _sentence.Tokens.Length
            && _sentence.Words.Magnitudes.TryGetValue(_sentence.Tokens[at + 1].Lower, out var factor)
        )
            value *= factor;
        return value;
    }
}
