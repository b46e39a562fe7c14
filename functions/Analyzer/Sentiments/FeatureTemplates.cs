namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>
/// The numbers of a kind of feature, which are hashed with its value. The models contain the hashes, so another number needs new
/// models.
/// </summary>
/// <param name="First">The first number.</param>
/// <param name="Count">How many follow each other: one for each position, or for each sum.</param>
internal readonly record struct FeatureTemplates(uint First, uint Count)
{
    // Of a sentence.
    public static readonly FeatureTemplates Sentence = new(0, 1);
    public static readonly FeatureTemplates Word = new(1, 1);
    public static readonly FeatureTemplates WordPair = new(2, 1);
    public static readonly FeatureTemplates NegatedWord = new(3, 1);
    public static readonly FeatureTemplates WordClass = new(4, 1);
    public static readonly FeatureTemplates WordClassPair = new(5, 1);
    public static readonly FeatureTemplates Feeling = new(10, 1);
    public static readonly FeatureTemplates FeelingBeforeContrast = new(11, 1);
    public static readonly FeatureTemplates Sums = new(20, 8);
    public static readonly FeatureTemplates Movement = new(30, 8);
    public static readonly FeatureTemplates ShortRoot = new(40, 1);
    public static readonly FeatureTemplates Root = new(41, 1);
    public static readonly FeatureTemplates Suffix = new(42, 1);
    public static readonly FeatureTemplates LearnedPolarity = new(43, 1);

    // Of what it says about a name.
    public static readonly FeatureTemplates Name = new(100, 1);
    public static readonly FeatureTemplates LeftSide = new(201, 9);
    public static readonly FeatureTemplates RightSide = new(301, 9);
    public static readonly FeatureTemplates NextTo = new(400, 7);
    public static readonly FeatureTemplates NamePolarity = new(500, 6);
    public static readonly FeatureTemplates NameLearnedPolarity = new(520, 6);

    // Of what the clause says about it.
    public static readonly FeatureTemplates ClauseEnds = new(600, 1);
    public static readonly FeatureTemplates ClauseWord = new(601, 2);
    public static readonly FeatureTemplates ClauseWordBesideName = new(603, 2);
    public static readonly FeatureTemplates ClausePolarity = new(610, 3);
    public static readonly FeatureTemplates Before = new(621, 3);
    public static readonly FeatureTemplates After = new(631, 3);
    public static readonly FeatureTemplates PairBefore = new(641, 3);
    public static readonly FeatureTemplates PairAfter = new(651, 3);
    public static readonly FeatureTemplates NearestMovement = new(670, 3);
    public static readonly FeatureTemplates Role = new(680, 3);
    public static readonly FeatureTemplates ClauseLearnedPolarity = new(690, 3);

    /// <summary>
    /// All of a name once more, in headlines, where words often mean something else ("cuts", "hits"). What is said of all
    /// sentences is learned from all (Daumé 2007, "Frustratingly easy domain adaptation").
    /// </summary>
    public static readonly FeatureTemplates Headline = new(700, 1);

    /// <summary>All of the sentence once more, as a name's own, in headlines.</summary>
    public static readonly FeatureTemplates HeadlineSentence = new(701, 1);

    // More of a name, for a learner without a second opinion.
    public static readonly FeatureTemplates PartEnds = new(710, 1);
    public static readonly FeatureTemplates PartWord = new(711, 2);
    public static readonly FeatureTemplates PartPair = new(713, 2);
    public static readonly FeatureTemplates PartMove = new(715, 1);
    public static readonly FeatureTemplates PartPolarity = new(720, 3);
    public static readonly FeatureTemplates PartLearnedPolarity = new(730, 3);
    public static readonly FeatureTemplates Listed = new(740, 1);
    public static readonly FeatureTemplates AfterList = new(741, 3);
    public static readonly FeatureTemplates BeforeList = new(751, 3);
    public static readonly FeatureTemplates Content = new(760, 8);

    /// <summary>The number at a place.</summary>
    /// <param name="place">From 0 to below <see cref="Count"/>.</param>
    public uint this[int place] => First + (uint)place;
}
