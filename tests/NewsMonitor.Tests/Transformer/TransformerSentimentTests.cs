using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Pipeline;
using NewsMonitor.Core.Analysis;
using NewsMonitor.Transformer;

namespace NewsMonitor.Tests.Transformer;

/// <summary>What the transformer changes: sentiment, and nothing else.</summary>
public sealed class TransformerSentimentTests : IDisposable
{
    private readonly TransformerJudge _judge = new();

    private TextAnalyzer Analyzer => new(_judge);

    public void Dispose() => _judge.Dispose();

    [Fact]
    public void AllButTheSentimentIsWhatTheEmbeddedAnalyzerFinds()
    {
        var text = SampleNews.Text(3);

        var judged = Analyzer.Analyze(text);

        var embedded = EmbeddedAnalyzer.Analyze(text);
        judged.KeyPhrases.ShouldBe(embedded.KeyPhrases);
        judged.Summary.ShouldBe(embedded.Summary);
        judged.Quotes.ShouldBe(embedded.Quotes);
        judged.Sentences.Select(s => (s.Offset, s.Length)).ShouldBe(embedded.Sentences.Select(s => (s.Offset, s.Length)));
        judged.Entities.Select(e => (e.Name, e.Category)).ShouldBe(embedded.Entities.Select(e => (e.Name, e.Category)));
        judged.Sentences.ShouldNotBe(embedded.Sentences);
    }

    [Fact]
    public async Task FourThreadsJudgeAsOneDoes()
    {
        string[] texts = [.. Enumerable.Range(0, 4).Select(SampleNews.Text)];
        var analyzer = Analyzer;
        var alone = texts.Select(text => analyzer.Analyze(text).Sentences).ToList();

        var together = await Task.WhenAll(texts.Select(text => Task.Run(() => analyzer.Analyze(text).Sentences)));

        foreach (var (one, other) in alone.Zip(together))
            other.ShouldBe(one);
    }

    [Fact]
    public void ASentenceIsJudgedTheSameAmongOthers()
    {
        const string sentence = "Ana Duarte won praise for the rescue.";
        var alone = Analyzer.Analyze(sentence, "en").Sentences.ShouldHaveSingleItem().Sentiment;

        Analyzer.Analyze($"{sentence} Marek Nowak was jailed for fraud.", "en").Sentences[0].Sentiment.ShouldBe(alone);
    }

    [Theory]
    [InlineData("Nine people were killed when a bomb exploded at a market in the capital.", SentimentLabel.Negative)]
    [InlineData("The company's profit rose by a third, its best result in ten years.", SentimentLabel.Positive)]
    [InlineData("The committee will meet again on Tuesday.", SentimentLabel.Neutral)]
    public void ASentenceSaysWhatEveryReaderSees(string text, SentimentLabel expected) =>
        Analyzer.Analyze(text, "en").Sentiment.Label.ShouldBe(expected);

    [Theory]
    [InlineData("Critics accused Marek Nowak of lying to parliament.", "Marek Nowak", SentimentLabel.Negative)]
    [InlineData("Fans praised Ana Duarte for her brave and brilliant performance.", "Ana Duarte", SentimentLabel.Positive)]
    [InlineData("Ana Duarte met the ministers on Tuesday.", "Ana Duarte", SentimentLabel.Neutral)]
    public void TowardANameItSaysWhatTheSentenceSays(string text, string name, SentimentLabel expected) =>
        Analyzer.Analyze(text, "en").Entities.Single(entity => entity.Name == name).Sentiment.Label.ShouldBe(expected);

    /// <summary>More word pieces than the network reads at once, with names in each part.</summary>
    [Fact]
    public void NamesAreJudgedAnywhereInALongSentence()
    {
        var filler = string.Concat(Enumerable.Repeat("and on the same day also ", 30));
        var text = $"Fans praised Ana Duarte {filler} critics accused Marek Nowak of lying to parliament.";
        var toward = new Confidences?[2];

        _judge.Judge(text, [Place(text, "Ana Duarte"), Place(text, "Marek Nowak")], toward).ShouldNotBeNull();

        toward.ShouldAllBe(said => said != null);
        toward[1]!.Value.Negative.ShouldBeGreaterThan(toward[0]!.Value.Negative);
    }

    private static Range Place(string text, string name)
    {
        var at = text.IndexOf(name, StringComparison.Ordinal);
        return at..(at + name.Length);
    }
}
