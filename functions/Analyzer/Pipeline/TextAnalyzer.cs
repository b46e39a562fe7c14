using NewsMonitor.Analyzer.Entities;
using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Phrases;
using NewsMonitor.Analyzer.Pooling;
using NewsMonitor.Analyzer.Quotes;
using NewsMonitor.Analyzer.Recognizers;
using NewsMonitor.Analyzer.Sentiments;
using NewsMonitor.Analyzer.Summaries;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Pipeline;

/// <summary>The embedded analyzer. Instances are thread-safe.</summary>
public sealed class TextAnalyzer
{
    private readonly LanguageChoice _choice = new(KnownLanguages.Identifier);
    private readonly ISentenceJudge? _judge;
    private readonly IWordJudge? _words;

    /// <summary>Loads the default language's model, so that the first text does not have to wait for it.</summary>
    /// <param name="judge">Judges sentences and names in its language, together with the model; null for the model alone.</param>
    /// <param name="words">Says what words are part of, where the model is unsure; null for the model alone.</param>
    public TextAnalyzer(ISentenceJudge? judge = null, IWordJudge? words = null)
    {
        _judge = judge;
        _words = words;
        _ = KnownLanguages.Default.Model.TargetsFor(alone: judge is null);
    }

    /// <summary>
    /// Analyzes a text of any size, in time linear in its length. The same text gives the same result everywhere.
    /// </summary>
    /// <param name="text">The text; unpaired surrogates are tolerated.</param>
    /// <param name="language">
    /// The language that the text declares: an ISO 639-1 code, or a tag that begins with one ("en-GB"); null if it declares none.
    /// It is used unless the text is certainly in another language; unknown codes are ignored.
    /// </param>
    /// <returns>
    /// The full analysis if the analyzer has a model for the language, or if the text is too short to identify its language
    /// ("und"). Otherwise the language ("und" if it is not known), sentences without sentiment, a summary, and entities that look
    /// the same in every language: addresses and telephone numbers.
    /// </returns>
    public TextAnalysis Analyze(string text, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var chosen = _choice.Choose(text, language);
        var read = KnownLanguages.All.GetValueOrDefault(chosen.Language.Code) ?? KnownLanguages.Default;
        using var work = new TaggedDocument(Document.Read(text, read.Vocabulary), read.Model.Lexicon);
        var (settled, known) = DictionaryCheck.Settle(chosen, work);
        return known is null ? AnalyzeOther(work, settled) : AnalyzeKnown(work, settled, known);
    }

    private TextAnalysis AnalyzeKnown(TaggedDocument work, DetectedLanguage language, Language known)
    {
        var model = known.Model;
        model.Tagger.Run(work, _words?.Language == known.Code ? _words : null);
        var spans = SpareList<EntitySpan>.Rent();
        SpanReader.Read(work, model.Confidence, spans);
        RuleRecognizer.Find(work, knowsLanguage: true, spans);
        spans.Sort((a, b) => a.First.CompareTo(b.First));
        using var clusters = new EntityClusterer(work).Cluster(spans);
        using var quoted = new QuotedText(work, clusters);
        var pronouns = PronounFinder.Find(quoted);
        var second = _judge?.Language == known.Code ? new SecondOpinion(_judge, work.Document, Judged(spans, pronouns)) : null;
        var people = new PeopleInSentences(work.Document, People(spans));
        var sentiments = new SentimentReader(model.Sentences, model.TargetsFor(alone: second is null), work, people, second);
        var sentences = Sentences(work.Document, sentiments);
        var entities = new EntityBuilder(work, sentiments, sentences, pronouns).Build(clusters);
        return new TextAnalysis
        {
            Language = language,
            Sentiment = DocumentSentiment.Average(sentences),
            Sentences = sentences,
            Entities = entities,
            KeyPhrases = new KeyPhraseFinder(work).Find(clusters),
            Summary = new Summarizer(work).Choose(),
            Quotes = QuoteFinder.Find(quoted, entities),
        };
    }

    /// <summary>Names and pronouns with a sentiment, in reading order.</summary>
    private static List<TokenRange> Judged(List<EntitySpan> spans, List<PronounMention> pronouns)
    {
        List<TokenRange> judged =
        [
            .. spans.Where(span => span.Category.IsNamed()).Select(span => new TokenRange(span.First, span.End)),
            .. pronouns.Select(pronoun => new TokenRange(pronoun.Token, pronoun.Token + 1)),
        ];
        judged.Sort((a, b) => a.Start.CompareTo(b.Start));
        return judged;
    }

    private static List<TokenRange> People(List<EntitySpan> spans) =>
        [.. spans.Where(span => span.Category == EntityCategory.Person).Select(span => new TokenRange(span.First, span.End))];

    private static TextAnalysis AnalyzeOther(TaggedDocument work, DetectedLanguage language)
    {
        var spans = SpareList<EntitySpan>.Rent();
        RuleRecognizer.Find(work, knowsLanguage: false, spans);
        var sentences = Sentences(work.Document, null);
        using var clusters = new EntityClusterer(work).Cluster(spans);
        return new TextAnalysis
        {
            Language = language,
            Sentiment = Sentiment.NotJudged,
            Sentences = sentences,
            Entities = new EntityBuilder(work, null, sentences, []).Build(clusters),
            KeyPhrases = [],
            Summary = new Summarizer(work).Choose(),
        };
    }

    private static Sentence[] Sentences(Document document, SentimentReader? sentiments)
    {
        var sentences = new Sentence[document.Sentences.Count];
        for (var s = 0; s < sentences.Length; s++)
        {
            var range = document.Sentences[s];
            var (start, end) = (document[range.Start].Start, document[range.End - 1].End);
            sentences[s] = new Sentence(start, end - start, sentiments?.JudgeSentence(s) ?? Sentiment.NotJudged);
        }
        return sentences;
    }
}
