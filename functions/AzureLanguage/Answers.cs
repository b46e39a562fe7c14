using System.Collections.Frozen;
using Azure.AI.TextAnalytics;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Analysis.AzureLanguage;
using Category = NewsMonitor.Analyzer.EntityCategory;
using Linked = NewsMonitor.News.Records.LinkedEntity;
using ServiceCategory = Azure.AI.TextAnalytics.EntityCategory;

namespace NewsMonitor.AzureLanguage;

/// <summary>Converts the SDK's results to the product's types.</summary>
internal static class Answers
{
    /// <summary>The service's name for an unidentified language.</summary>
    private const string Unknown = "(Unknown)";

    private static readonly FrozenDictionary<ServiceCategory, Category> Categories = new Dictionary<ServiceCategory, Category>
    {
        [ServiceCategory.Person] = Category.Person,
        [ServiceCategory.PersonType] = Category.PersonType,
        [ServiceCategory.Organization] = Category.Organization,
        [ServiceCategory.Location] = Category.Location,
        [ServiceCategory.Event] = Category.Event,
        [ServiceCategory.Product] = Category.Product,
        [ServiceCategory.Skill] = Category.Skill,
        [ServiceCategory.Address] = Category.Address,
        [ServiceCategory.DateTime] = Category.DateTime,
        [ServiceCategory.Quantity] = Category.Quantity,
        [ServiceCategory.PhoneNumber] = Category.PhoneNumber,
        [ServiceCategory.Email] = Category.Email,
        [ServiceCategory.Url] = Category.Url,
        [ServiceCategory.IPAddress] = Category.IPAddress,

        // As in the service's documentation.
        ["IP"] = Category.IPAddress,
    }.ToFrozenDictionary();

    // Language detection and the other features have different codes for Chinese.
    public static FoundLanguage Language(Azure.AI.TextAnalytics.DetectedLanguage found) =>
        new(
            found.Iso6391Name switch
            {
                Unknown => "",
                "zh_chs" => "zh-hans",
                "zh_cht" => "zh-hant",
                var code => code,
            },
            found.ConfidenceScore
        );

    public static IReadOnlyList<FoundEntity> Entities(IEnumerable<CategorizedEntity> found) =>
        [
            .. from entity in found
            where Categories.ContainsKey(entity.Category)
            select new FoundEntity(
                Categories[entity.Category],
                string.IsNullOrEmpty(entity.SubCategory) ? null : entity.SubCategory,
                new Mention(entity.Text, entity.Offset, entity.Length, entity.ConfidenceScore)
            ),
        ];

    public static FoundSentiment Sentiment(DocumentSentiment found) =>
        new(
            Sentiment(found.Sentiment, found.ConfidenceScores),
            [
                .. found.Sentences.Select(sentence => new FoundSentence(
                    sentence.Offset,
                    sentence.Length,
                    Sentiment(sentence.Sentiment, sentence.ConfidenceScores),
                    [.. sentence.Opinions.Select(opinion => Target(opinion.Target))]
                )),
            ]
        );

    public static IReadOnlyList<Linked> LinkedEntities(IEnumerable<LinkedEntity> found) =>
        [
            .. found.Select(entity => new Linked(
                entity.Name,
                entity.Url,
                entity.DataSource,
                [.. entity.Matches.Select(match => new Mention(match.Text, match.Offset, match.Length, match.ConfidenceScore))]
            )),
        ];

    private static FoundTarget Target(TargetSentiment target) =>
        new(target.Offset, target.Length, Sentiment(target.Sentiment, target.ConfidenceScores));

    private static Sentiment Sentiment(TextSentiment label, SentimentConfidenceScores scores) =>
        new(
            label switch
            {
                TextSentiment.Positive => SentimentLabel.Positive,
                TextSentiment.Negative => SentimentLabel.Negative,
                TextSentiment.Mixed => SentimentLabel.Mixed,
                _ => SentimentLabel.Neutral,
            },
            scores.Positive,
            scores.Neutral,
            scores.Negative
        );
}
