using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>
/// Features of what is said about a name in its clause, and of other names in it. Each other name counts as one word.
/// </summary>
internal readonly ref struct ClauseFeatures(
    ReadOnlySpan<Token> tokens,
    ReadOnlySpan<WordInfo> infos,
    ReadOnlySpan<char> text,
    int start,
    int end,
    SentimentWords words,
    FeatureBag bag
)
{
    private const int NegationReach = 4;
    private const int Beside = 3;
    private const int SpeechReach = 4;
    private const int Far = 12;
    private const uint Nothing = 1,
        Name = 2,
        Number = 3,
        Target = 4;

    private readonly ReadOnlySpan<Token> _tokens = tokens;
    private readonly ReadOnlySpan<WordInfo> _infos = infos;
    private readonly ReadOnlySpan<char> _text = text;

    public void Write()
    {
        var clause = Clause.Around(_tokens, _infos, _text, words, start, end);
        WriteWords(clause);
        WritePolarity(clause, PolaritySource.Lexicons, 610);
        WritePolarity(clause, PolaritySource.Vectors, 690);
        WriteBeside();
        WriteMove(clause);
        WriteSpeech(clause);
    }

    private void WriteWords(Clause clause)
    {
        var before =
            clause.NameBefore ? 1u
            : clause.Start == 0 ? 0u
            : 2u;
        var after =
            clause.NameAfter ? 1u
            : clause.End == _tokens.Length ? 0u
            : 2u;
        bag.Add(600, before, after);
        for (var i = clause.Start; i < clause.End; i++)
        {
            if (i >= start && i < end)
                continue;
            var word = WordAt(i);
            bag.Add(i < start ? 601u : 602u, word);
            bag.Add(i < start ? 603u : 604u, word, (i < start ? clause.NameBefore : clause.NameAfter) ? 1u : 0u);
        }
    }

    private void WritePolarity(Clause clause, PolaritySource by, uint template)
    {
        int left = 0,
            right = 0;
        var negatedUntil = -1;
        for (var i = clause.Start; i < clause.End; i++)
        {
            if (words.Negators.Contains(_tokens[i].Lower))
                negatedUntil = i + NegationReach;
            var polarity = WordPolarity.Score(_infos[i], by, i <= negatedUntil);
            left += i < start ? polarity : 0;
            right += i >= end ? polarity : 0;
        }
        bag.Add(template, WordPolarity.Bucket(left), clause.NameBefore ? 1u : 0u);
        bag.Add(template + 1, WordPolarity.Bucket(right), clause.NameAfter ? 1u : 0u);
        bag.Add(template + 2, WordPolarity.Bucket(left + right));
    }

    /// <summary>The words next to the name, by position and in pairs.</summary>
    private void WriteBeside()
    {
        for (var distance = 1; distance <= Beside; distance++)
        {
            var place = (uint)distance;
            bag.Add(620 + place, WordAt(start - distance));
            bag.Add(630 + place, WordAt(end - 1 + distance));
            bag.Add(640 + place, WordAt(start - distance - 1), WordAt(start - distance));
            bag.Add(650 + place, WordAt(end - 1 + distance), WordAt(end + distance));
        }
    }

    /// <summary>The nearest word in the clause that means going up or down.</summary>
    private void WriteMove(Clause clause)
    {
        uint nearest = 0;
        var least = Far + 1;
        for (var i = clause.Start; i < clause.End; i++)
        {
            var distance = i < start ? start - i : i - end + 1;
            if (distance <= 0 || distance >= least || words.DirectionOf(_tokens[i].Lower) is not (var direction and not 0))
                continue;
            (least, nearest) = (distance, direction + (i < start ? 2u : 0));
        }
        bag.Add(670, nearest);
        bag.Add(671, nearest, (uint)Math.Min(least, Far));
        bag.Add(672, nearest, clause.Sides);
    }

    /// <summary>
    /// The roles of the name: it only speaks, and nothing is said about it; or "by" marks it as the one who acted.
    /// </summary>
    private void WriteSpeech(Clause clause)
    {
        var speaks = HasSpeech(end, end + SpeechReach) ? 1u : 0u;
        var quoted = HasSpeech(start - SpeechReach, start) ? 2u : 0u;
        bag.Add(680, start > 0 && words.By.Contains(_tokens[start - 1].Lower) ? 1u : 0u, speaks | quoted);
        bag.Add(681, speaks | quoted, clause.Sides);
        bag.Add(682, NamesIn(0, start), NamesIn(end, _tokens.Length));
    }

    private bool HasSpeech(int from, int to)
    {
        for (var i = Math.Max(0, from); i < Math.Min(_tokens.Length, to); i++)
            if (words.SpeechVerbs.Contains(_tokens[i].Lower))
                return true;
        return false;
    }

    /// <summary>The number of names that begin there, at most 3.</summary>
    private uint NamesIn(int from, int to)
    {
        var count = 0u;
        for (var i = from; i < to && count < 3; i++)
            if (Clause.IsName(_tokens, _infos, i) && (i == 0 || !Clause.IsName(_tokens, _infos, i - 1)))
                count++;
        return count;
    }

    private uint WordAt(int at)
    {
        if (at < 0 || at >= _tokens.Length)
            return Nothing;
        if (at >= start && at < end)
            return Target;
        ref readonly var token = ref _tokens[at];
        if (token.Kind == TokenKind.Number)
            return Number;
        if (Clause.IsName(_tokens, _infos, at))
            return Name;
        return token.Kind == TokenKind.Word ? Affixes.Start(_text.Slice(token.Start, token.Length), Affixes.Root) : token.Lower;
    }
}
