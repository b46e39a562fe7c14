using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>
/// What another judge says about a text. It reads the headline, the lead and every sentence with a name, each once and in order.
/// </summary>
/// <param name="judge">The judge.</param>
/// <param name="document">The text.</param>
/// <param name="names">The tokens of the names that have a sentiment, in reading order; they do not overlap.</param>
internal sealed class SecondOpinion(ISentenceJudge judge, Document document, IReadOnlyList<TokenRange> names)
{
    /// <summary>The headline and the lead.</summary>
    private const int AlwaysRead = 2;

    /// <summary>The judge is slow and reads no more sentences; the rest is left to the analyzer's own model.</summary>
    private const int MostRead = 400;

    private readonly Dictionary<int, Confidences> _toward = new(names.Count);
    private int _nextName;
    private int _read;

    /// <summary>Combines the judge's opinion of a sentence with the analyzer's own; call it once for each, in order.</summary>
    public Sentiment OfSentence(int number, Sentiment own)
    {
        var first = _nextName;
        while (_nextName < names.Count && names[_nextName].Start < document.Sentences[number].End)
            _nextName++;
        if ((number >= AlwaysRead && first == _nextName) || _read == MostRead)
            return own;
        _read++;
        return Read(document.Sentences[number], first) is { } said ? Mean(own, said, judge.SentenceShare) : own;
    }

    /// <summary>Combines the judge's opinion toward a name in a sentence that was read with the analyzer's own.</summary>
    /// <param name="first">The name's first token.</param>
    /// <param name="own">What the analyzer's own model says.</param>
    public Sentiment TowardName(int first, Sentiment own) =>
        _toward.TryGetValue(first, out var said) ? Mean(own, said, judge.NameShare) : own;

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

    private static Sentiment Mean(Sentiment own, Confidences said, double share) =>
        SentimentScores.Round(
            own.Positive + (share * (said.Positive - own.Positive)),
            own.Neutral + (share * (said.Neutral - own.Neutral)),
            own.Negative + (share * (said.Negative - own.Negative))
        );
}
