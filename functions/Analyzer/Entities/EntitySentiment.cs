using NewsMonitor.Analyzer.Sentiments;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>
/// The sentiment of a text toward an entity: the mean over its mentions, and the sentence that shows it best. What a text says of
/// a name in passing is mostly about an event in which it has some part, so it counts half, and the label is neutral.
/// </summary>
internal struct EntitySentiment()
{
    /// <summary>From this many mentions, even a long text is about the entity.</summary>
    public const int FewestMentions = 3;

    /// <summary>The least difference of positive and negative confidence at which one side prevails.</summary>
    public const double Clear = 0.15;

    /// <summary>
    /// The least difference at which several mentions are praise: of 14 entities that were read between <see cref="Clear"/> and
    /// this one, three were praised.
    /// </summary>
    private const double ClearPraise = 0.2;

    /// <summary>
    /// The sentiment toward a bystander: who or what is only where something happens, suffers it or looks into it. Nine of ten
    /// places that annotators judged are neutral.
    /// </summary>
    public static readonly Sentiment Uninvolved = new(SentimentLabel.Neutral, 0.05, 0.9, 0.05);

    /// <summary>A text does not blame an entity if one in this many mentions shows it as a bystander.</summary>
    private const int MentionsForBystander = 4;

    /// <summary>For each mention of these, a text may have this many sentences.</summary>
    private const int SentencesForEach = 4;

    private SentenceChoice _named = new();
    private SentenceChoice _meant = new();
    private int _bystander;
    private double _positive;
    private double _negative;

    /// <summary>The number of mentions.</summary>
    public int Count { get; private set; }

    /// <param name="said">The sentiment of a sentence toward the entity.</param>
    /// <param name="sentence">The number of the sentence.</param>
    /// <param name="isNamed">Whether the sentence names the entity; if not, it says "he" or "she".</param>
    /// <param name="isBystander">Whether it only tells what was done to the entity, or what it finds out; that is no blame.</param>
    public void Add(Sentiment said, int sentence, bool isNamed, bool isBystander)
    {
        if (isBystander && said.Score < 0)
            said = Uninvolved;
        Count++;
        _bystander += isBystander ? 1 : 0;
        _positive += said.Positive;
        _negative += said.Negative;
        if (isNamed)
            _named.Add(sentence, said);
        else
            _meant.Add(sentence, said);
    }

    /// <summary>
    /// Whether a text of this many sentences mentions it only in passing, unless its headline does: fewer than three times, or in
    /// a short text less than once in four sentences.
    /// </summary>
    public readonly bool IsPassing(int sentences) => Count < Math.Clamp(sentences / SentencesForEach, 1, FewestMentions);

    /// <summary>
    /// The mean; neutral if no sentence shows the label of the mean, or if several mentions differ so much that neither side
    /// prevails. A text about a bystander does not blame them.
    /// </summary>
    /// <param name="isPassing">Whether the text is about something else.</param>
    /// <param name="isAccused">
    /// Whether the text says that they are charged or convicted: then a clear balance is blame, although most sentences only
    /// tell.
    /// </param>
    /// <param name="evidence">
    /// The sentence that shows the sentiment best, if possible one with the name; -1 if there is none.
    /// </param>
    public readonly Sentiment Mean(bool isPassing, bool isAccused, out int evidence)
    {
        var whole = isPassing ? 2 * Count : Count;
        var blame = IsAboutBystander ? Math.Min(_negative, Uninvolved.Negative * Count) : _negative;
        var (positive, negative) = (_positive / whole, blame / whole);
        var mean = SentimentScores.Round(positive, 1 - positive - negative, negative);
        if (Find(mean.Label) < 0 || (Count > 1 && !IsClear(positive, negative)))
            mean = mean with { Label = SentimentLabel.Neutral };
        if (isAccused && negative - positive >= Clear && Find(SentimentLabel.Negative) >= 0)
            mean = mean with { Label = SentimentLabel.Negative };
        evidence = Find(mean.Label);
        return mean;
    }

    private static bool IsClear(double positive, double negative) =>
        positive - negative >= ClearPraise || negative - positive >= Clear;

    private readonly bool IsAboutBystander => _bystander > 0 && _bystander * MentionsForBystander >= Count;

    private readonly int Find(SentimentLabel label) => _named.Find(label) is var at and >= 0 ? at : _meant.Find(label);
}
