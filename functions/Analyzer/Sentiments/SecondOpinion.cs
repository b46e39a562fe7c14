using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>
/// What another judge says about a text. It reads the headline, the lead and every sentence with a name, each once and in order,
/// but not those that the analyzer's own model is certain of.
/// </summary>
/// <param name="judge">The judge.</param>
/// <param name="document">The text.</param>
/// <param name="names">The tokens of the names and pronouns that have a sentiment, in reading order; they do not overlap.</param>
internal sealed class SecondOpinion(ISentenceJudge judge, Document document, IReadOnlyList<TokenRange> names)
{
    /// <summary>The headline and the lead.</summary>
    private const int AlwaysRead = 2;

    /// <summary>The judge is slow and reads no more sentences; the rest is left to the analyzer's own model.</summary>
    private const int MostRead = 400;

    /// <summary>
    /// From these confidences on, the analyzer's own model is certain of a sentence, or of a name in it: the mean with the judge
    /// would hardly ever have another label.
    /// </summary>
    private const double CertainOfSentence = 0.6;
    private const double CertainOfName = 0.7;

    private readonly Dictionary<int, Confidences> _toward = new(names.Count);
    private int _nextName;
    private int _read;

    /// <summary>Combines the judge's opinion of a sentence with the analyzer's own; call it once for each, in order.</summary>
    /// <param name="number">The number of the sentence.</param>
    /// <param name="own">What the analyzer's own model says.</param>
    /// <param name="toward">What it says toward a name in the sentence, given by the name's tokens.</param>
    public Sentiment OfSentence(int number, Sentiment own, Func<TokenRange, Sentiment> toward)
    {
        var first = _nextName;
        while (_nextName < names.Count && names[_nextName].Start < document.Sentences[number].End)
            _nextName++;
        if (_read == MostRead || (number >= AlwaysRead && (first == _nextName || IsCertain(own, first, toward))))
            return own;
        _read++;
        return Read(document.Sentences[number], first) is { } said
            ? Combine(own, said, judge.SentenceShare, judge.SentenceTemperature)
            : own;
    }

    /// <summary>Combines the judge's opinion toward a name in a sentence that was read with the analyzer's own.</summary>
    /// <param name="first">The name's first token.</param>
    /// <param name="own">What the analyzer's own model says.</param>
    public Sentiment TowardName(int first, Sentiment own) =>
        _toward.TryGetValue(first, out var said) ? Combine(own, said, judge.NameShare, judge.NameTemperature) : own;

    private bool IsCertain(Sentiment own, int firstName, Func<TokenRange, Sentiment> toward)
    {
        if (Highest(own) < CertainOfSentence)
            return false;
        for (var i = firstName; i < _nextName; i++)
            if (Highest(toward(names[i])) < CertainOfName)
                return false;
        return true;
    }

    private static double Highest(Sentiment said) => Math.Max(said.Neutral, Math.Max(said.Positive, said.Negative));

    private Confidences? Read(TokenRange sentence, int firstName)
    {
        var (start, end) = (document[sentence.Start].Start, document[sentence.End - 1].End);
        var places = new Range[_nextName - firstName];
        for (var i = 0; i < places.Length; i++)
        {
            var name = names[firstName + i];
            places[i] = (document[name.Start].Start - start)..(Math.Min(document[name.End - 1].End, end) - start);
        }
        var toward = new Confidences?[places.Length];
        var said = judge.Judge(document.Text.AsSpan(start, end - start), places, toward);
        for (var i = 0; i < places.Length; i++)
            if (toward[i] is { } one)
                _toward[names[firstName + i].Start] = one;
        return said;
    }

    private static Sentiment Combine(Sentiment own, Confidences said, double share, double temperature)
    {
        var positive = Math.Pow(Mean(own.Positive, said.Positive), 1 / temperature);
        var neutral = Math.Pow(Mean(own.Neutral, said.Neutral), 1 / temperature);
        var negative = Math.Pow(Mean(own.Negative, said.Negative), 1 / temperature);
        var sum = positive + neutral + negative;
        return SentimentScores.Round(positive / sum, neutral / sum, negative / sum);

        double Mean(double ours, double theirs) => ours + (share * (theirs - ours));
    }
}
