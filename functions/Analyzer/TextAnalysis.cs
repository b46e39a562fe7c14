namespace NewsMonitor.Analyzer;

/// <summary>The analysis of a text. Offsets and lengths are UTF-16 code units of the analyzed text.</summary>
public sealed record TextAnalysis
{
    /// <summary>The language of the text as a whole.</summary>
    public required DetectedLanguage Language { get; init; }

    /// <summary>The sentiment of the text as a whole.</summary>
    public required Sentiment Sentiment { get; init; }

    /// <summary>The sentences in reading order. They do not overlap; white space between them is not part of any.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>The entities in order of their first mention, each once however often it is mentioned.</summary>
    public required IReadOnlyList<Entity> Entities { get; init; }

    /// <summary>What the text is about; the most relevant phrase first.</summary>
    public required IReadOnlyList<string> KeyPhrases { get; init; }

    /// <summary>
    /// Indexes into <see cref="Sentences"/> of up to three sentences that summarize the text, in reading order.
    /// </summary>
    public required IReadOnlyList<int> Summary { get; init; }

    /// <summary>
    /// The quotes in reading order. They do not overlap. Empty if the analyzer does not support the language, and in analyses
    /// that were stored before quotes were found.
    /// </summary>
    public IReadOnlyList<Quote> Quotes
    {
        get;
        init => field = value ?? [];
    } = [];
}

/// <summary>Words that the text gives in quotation marks.</summary>
/// <param name="Offset">The offset of the opening mark, in UTF-16 code units, or of the first word without a mark.</param>
/// <param name="Length">The length with the quotation marks, in UTF-16 code units.</param>
/// <param name="Cue">The words that introduce the speaker: "said", "according to"; empty if there are none.</param>
/// <param name="Speaker">Who said it; null if that is not certain enough.</param>
public sealed record Quote(int Offset, int Length, string Cue, QuoteSpeaker? Speaker);

/// <summary>The speaker of a quote.</summary>
/// <param name="Name">
/// The longest name of the person or body in the text, also if the text says "he" or "the minister" here; otherwise the words of
/// the text ("a spokesman for the company").
/// </param>
/// <param name="Offset">The offset of what names the speaker beside the quote ("he"), in UTF-16 code units.</param>
/// <param name="Length">Its length in UTF-16 code units.</param>
public sealed record QuoteSpeaker(string Name, int Offset, int Length);

/// <summary>A language and the confidence in it.</summary>
/// <param name="Code">ISO 639-1, or <c>und</c> if the language cannot be determined.</param>
/// <param name="Confidence">0 to 1.</param>
public readonly record struct DetectedLanguage(string Code, double Confidence);

/// <summary>The sentiment of a text, of a sentence, or toward an entity.</summary>
public enum SentimentLabel
{
    /// <summary>Not judged, because the analyzer does not support the language. The three confidences are 0.</summary>
    NotJudged,
    Neutral,
    Positive,
    Negative,

    /// <summary>For whole texts only: both positive and negative.</summary>
    Mixed,
}

/// <summary>A label with three confidences that sum to 1, or are all 0 if the sentiment was not judged.</summary>
public readonly record struct Sentiment(SentimentLabel Label, double Positive, double Neutral, double Negative)
{
    /// <summary>The value for text whose sentiment cannot be judged.</summary>
    public static Sentiment NotJudged => default;

    /// <summary>Positive minus negative confidence: -1 to 1.</summary>
    public double Score => Positive - Negative;
}

/// <summary>A sentence: its position and its sentiment.</summary>
public readonly record struct Sentence(int Offset, int Length, Sentiment Sentiment);

/// <summary>A person, thing, time or amount that the text mentions.</summary>
public sealed record Entity
{
    /// <summary>
    /// Its longest name in the text: "International Monetary Fund", not "the IMF". A company that is mostly written without its legal
    /// form has none in its name: "Ford", not "Ford Motor Co.".
    /// </summary>
    public required string Name { get; init; }

    /// <summary>Its category, with the names that Azure AI Language uses.</summary>
    public required EntityCategory Category { get; init; }

    /// <summary>A more specific category, such as "Date", "Currency" or "Percentage"; null if there is none.</summary>
    public string? Subcategory { get; init; }

    /// <summary>Its mentions in reading order; at least one.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }

    /// <summary>The sentiment of the text toward this entity.</summary>
    public required Sentiment Sentiment { get; init; }

    /// <summary>
    /// Index into <see cref="TextAnalysis.Sentences"/> of the sentence that shows the sentiment best: its own sentiment toward
    /// the entity has the same label. -1 if there is none, which happens only to neutral entities.
    /// </summary>
    public required int Evidence { get; init; }
}

/// <summary>A mention of an entity.</summary>
/// <param name="Text">The words of the mention, as they are in the text.</param>
/// <param name="Offset">The offset from the start of the text, in UTF-16 code units.</param>
/// <param name="Length">The length in UTF-16 code units.</param>
/// <param name="Confidence">0 to 1.</param>
public readonly record struct Mention(string Text, int Offset, int Length, double Confidence);

/// <summary>The categories of Azure AI Language that are relevant to news.</summary>
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
