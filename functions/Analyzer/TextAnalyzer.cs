using NewsMonitor.Analyzer.Entities;
using NewsMonitor.Analyzer.Model;
using NewsMonitor.Analyzer.Phrases;
using NewsMonitor.Analyzer.PlainForms;
using NewsMonitor.Analyzer.Sentiments;
using NewsMonitor.Analyzer.Summaries;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer;

/// <summary>The embedded analyzer. One instance serves any number of threads.</summary>
public sealed class TextAnalyzer
{
    private readonly English _model = English.Shared;

    /// <summary>Analyses a text of any size, in time linear in its length. The same text gives the same result everywhere.</summary>
    /// <param name="text">The text; unpaired surrogates are tolerated.</param>
    /// <param name="language">ISO 639-1 code of the text where it is known; null to recognise it.</param>
    public TextAnalysis Analyze(string text, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var detected = language is { Length: >= 2 }
            ? new DetectedLanguage(language[..2].ToLowerInvariant(), 1)
            : _model.Languages.Detect(text);
        using var work = new TaggedDocument(Document.Read(text), _model.Lexicon);
        var english = detected.Code is "en" or "und";
        return english ? AnalyzeEnglish(work, detected) : AnalyzeOther(work, detected);
    }

    private TextAnalysis AnalyzeEnglish(TaggedDocument work, DetectedLanguage language)
    {
        _model.Tagger.Run(work);
        var spans = SpareList<Span>.Rent();
        SpanReader.Read(work, _model.Lexicon, _model.Confidences, spans);
        PlainForm.Find(work, english: true, spans);
        spans.Sort((a, b) => a.First.CompareTo(b.First));
        var tone = new ToneReader(_model, work);
        var sentences = Sentences(work.Document, tone);
        using var groups = new EntityJoiner(work.Document).Join(spans);
        return new TextAnalysis
        {
            Language = language,
            Sentiment = TextTone.Of(sentences),
            Sentences = sentences,
            Entities = new EntityBuilder(work, tone, sentences).Build(groups),
            KeyPhrases = new KeyPhraseFinder(work).Find(groups),
            Summary = new Summariser(work).Choose(),
        };
    }

    /// <summary>What needs no English: sentences, and entities of plain form.</summary>
    private static TextAnalysis AnalyzeOther(TaggedDocument work, DetectedLanguage language)
    {
        var spans = SpareList<Span>.Rent();
        PlainForm.Find(work, english: false, spans);
        var sentences = Sentences(work.Document, null);
        using var groups = new EntityJoiner(work.Document).Join(spans);
        return new TextAnalysis
        {
            Language = language,
            Sentiment = Sentiment.NotJudged,
            Sentences = sentences,
            Entities = new EntityBuilder(work, null, sentences).Build(groups),
            KeyPhrases = [],
            Summary = new Summariser(work).Choose(),
        };
    }

    private static Sentence[] Sentences(Document document, ToneReader? tone)
    {
        var sentences = new Sentence[document.Sentences.Count];
        for (var s = 0; s < sentences.Length; s++)
        {
            var range = document.Sentences[s];
            var (start, end) = (document[range.Start].Start, document[range.End - 1].End);
            sentences[s] = new Sentence(start, end - start, tone?.OfSentence(s) ?? Sentiment.NotJudged);
        }
        return sentences;
    }
}
