using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Entities;
using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Pipeline;
using NewsMonitor.Analyzer.Pooling;
using NewsMonitor.Analyzer.Quotes;
using NewsMonitor.Analyzer.Recognizers;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Tests.Analyzer;

/// <summary>Whom a sentence is about that says "he" or "she" and no name.</summary>
public sealed class PronounTests
{
    [Theory]
    [InlineData("Marek Nowak arrived on Monday. He was tired.", "He: Marek Nowak")]
    [InlineData("Marek Nowak arrived on Monday. It rained. Nobody had expected him.", "him: Marek Nowak")]
    [InlineData("Marek Nowak arrived. He was tired. He slept. It rained. He left.", "He: Marek Nowak")]
    [InlineData("Mary Nowak met Peter Haas in Lisbon. She left early, and he stayed.", "She: Mary Nowak, he: Peter Haas")]
    [InlineData("Mary Nowak left. After he had been jailed, Peter Haas wrote that she knew.", "she: Mary Nowak")]
    [InlineData("Peter Haas arrived. He said he was tired.", "He: Peter Haas")]
    [InlineData("Peter Haas played well. He blocked a John Nowak shot.", "He: Peter Haas")]
    public void APronounMeansTheOnlyPersonWhoFits(string text, string expected) =>
        string.Join(", ", Find(text).Distinct()).ShouldBe(expected);

    [Theory]
    [InlineData("Peter Haas met John Nowak on Monday. He was tired.")]
    [InlineData("Peter Haas arrived on Monday. “He is a liar,” a neighbor said.")]
    [InlineData("Peter Haas arrived on Monday. It rained. It snowed. The trains stopped. He left.")]
    [InlineData("Peter Haas arrived on Monday. She was tired.")]
    [InlineData("The train arrived on Monday. He was tired.")]
    public void OtherwiseItMeansNobody(string text) => Find(text).ShouldBeEmpty();

    [Fact]
    public void WhatIsSaidOfAPersonByPronounCounts()
    {
        const string text = "Peter Haas arrived on Monday. He was convicted of fraud and accused of a shameful lie.";

        var person = new TextAnalyzer().Analyze(text).Entities.Single(entity => entity.Name == "Peter Haas");

        person.Sentiment.Label.ShouldBe(SentimentLabel.Negative);
        person.Mentions.ShouldHaveSingleItem();
        person.Evidence.ShouldBe(1);
    }

    [Fact]
    public void ASentenceWithTheNameIsTheBetterEvidence()
    {
        const string text =
            "Peter Haas was convicted of fraud. He was convicted of fraud and accused of a shameful lie and a cruel crime.";

        var person = new TextAnalyzer().Analyze(text).Entities.Single(entity => entity.Name == "Peter Haas");

        person.Sentiment.Label.ShouldBe(SentimentLabel.Negative);
        person.Evidence.ShouldBe(0);
    }

    private static List<string> Find(string text)
    {
        var english = KnownLanguages.All["en"];
        using var work = new TaggedDocument(Document.Read(text, english.Vocabulary), english.Model.Lexicon);
        english.Model.Tagger.Run(work);
        var spans = SpareList<EntitySpan>.Rent();
        SpanReader.Read(work, english.Model.Confidence, spans);
        RuleRecognizer.Find(work, knowsLanguage: true, spans);
        spans.Sort((a, b) => a.First.CompareTo(b.First));
        using var clusters = new EntityClusterer(work).Cluster(spans);
        using var quoted = new QuotedText(work, clusters);
        return [.. PronounFinder.Find(quoted).Select(found => $"{Word(found.Token)}: {Name(found.Cluster)}")];

        string Word(int token) => work.Document.TextOf(work.Document[token]).ToString();
        string Name(int cluster) => clusters.FullestOf(cluster) is var full ? work.Document.Slice(full.First, full.End - 1) : "";
    }
}
