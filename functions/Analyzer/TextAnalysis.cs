namespace NewsMonitor.Analyzer;

/// <summary>What a text is about, and its sentiment. Offsets and lengths are UTF-16 code units of the analyzed text.</summary>
public sealed record TextAnalysis
{
    /// <summary>The language of the text as a whole.</summary>
    public required DetectedLanguage Language { get; init; }

    /// <summary>The sentiment of the text as a whole.</summary>
    public required Sentiment Sentiment { get; init; }

    /// <summary>The sentences in reading order; they do not overlap, white space between them belongs to none.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>The entities, each once however often it is mentioned, in order of their first mention.</summary>
    public required IReadOnlyList<Entity> Entities { get; init; }

    /// <summary>What the text is about, most telling phrase first.</summary>
    public required IReadOnlyList<string> KeyPhrases { get; init; }

    /// <summary>
    /// Indexes into <see cref="Sentences"/> of the sentences that sum the text up, in reading order; three at most.
    /// </summary>
    public required IReadOnlyList<int> Summary { get; init; }
}

/// <summary>A language and how sure it is.</summary>
/// <param name="Code">ISO 639-1, or <c>und</c> where the text gives no hint.</param>
/// <param name="Confidence">0 to 1.</param>
public readonly record struct DetectedLanguage(string Code, double Confidence);

/// <summary>The sentiment of a text, of a sentence, or toward an entity.</summary>
public enum SentimentLabel
{
    /// <summary>Not judged: the language is not one the analyzer can judge. The three confidences are 0.</summary>
    NotJudged,
    Neutral,
    Positive,
    Negative,

    /// <summary>Of documents only: positive and negative sentences side by side.</summary>
    Mixed,
}

/// <summary>A label with three confidences that sum to 1 (or are all 0 where nothing was judged).</summary>
public readonly record struct Sentiment(SentimentLabel Label, double Positive, double Neutral, double Negative)
{
    /// <summary>What an analyzer answers where it cannot judge.</summary>
    public static Sentiment NotJudged => default;

    /// <summary>Positive less negative confidence: -1 to 1.</summary>
    public double Score => Positive - Negative;
}

/// <summary>A sentence: where it stands and how it sounds.</summary>
public readonly record struct Sentence(int Offset, int Length, Sentiment Sentiment);

/// <summary>A person, a thing, a time or an amount that the text mentions.</summary>
public sealed record Entity
{
    /// <summary>The fullest form the text gives it: "International Monetary Fund", not "the IMF".</summary>
    public required string Name { get; init; }

    /// <summary>What kind of thing it is, by the names Azure AI Language uses.</summary>
    public required EntityCategory Category { get; init; }

    /// <summary>A finer kind where it is plain ("Date", "Currency", "Percentage"), else null.</summary>
    public string? Subcategory { get; init; }

    /// <summary>Where it is mentioned, in reading order; at least one.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }

    /// <summary>The sentiment of the text toward this entity.</summary>
    public required Sentiment Sentiment { get; init; }

    /// <summary>Index into <see cref="TextAnalysis.Sentences"/> of the sentence that shows the sentiment best.</summary>
    public required int Evidence { get; init; }
}

/// <summary>One place where an entity is named.</summary>
/// <param name="Text">The words as they stand.</param>
/// <param name="Offset">In UTF-16 code units from the start of the text.</param>
/// <param name="Length">In UTF-16 code units.</param>
/// <param name="Confidence">0 to 1.</param>
public readonly record struct Mention(string Text, int Offset, int Length, double Confidence);

/// <summary>Azure AI Language's categories, as far as news needs them.</summary>
public enum EntityCategory
{
    Person,
    PersonType,
    Organization,
    Location,
    Event,
    Product,
    Skill,
    Address,
    DateTime,
    Quantity,
    PhoneNumber,
    Email,
    Url,
    IPAddress,
}
