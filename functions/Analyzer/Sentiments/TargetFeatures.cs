using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>
/// Features of what a sentence says about one of its names: the words and their positions relative to the name.
/// </summary>
internal readonly ref struct TargetFeatures(SentenceView sentence, TokenRange name, FeatureBag bag)
{
    private const int Near = 4;

    private readonly SentenceView _sentence = sentence;

    /// <param name="more">Whether the learner judges without a second opinion; it has more features.</param>
    public void Write(bool more)
    {
        var first = bag.Count;
        bag.Add(FeatureTemplates.Name, 1);
        WriteSide(name.Start, -1);
        WriteSide(name.End - 1, 1);
        WriteNextTo();
        WritePolarity(PolaritySource.Lexicons, FeatureTemplates.NamePolarity);
        WritePolarity(PolaritySource.Vectors, FeatureTemplates.NameLearnedPolarity);
        new ClauseFeatures(_sentence, name, bag).Write();
        if (more)
            WriteMore();
        if (IsHeadline(_sentence.Tokens))
            bag.Repeat(first, FeatureTemplates.Headline);
    }

    private void WriteMore()
    {
        new PartFeatures(_sentence, name, bag).Write();
        new ListFeatures(_sentence, name, bag).Write();
        new ContentFeatures(_sentence, name, bag).Write();
    }

    /// <summary>Whether a sentence is a headline, which ends without a period.</summary>
    public static bool IsHeadline(ReadOnlySpan<Token> tokens) =>
        tokens.Length > 0 && tokens[^1].Kind is (TokenKind.Word or TokenKind.Number);

    private void WriteSide(int from, int step)
    {
        var side = step < 0 ? FeatureTemplates.LeftSide : FeatureTemplates.RightSide;
        uint last = 1;
        var clause = 0u;
        var negated = -1;
        for (var (i, distance) = (from + step, 1); i >= 0 && i < _sentence.Length; i += step, distance++)
        {
            ref readonly var token = ref _sentence.Tokens[i];
            var word = SentenceFeatures.WordOf(token);
            if (_sentence.IsContrast(i) || (token.Length == 1 && token.Kind == TokenKind.Punctuation))
                clause = Math.Min(2, clause + 1);
            bag.Add(side[0], word);
            bag.Add(side[1], last, word);
            if (step > 0 && distance <= negated)
                bag.Add(side[7], word);
            if (_sentence.IsNegator(i))
                negated = distance + Near;
            last = word;
        }
        bag.Add(side[8], Math.Min(clause, 2));
    }

    /// <summary>The words directly next to the name, by position.</summary>
    private void WriteNextTo()
    {
        var next = FeatureTemplates.NextTo;
        bag.Add(next[0], WordAt(name.Start - 1));
        bag.Add(next[1], WordAt(name.End));
        bag.Add(next[2], WordAt(name.Start - 2), WordAt(name.Start - 1));
        bag.Add(next[3], WordAt(name.End), WordAt(name.End + 1));
        bag.Add(next[4], WordAt(name.Start - 1), WordAt(name.End));
        bag.Add(next[5], WordAt(name.End + 1), WordAt(name.End + 2));
        bag.Add(
            next[6],
            name.Start == 0 ? 1u
                : name.Start < 4 ? 2u
                : 3u,
            name.End == _sentence.Length ? 1u : 2u
        );
    }

    private uint WordAt(int i) => i >= 0 && i < _sentence.Length ? SentenceFeatures.WordOf(_sentence.Tokens[i]) : 7u;

    private void WritePolarity(PolaritySource by, FeatureTemplates template)
    {
        int left = 0,
            right = 0,
            near = 0,
            weighted = 0;
        var negatedUntil = -1;
        for (var i = 0; i < _sentence.Length; i++)
        {
            if (_sentence.IsNegator(i))
                negatedUntil = i + Near;
            if (i >= name.Start && i < name.End)
                continue;
            var polarity = WordPolarity.Score(_sentence.Infos[i], by, i <= negatedUntil);
            var distance = i < name.Start ? name.Start - i : i - name.End + 1;
            left += i < name.Start ? polarity : 0;
            right += i < name.Start ? 0 : polarity;
            near += distance <= Near ? polarity : 0;
            weighted += 4 * polarity / (3 + distance);
        }
        bag.Add(template[0], WordPolarity.Bucket(left));
        bag.Add(template[1], WordPolarity.Bucket(right));
        bag.Add(template[2], WordPolarity.Bucket(near));
        bag.Add(template[3], WordPolarity.Bucket(weighted * 2));
        bag.Add(template[4], WordPolarity.Bucket(left), WordPolarity.Bucket(right));
        bag.Add(template[5], WordPolarity.Bucket(near), WordPolarity.Bucket(left + right));
    }
}
