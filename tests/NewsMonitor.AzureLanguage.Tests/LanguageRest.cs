using System.Text.Json.Nodes;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Analysis.AzureLanguage;
using NewsMonitor.News.Records;

namespace NewsMonitor.AzureLanguage.Tests;

/// <summary>
/// Requests and answers of the synchronous API, as its public specification has them (analyze-text, 2023-04-01).
/// </summary>
internal static class LanguageRest
{
    public static async Task<JsonNode> AnswerAsync(ILanguageService service, JsonNode request)
    {
        var documents = request["analysisInput"]!["documents"]!.AsArray().Select(document => Document(document!)).ToList();
        var (kind, stop) = ((string)request["kind"]!, CancellationToken.None);
        return kind switch
        {
            "LanguageDetection" => Results(kind, await service.DetectLanguageAsync(documents, stop), Language),
            "EntityRecognition" => Results(kind, await service.RecognizeEntitiesAsync(documents, stop), Entities),
            "SentimentAnalysis" => Results(kind, await service.AnalyzeSentimentAsync(documents, stop), Judged),
            "KeyPhraseExtraction" => Results(kind, await service.ExtractKeyPhrasesAsync(documents, stop), KeyPhrases),
            "EntityLinking" => Results(kind, await service.LinkEntitiesAsync(documents, stop), Links),
            _ => throw new NotSupportedException(kind),
        };

        JsonObject Judged(FoundSentiment found, int index) => Sentiment(found, index, documents[index].Text);
    }

    private static LanguageDocument Document(JsonNode document) =>
        new((string)document["id"]!, (string)document["text"]!, (string?)document["language"]);

    private static JsonObject Results<T>(string kind, IReadOnlyList<LanguageAnswer<T>> answers, Func<T, int, JsonObject> write)
        where T : class
    {
        var (documents, errors) = (new JsonArray(), new JsonArray());
        foreach (var (index, answer) in answers.Index())
        {
            var node = answer.Error is { } error ? Error(error) : write(answer.Value!, index);
            node["id"] = answer.Id;
            if (answer.Error is null)
                node["warnings"] = new JsonArray();
            (answer.Error is null ? documents : errors).Add(node);
        }

        var results = new JsonObject
        {
            ["documents"] = documents,
            ["errors"] = errors,
            ["modelVersion"] = "2023-09-01",
        };
        return new JsonObject { ["kind"] = kind + "Results", ["results"] = results };
    }

    private static JsonObject Error(LanguageError error) =>
        new()
        {
            ["error"] = new JsonObject
            {
                ["code"] = "InvalidArgument",
                ["message"] = "Invalid argument.",
                ["innererror"] = new JsonObject { ["code"] = error.Code, ["message"] = error.Message },
            },
        };

    private static JsonObject Language(FoundLanguage found, int index) =>
        new()
        {
            ["detectedLanguage"] = new JsonObject
            {
                ["name"] = found.Code,
                ["iso6391Name"] = found.Code,
                ["confidenceScore"] = found.Confidence,
            },
        };

    private static JsonObject Entities(IReadOnlyList<FoundEntity> found, int index) =>
        new()
        {
            ["entities"] = new JsonArray([
                .. found.Select(entity =>
                {
                    var node = Place(entity.Mention);
                    node["category"] = entity.Category switch
                    {
                        EntityCategory.Url => "URL",
                        var category => category.ToString(),
                    };
                    node["subcategory"] = entity.Subcategory;
                    return node;
                }),
            ]),
        };

    private static JsonObject KeyPhrases(IReadOnlyList<string> found, int index) =>
        new() { ["keyPhrases"] = new JsonArray([.. found.Select(phrase => (JsonNode)phrase)]) };

    private static JsonObject Links(IReadOnlyList<LinkedEntity> found, int index) =>
        new()
        {
            ["entities"] = new JsonArray([
                .. found.Select(entity => new JsonObject
                {
                    ["name"] = entity.Name,
                    ["matches"] = new JsonArray([.. entity.Mentions.Select(Place)]),
                    ["language"] = "en",
                    ["id"] = entity.Name,
                    ["url"] = entity.Url!.AbsoluteUri,
                    ["dataSource"] = entity.Source,
                }),
            ]),
        };

    private static JsonObject Sentiment(FoundSentiment found, int document, string text)
    {
        var sentences = found.Sentences.Select(
            (sentence, index) =>
            {
                var node = Tone(sentence.Sentiment);
                var assessment = $"#/documents/{document}/sentences/{index}/assessments/0";
                (node["offset"], node["length"]) = (sentence.Offset, sentence.Length);
                node["text"] = text.Substring(sentence.Offset, sentence.Length);
                node["targets"] = new JsonArray([.. sentence.Targets.Select(target => Target(target, assessment, text))]);
                node["assessments"] = new JsonArray([.. sentence.Targets.Take(1).Select(target => Assessment(target, text))]);
                return node;
            }
        );
        var result = Tone(found.Document);
        result["sentences"] = new JsonArray([.. sentences]);
        return result;
    }

    private static JsonObject Target(FoundTarget target, string assessment, string text)
    {
        var node = Assessment(target, text);
        node["relations"] = new JsonArray(new JsonObject { ["relationType"] = "assessment", ["ref"] = assessment });
        return node;
    }

    private static JsonObject Assessment(FoundTarget target, string text) =>
        new()
        {
            ["sentiment"] = target.Sentiment.Label.ToString().ToLowerInvariant(),
            ["confidenceScores"] = new JsonObject
            {
                ["positive"] = target.Sentiment.Positive,
                ["negative"] = target.Sentiment.Negative,
            },
            ["offset"] = target.Offset,
            ["length"] = target.Length,
            ["text"] = text.Substring(target.Offset, target.Length),
            ["isNegated"] = false,
        };

    private static JsonObject Tone(Sentiment sentiment) =>
        new()
        {
            ["sentiment"] = sentiment.Label.ToString().ToLowerInvariant(),
            ["confidenceScores"] = new JsonObject
            {
                ["positive"] = sentiment.Positive,
                ["neutral"] = sentiment.Neutral,
                ["negative"] = sentiment.Negative,
            },
        };

    private static JsonObject Place(Mention mention) =>
        new()
        {
            ["text"] = mention.Text,
            ["offset"] = mention.Offset,
            ["length"] = mention.Length,
            ["confidenceScore"] = mention.Confidence,
        };
}
