using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Pipeline;

namespace NewsMonitor.Tests.Analyzer;

/// <summary>What another judge reads of a text, and how its opinion counts.</summary>
public sealed class SentenceJudgeTests
{
    private const string Text = """
        Rain ends a long week

        It was cold. Nothing else happened. Ana Duarte met Marek Nowak in Lisbon. They talked.
        """;

    [Fact]
    public void ItReadsTheHeadlineTheLeadAndSentencesWithNames()
    {
        var judge = new Recording(0.5);

        new TextAnalyzer(judge).Analyze(Text, "en");

        judge.Read.ShouldBe([
            "Rain ends a long week",
            "It was cold.",
            "Ana Duarte met Marek Nowak in Lisbon. | Ana Duarte, Marek Nowak, Lisbon",
        ]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.25)]
    [InlineData(1)]
    public void TheSentimentIsTheMeanOfBothByItsShare(double share)
    {
        var own = new TextAnalyzer().Analyze(Text, "en");

        var judged = new TextAnalyzer(new Recording(share)).Analyze(Text, "en");

        judged.Sentences[0].Sentiment.Positive.ShouldBe(Mixed(own.Sentences[0].Sentiment.Positive, 0.8), 0.006);
        judged.Sentences[0].Sentiment.Negative.ShouldBe(Mixed(own.Sentences[0].Sentiment.Negative, 0.1), 0.006);
        judged.Sentences[2].ShouldBe(own.Sentences[2]);
        judged.Entities[0].Sentiment.Positive.ShouldBe(Mixed(own.Entities[0].Sentiment.Positive, 0.1), 0.006);
        judged.Entities[0].Sentiment.Negative.ShouldBe(Mixed(own.Entities[0].Sentiment.Negative, 0.8), 0.006);

        double Mixed(double ours, double theirs) => ((1 - share) * ours) + (share * theirs);
    }

    [Fact]
    public void WhatItCannotJudgeIsLeftToTheAnalyzer() =>
        new TextAnalyzer(new Silent()).Analyze(Text, "en").Sentences.ShouldBe(new TextAnalyzer().Analyze(Text, "en").Sentences);

    [Fact]
    public void ItIsNotAskedAboutAnotherLanguage()
    {
        var judge = new Recording(1);

        new TextAnalyzer(judge).Analyze("Die Ministerin hat am Montag in Berlin erklärt, dass die Steuern steigen sollen.", "de");

        judge.Read.ShouldBeEmpty();
    }

    [Fact]
    public void OfAVeryLongTextItReadsTheBeginning()
    {
        var judge = new Recording(1);

        new TextAnalyzer(judge).Analyze(string.Concat(Enumerable.Repeat("Ana Duarte won. ", 1_000)), "en");

        judge.Read.Count.ShouldBe(400);
    }

    /// <summary>Finds sentences positive and names negative.</summary>
    private sealed class Recording(double share) : ISentenceJudge
    {
        public List<string> Read { get; } = [];

        public string Language => "en";

        public double SentenceShare => share;

        public double NameShare => share;

        public Confidences? Judge(ReadOnlySpan<char> sentence, ReadOnlySpan<Range> names, Span<Confidences?> toward)
        {
            var text = sentence.ToString();
            var parts = new List<string>();
            foreach (var name in names)
                parts.Add(text[name]);
            Read.Add(parts.Count == 0 ? text : $"{text} | {string.Join(", ", parts)}");
            toward.Fill(new Confidences(0.1, 0.1, 0.8));
            return new Confidences(0.8, 0.1, 0.1);
        }
    }

    private sealed class Silent : ISentenceJudge
    {
        public string Language => "en";

        public double SentenceShare => 1;

        public double NameShare => 1;

        public Confidences? Judge(ReadOnlySpan<char> sentence, ReadOnlySpan<Range> names, Span<Confidences?> toward) => null;
    }
}
