using NewsMonitor.Analyzer;
using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Analysis.AzureLanguage;

/// <summary>
/// Merges the service's results for the pieces of a text into one analysis. Every offset is checked, and converted to an offset
/// in the whole text.
/// </summary>
internal sealed class AnalysisMerger(IReadOnlyList<TextPiece> pieces, LanguageFindings found, TextAnalysis embedded)
{
    // More than an article's tags contain.
    private const int MaxKeyPhrases = 50;

    /// <remarks>
    /// Quotes come from the embedded analyzer, since the service finds none. So does the summary: the service needs a
    /// long-running job for it, and retires that on March 31, 2029.
    /// </remarks>
    public TextAnalysis Merge()
    {
        var (sentences, targets) = Sentences();
        return new TextAnalysis
        {
            Language = found.Language is { } language
                ? new DetectedLanguage(IsoCode(language.Code), language.Confidence)
                : new DetectedLanguage("und", 0),
            Sentiment = SentimentMerger.OfText([.. pieces.Zip(found.Sentiment, SentimentOf)]),
            Sentences = sentences,
            Entities = new EntityMerger(sentences, targets).Merge([.. Mentions()], LinkedEntities()),
            KeyPhrases = KeyPhrases(),
            Summary = Summary(sentences),
            Quotes = embedded.Quotes,
        };
    }

    /// <summary>The linked entities of all pieces, each once.</summary>
    public IReadOnlyList<LinkedEntity> LinkedEntities() =>
        [
            .. pieces
                .Zip(found.LinkedEntities, (piece, answer) => (answer.Value ?? []).Select(entity => Placed(piece, entity)))
                .SelectMany(entities => entities)
                .Where(entity => entity.Mentions.Count > 0)
                .GroupBy(entity => (entity.Source, entity.Name))
                .Select(same => same.First() with { Mentions = [.. same.SelectMany(entity => entity.Mentions)] }),
        ];

    private static (Sentiment Sentiment, int Size) SentimentOf(TextPiece piece, LanguageAnswer<FoundSentiment> answer) =>
        (answer.Value?.Document ?? Sentiment.NotJudged, piece.Elements);

    private (List<Sentence> Sentences, List<FoundTarget> Targets) Sentences()
    {
        List<Sentence> sentences = [];
        List<FoundTarget> targets = [];
        foreach (var (piece, answer) in pieces.Zip(found.Sentiment))
        {
            foreach (var sentence in answer.Value?.Sentences ?? Unjudged(piece))
            {
                var end = sentences.Count == 0 ? 0 : sentences[^1].Offset + sentences[^1].Length;
                if (!piece.Holds(sentence.Offset, sentence.Length) || piece.Offset + sentence.Offset < end)
                    continue;
                sentences.Add(new Sentence(piece.Offset + sentence.Offset, sentence.Length, sentence.Sentiment));
                targets.AddRange(
                    sentence
                        .Targets.Where(target => piece.Holds(target.Offset, target.Length))
                        .Select(target => target with { Offset = piece.Offset + target.Offset })
                );
            }
        }

        return (sentences, targets);
    }

    // If the service returned nothing for a piece, its sentences are kept without sentiment.
    private IEnumerable<FoundSentence> Unjudged(TextPiece piece) =>
        embedded
            .Sentences.Where(sentence => piece.Holds(sentence.Offset - piece.Offset, sentence.Length))
            .Select(sentence => new FoundSentence(sentence.Offset - piece.Offset, sentence.Length, Sentiment.NotJudged, []));

    private IEnumerable<FoundEntity> Mentions() =>
        from pair in pieces.Zip(found.Entities)
        from entity in pair.Second.Value ?? []
        where pair.First.Holds(entity.Mention.Offset, entity.Mention.Length)
        select entity with
        {
            Mention = Placed(pair.First, entity.Mention),
        };

    private static LinkedEntity Placed(TextPiece piece, LinkedEntity entity) =>
        entity with
        {
            Mentions =
            [
                .. entity
                    .Mentions.Where(mention => piece.Holds(mention.Offset, mention.Length))
                    .Select(mention => Placed(piece, mention)),
            ],
        };

    // The words as they are in our text, not as the service returned them.
    private static Mention Placed(TextPiece piece, Mention mention) =>
        mention with
        {
            Text = piece.Text.Substring(mention.Offset, mention.Length),
            Offset = piece.Offset + mention.Offset,
        };

    // What many pieces mention is what the text is about; within a piece, the service's order is kept.
    private string[] KeyPhrases() =>
        [
            .. found
                .KeyPhrases.SelectMany(answer => answer.Value ?? [])
                .GroupBy(phrase => phrase, StringComparer.OrdinalIgnoreCase)
                .OrderByDescending(same => same.Count())
                .Select(same => same.Key)
                .Take(MaxKeyPhrases),
        ];

    private int[] Summary(List<Sentence> sentences) =>
        [
            .. embedded
                .Summary.Select(index => embedded.Sentences[index].Offset)
                .Select(offset => sentences.FindLastIndex(sentence => sentence.Offset <= offset))
                .Where(index => index >= 0)
                .Distinct(),
        ];

    // "zh_chs" and "zh-hans" are both Chinese.
    private static string IsoCode(string code) => code.Split('-', '_')[0].ToLowerInvariant();
}
