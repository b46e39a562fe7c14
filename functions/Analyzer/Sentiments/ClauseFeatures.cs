using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>
/// Features of what is said about a name in its clause, and of other names in it. Each other name counts as one word.
/// </summary>
internal readonly ref struct ClauseFeatures(SentenceView sentence, TokenRange name, FeatureBag bag)
{
    private const int Beside = 3;
    private const int SpeechReach = 4;
    private const int Far = 12;
    private const uint Nothing = 1,
        Name = 2,
        Number = 3,
        Target = 4;

    private readonly SentenceView _sentence = sentence;

    public void Write()
    {
        var clause = Clause.Around(_sentence, name);
        WriteWords(clause);
        WritePolarity(clause, PolaritySource.Lexicons, FeatureTemplates.ClausePolarity);
        WritePolarity(clause, PolaritySource.Vectors, FeatureTemplates.ClauseLearnedPolarity);
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
            : clause.End == _sentence.Length ? 0u
            : 2u;
        bag.Add(FeatureTemplates.ClauseEnds, before, after);
        for (var i = clause.Start; i < clause.End; i++)
        {
            if (i >= name.Start && i < name.End)
                continue;
            var (word, side) = (WordAt(i), i < name.Start ? 0 : 1);
            bag.Add(FeatureTemplates.ClauseWord[side], word);
            bag.Add(
                FeatureTemplates.ClauseWordBesideName[side],
                word,
                (side == 0 ? clause.NameBefore : clause.NameAfter) ? 1u : 0u
            );
        }
    }

    private void WritePolarity(Clause clause, PolaritySource by, FeatureTemplates template)
    {
        var polarity = SidePolarity.Of(_sentence, name, clause.Start, clause.End, by);
        bag.Add(template[0], WordPolarity.Bucket(polarity.Left), clause.NameBefore ? 1u : 0u);
        bag.Add(template[1], WordPolarity.Bucket(polarity.Right), clause.NameAfter ? 1u : 0u);
        bag.Add(template[2], WordPolarity.Bucket(polarity.Sum));
    }

    /// <summary>The words next to the name, by position and in pairs.</summary>
    private void WriteBeside()
    {
        for (var distance = 1; distance <= Beside; distance++)
        {
            var place = distance - 1;
            bag.Add(FeatureTemplates.Before[place], WordAt(name.Start - distance));
            bag.Add(FeatureTemplates.After[place], WordAt(name.End - 1 + distance));
            bag.Add(FeatureTemplates.PairBefore[place], WordAt(name.Start - distance - 1), WordAt(name.Start - distance));
            bag.Add(FeatureTemplates.PairAfter[place], WordAt(name.End - 1 + distance), WordAt(name.End + distance));
        }
    }

    /// <summary>The nearest word in the clause that means going up or down.</summary>
    private void WriteMove(Clause clause)
    {
        uint nearest = 0;
        var least = Far + 1;
        for (var i = clause.Start; i < clause.End; i++)
        {
            var distance = i < name.Start ? name.Start - i : i - name.End + 1;
            if (
                distance <= 0
                || distance >= least
                || _sentence.Words.DirectionOf(_sentence.Tokens[i].Lower) is not (var direction and not 0)
            )
                continue;
            (least, nearest) = (distance, direction + (i < name.Start ? 2u : 0));
        }
        bag.Add(FeatureTemplates.NearestMovement[0], nearest);
        bag.Add(FeatureTemplates.NearestMovement[1], nearest, (uint)Math.Min(least, Far));
        bag.Add(FeatureTemplates.NearestMovement[2], nearest, clause.Sides);
    }

    /// <summary>
    /// The roles of the name: it only speaks, and nothing is said about it; or "by" marks it as the one who acted.
    /// </summary>
    private void WriteSpeech(Clause clause)
    {
        var speaks = HasSpeech(name.End, name.End + SpeechReach) ? 1u : 0u;
        var quoted = HasSpeech(name.Start - SpeechReach, name.Start) ? 2u : 0u;
        bag.Add(
            FeatureTemplates.Role[0],
            name.Start > 0 && _sentence.Words.By.Contains(_sentence.Tokens[name.Start - 1].Lower) ? 1u : 0u,
            speaks | quoted
        );
        bag.Add(FeatureTemplates.Role[1], speaks | quoted, clause.Sides);
        bag.Add(FeatureTemplates.Role[2], NamesIn(0, name.Start), NamesIn(name.End, _sentence.Length));
    }

    private bool HasSpeech(int from, int to)
    {
        for (var i = Math.Max(0, from); i < Math.Min(_sentence.Length, to); i++)
            if (_sentence.Words.SpeechVerbs.Contains(_sentence.Tokens[i].Lower))
                return true;
        return false;
    }

    /// <summary>The number of names that begin there, at most 3.</summary>
    private uint NamesIn(int from, int to)
    {
        var count = 0u;
        for (var i = from; i < to && count < 3; i++)
            if (_sentence.IsName(i) && (i == 0 || !_sentence.IsName(i - 1)))
                count++;
        return count;
    }

    private uint WordAt(int at) => WordAt(_sentence, name, at);

    /// <summary>The word at a place: its root, or what stands for a name, a number, the name itself, or nothing.</summary>
    public static uint WordAt(SentenceView sentence, TokenRange name, int at)
    {
        if (at < 0 || at >= sentence.Length)
            return Nothing;
        if (at >= name.Start && at < name.End)
            return Target;
        ref readonly var token = ref sentence.Tokens[at];
        if (token.Kind == TokenKind.Number)
            return Number;
        if (sentence.IsName(at))
            return Name;
        return token.Kind == TokenKind.Word ? Affixes.Start(sentence.TextOf(at), Affixes.Root) : token.Lower;
    }
}
