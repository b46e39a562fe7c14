namespace NewsMonitor.News.Trends;

/// <summary>Articles by their sentiment.</summary>
/// <param name="Articles">How many.</param>
/// <param name="Positive">How many are positive.</param>
/// <param name="Negative">How many are negative.</param>
/// <param name="Days">On how many days.</param>
internal readonly record struct SentimentSum(int Articles, int Positive, int Negative, int Days = 1)
{
    /// <summary>With fewer articles now, or fewer articles or days before, nothing is compared.</summary>
    private const int FewestNow = 5;
    private const int FewestBefore = 20;
    private const int FewestDays = 5;

    private const double LeastDifference = 0.2;

    /// <summary>99%: a digest compares a dozen names, and articles about one event are not independent.</summary>
    private const double Deviations = 2.58;

    // After one more positive and one more negative article.
    private double Count => Articles + 2;

    private double Net => (Positive - Negative) / Count;

    private double Variance => (((Positive + Negative + 2) / Count) - (Net * Net)) / Count;

    public static SentimentSum Of(DayRollup day) => new(day.Articles, day.Positive, day.Negative);

    public static SentimentSum Of(EntityDay day) => new(day.Articles, day.Positive, day.Negative);

    public SentimentSum Plus(SentimentSum other) =>
        new(Articles + other.Articles, Positive + other.Positive, Negative + other.Negative, Days + other.Days);

    /// <summary>The sums of several names of the same days, as one of a number of articles in the same proportions.</summary>
    public static SentimentSum Together(IReadOnlyCollection<SentimentSum> names, int articles)
    {
        var all = names.Sum(name => name.Articles);
        return all == 0 || articles == 0
            ? new SentimentSum(0, 0, 0, 0)
            : new SentimentSum(articles, Of(name => name.Positive), Of(name => name.Negative), names.Max(name => name.Days));

        int Of(Func<SentimentSum, int> count) => (int)Math.Round(names.Sum(count) * (double)articles / all);
    }

    /// <summary>
    /// How these articles differ from the usual ones: only if the means of their sentiment (+1, 0 or -1 for each article) differ
    /// by 0.2 and by 2.58 standard errors.
    /// </summary>
    /// <remarks>
    /// The difference of two means in standard errors, each taken after adding one positive and one negative article to its
    /// sample, as Agresti and Caffo (2000), "Simple and effective confidence intervals for proportions and differences of
    /// proportions result from adding two successes and two failures", do for proportions: a few unanimous articles would
    /// otherwise have a variance of 0 and look like certainty.
    /// </remarks>
    public SentimentChange ComparedWith(SentimentSum usual)
    {
        if (Articles < FewestNow || usual.Articles < FewestBefore || usual.Days < FewestDays)
            return SentimentChange.NotEnough;
        var difference = Net - usual.Net;
        if (Math.Abs(difference) < Math.Max(LeastDifference, Deviations * Math.Sqrt(Variance + usual.Variance)))
            return SentimentChange.None;
        return difference > 0 ? SentimentChange.Better : SentimentChange.Worse;
    }
}
