using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Pipeline;
using NewsMonitor.Analyzer.Sentiments;

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
        var own = new TextAnalyzer(new Recording(0)).Analyze(Text, "en");

        var judged = new TextAnalyzer(new Recording(share)).Analyze(Text, "en");

        judged.Sentences[0].Sentiment.Positive.ShouldBe(Mixed(own.Sentences[0].Sentiment.Positive, 0.8), 0.006);
        judged.Sentences[0].Sentiment.Negative.ShouldBe(Mixed(own.Sentences[0].Sentiment.Negative, 0.1), 0.006);
        judged.Sentences[2].ShouldBe(own.Sentences[2]);
        judged.Entities[0].Sentiment.Positive.ShouldBe(Mixed(own.Entities[0].Sentiment.Positive, 0.1), 0.006);
        judged.Entities[0].Sentiment.Negative.ShouldBe(Mixed(own.Entities[0].Sentiment.Negative, 0.8), 0.006);

        double Mixed(double ours, double theirs) => ((1 - share) * ours) + (share * theirs);
    }

    [Theory]
    [InlineData(0.25, 0.7)]
    [InlineData(0.5, 0.5)]
    [InlineData(0.5, 2)]
    public void ATemperatureMakesConfidencesMoreOrLessCertain(double share, double temperature)
    {
        var plain = new TextAnalyzer(new Recording(share)).Analyze(Text, "en");

        var judged = new TextAnalyzer(new Recording(share, temperature)).Analyze(Text, "en");

        var read = new[] { plain.Sentences[0].Sentiment, plain.Sentences[1].Sentiment };
        foreach (var (before, after) in read.Zip([judged.Sentences[0].Sentiment, judged.Sentences[1].Sentiment]))
        {
            after.Label.ShouldBe(before.Label);
            (after.Positive + after.Neutral + after.Negative).ShouldBe(1, 0.001);
            Top(after).ShouldBe(Sharpened(before), 0.02);
        }
        judged.Sentences[2].ShouldBe(plain.Sentences[2]);
        // Two confidences that differ by a hundredth may be equal afterwards.
        foreach (var (before, after) in plain.Entities.Zip(judged.Entities))
            Of(after.Sentiment, before.Sentiment.Label).ShouldBe(Top(after.Sentiment), 0.001);

        double Sharpened(Sentiment mean) =>
            Math.Pow(Top(mean), 1 / temperature) / Parts(mean).Sum(part => Math.Pow(part, 1 / temperature));
        double Top(Sentiment one) => Parts(one).Max();
        double Of(Sentiment one, SentimentLabel label) =>
            label switch
            {
                SentimentLabel.Positive => one.Positive,
                SentimentLabel.Negative => one.Negative,
                _ => one.Neutral,
            };
        double[] Parts(Sentiment one) => [one.Positive, one.Neutral, one.Negative];
    }

    /// <summary>A quarter of it, as a geometric mean; in headlines, and toward places, nothing.</summary>
    [Fact]
    public void WhatASentenceSaysOfItsPeopleIsAPartOfItsSentiment()
    {
        const string text = """
            Ana Duarte ends a long week

            It may rain in Lisbon. Ana Duarte met Marek Nowak in Lisbon.
            """;

        var sentences = new TextAnalyzer(new Recording(1)).Analyze(text, "en").Sentences;

        sentences[0].Sentiment.ShouldBe(new Sentiment(SentimentLabel.Positive, 0.8, 0.1, 0.1));
        var expected = new[] { (0.8, 0.1), (0.1, 0.1), (0.1, 0.8) }.Select(p =>
            Math.Pow(p.Item1, 0.75) * Math.Pow(p.Item2, 0.25)
        );
        var sentiment = sentences[2].Sentiment;
        sentiment.Positive.ShouldBe(expected.First() / expected.Sum(), 0.006);
        sentiment.Negative.ShouldBe(expected.Last() / expected.Sum(), 0.006);
        sentences[1].Sentiment.ShouldBe(sentences[0].Sentiment);
    }

    [Fact]
    public void ANegativeSentenceStaysAsItIsUnlessItIsNegativeTowardItsPeople()
    {
        var whole = new Sentiment(SentimentLabel.Negative, 0.3, 0.1, 0.6);

        PeopleInSentences.Combine(whole, [new Sentiment(SentimentLabel.Neutral, 0.1, 0.8, 0.1)]).ShouldBe(whole);
        PeopleInSentences.Combine(whole, [new Sentiment(SentimentLabel.Positive, 0.8, 0.1, 0.1)]).ShouldBe(whole);
        PeopleInSentences
            .Combine(whole, [new Sentiment(SentimentLabel.Negative, 0.1, 0.1, 0.8)])
            .Negative.ShouldBeGreaterThan(whole.Negative);
    }

    [Fact]
    public void WhatItCannotJudgeIsLeftToTheAnalyzer() =>
        new TextAnalyzer(new Silent())
            .Analyze(Text, "en")
            .Sentences.ShouldBe(new TextAnalyzer(new Recording(0)).Analyze(Text, "en").Sentences);

    /// <summary>One person in each sentence below the headline and the lead.</summary>
    [Fact]
    public void ItIsNotAskedWhatTheAnalyzerIsCertainOf()
    {
        const string text = """
            Rain ends a long week

            It was cold. Peter Haas arrived on Monday. Ana Duarte was convicted of fraud and jailed for a shameful lie.
            John Smith was praised by some and criticized by others. Mary Nowak won praise for a brilliant rescue.
            """;
        var own = new TextAnalyzer(new Recording(0)).Analyze(text, "en");
        var judge = new Recording(0.5);

        new TextAnalyzer(judge).Analyze(text, "en");

        var persons = own.Entities.Where(entity => entity.Category == EntityCategory.Person).ToList();
        var certain = persons.Where(person =>
            IsCertain(own.Sentences[Line(person)].Sentiment, 0.6) && IsCertain(person.Sentiment, 0.7)
        );
        persons.Count.ShouldBe(4);
        certain.Count().ShouldBeInRange(1, 3);
        judge.Read.Skip(2).Select(read => read.Split('|')[1].Trim()).ShouldBe(persons.Except(certain).Select(p => p.Name));

        int Line(Entity person) => own.Sentences.ToList().FindLastIndex(s => s.Offset <= person.Mentions[0].Offset);
        bool IsCertain(Sentiment said, double least) => Math.Max(said.Neutral, Math.Max(said.Positive, said.Negative)) >= least;
    }

    [Fact]
    public void ItReadsPronounsInPlaceOfNames()
    {
        var judge = new Recording(1);

        var judged = new TextAnalyzer(judge).Analyze("Rain ends a long week\n\nPeter Haas met the board. He may quit.", "en");

        judge.Read[^1].ShouldBe("He may quit. | He");
        judged.Entities.Single(entity => entity.Name == "Peter Haas").Sentiment.Label.ShouldBe(SentimentLabel.Negative);
    }

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

        new TextAnalyzer(judge).Analyze(
            string.Concat(Enumerable.Repeat("John Smith was praised by some and criticized by others. ", 500)),
            "en"
        );

        judge.Read.Count.ShouldBe(400);
    }

    /// <summary>Finds sentences positive and names negative.</summary>
    private sealed class Recording(double share, double temperature = 1) : ISentenceJudge
    {
        public List<string> Read { get; } = [];

        public string Language => "en";

        public double SentenceShare => share;

        public double NameShare => share;

        public double SentenceTemperature => temperature;

        public double NameTemperature => temperature;

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

        public double SentenceTemperature => 0.5;

        public double NameTemperature => 0.5;

        public Confidences? Judge(ReadOnlySpan<char> sentence, ReadOnlySpan<Range> names, Span<Confidences?> toward) => null;
    }
}
