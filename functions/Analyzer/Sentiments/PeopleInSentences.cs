using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>
/// What a sentence says of the people that it names is a part of its sentiment: the two are combined as a logarithmic opinion
/// pool (Genest and Zidek 1986, "Combining probability distributions"). In headlines, where names are found less reliably, that
/// would not help. A negative sentence stays as it is unless it is negative toward its people, too: a disaster is not
/// blamed on anyone, and those who help or mourn are praised.
/// </summary>
/// <param name="document">The text.</param>
/// <param name="people">The tokens of the names of people, in reading order; they do not overlap.</param>
internal sealed class PeopleInSentences(Document document, IReadOnlyList<TokenRange> people)
{
    /// <summary>The number of people who count in a sentence; more would take time and hardly change its sentiment.</summary>
    public const int Most = 4;

    /// <summary>Half of the hundredth to which confidences are rounded, so that none excludes a sentiment.</summary>
    private const double Least = 0.005;

    private readonly Dictionary<int, Sentiment> _toward = [];
    private int _next;

    /// <summary>Combines the sentiment of a sentence with that toward its people; call it once for each, in order.</summary>
    /// <param name="number">The number of the sentence.</param>
    /// <param name="whole">The sentiment of the sentence as a whole.</param>
    /// <param name="toward">The sentiment toward a name in it.</param>
    public Sentiment Combine(int number, Sentiment whole, Func<TokenRange, Sentiment> toward)
    {
        var sentence = document.Sentences[number];
        var first = _next;
        while (_next < people.Count && people[_next].Start < sentence.End)
            _next++;
        var count = Math.Min(_next - first, Most);
        if (count == 0 || TargetFeatures.IsHeadline(document.Tokens[sentence.Start..sentence.End]))
            return whole;
        var said = new Sentiment[count];
        for (var i = 0; i < count; i++)
            said[i] = _toward[people[first + i].Start] = toward(people[first + i]);
        return Combine(whole, said);
    }

    /// <summary>The sentiment toward a name that was judged before; null for the others.</summary>
    /// <param name="first">The name's first token.</param>
    public Sentiment? Toward(int first) => _toward.TryGetValue(first, out var said) ? said : null;

    /// <summary>The sentiment of a sentence together with the mean toward its people, which weighs a quarter.</summary>
    public static Sentiment Combine(Sentiment whole, IReadOnlyCollection<Sentiment> people)
    {
        var (positive, negative) = (people.Average(said => said.Positive), people.Average(said => said.Negative));
        var mean = SentimentScores.Round(positive, 1 - positive - negative, negative);
        return whole.Label == SentimentLabel.Negative && mean.Label != SentimentLabel.Negative ? whole : Pool(whole, mean);
    }

    private static Sentiment Pool(Sentiment whole, Sentiment people)
    {
        var positive = Pool(whole.Positive, people.Positive);
        var neutral = Pool(whole.Neutral, people.Neutral);
        var negative = Pool(whole.Negative, people.Negative);
        var sum = positive + neutral + negative;
        return SentimentScores.Round(positive / sum, neutral / sum, negative / sum);
    }

    // The weighted geometric mean, by square roots, which are the same on every machine.
    private static double Pool(double whole, double people)
    {
        var most = Math.Max(whole, Least);
        return Math.Sqrt(Math.Sqrt(most * most * most * Math.Max(people, Least)));
    }
}
