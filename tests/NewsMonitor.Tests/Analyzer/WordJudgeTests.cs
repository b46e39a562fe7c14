using System.Text.Json;
using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Pipeline;

namespace NewsMonitor.Tests.Analyzer;

/// <summary>What a judge of words is asked, and how its opinion counts.</summary>
public sealed class WordJudgeTests
{
    private const string Unsure = "The factory that Kestrel runs in Ohio will close.";

    private static readonly NameParts Nothing = new(0, 0, 0, 0);
    private static readonly NameParts Whole = new(0, 0, 0, 1);

    /// <summary>Each of the 17 tags is as likely.</summary>
    private static readonly NameParts Any = new(1 / 17f, 1 / 17f, 1 / 17f, 1 / 17f);
    private static readonly WordTypes Undecided = new(1 / 17f, Any, Any, Any, Any);

    [Fact]
    public void ItIsAskedAboutEveryWordOfASentenceThatTheTaggerIsUnsureOf()
    {
        var judge = new Recording(Undecided);

        new TextAnalyzer(words: judge).Analyze(Unsure, "en");

        judge.Read.ShouldBe(["The|factory|that|Kestrel|runs|in|Ohio|will|close|."]);
    }

    [Fact]
    public void ASentenceWithoutCapitalsInsideItIsNotRead()
    {
        var judge = new Recording(Undecided);

        new TextAnalyzer(words: judge).Analyze("the talks went on until the morning, and then nothing else happened.", "en");

        judge.Read.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(EntityCategory.Person)]
    [InlineData(EntityCategory.Organization)]
    [InlineData(EntityCategory.Location)]
    public void ItsOpinionCountsWhereTheTaggerIsUnsure(EntityCategory category)
    {
        var judge = new Recording(Certainly(category), "Kestrel");

        var entities = new TextAnalyzer(words: judge).Analyze(Unsure, "en").Entities;

        entities.Single(entity => entity.Name == "Kestrel").Category.ShouldBe(category);
    }

    [Fact]
    public void WhatItSaysOfTheSameWordInAnotherSentenceCounts()
    {
        const string other = "The mill that Kestrel runs in Maine will close.";
        var judge = new Recording(Certainly(EntityCategory.Organization), "Kestrel") { Where = "Maine" };

        int Mentions(string text) =>
            new TextAnalyzer(words: judge)
                .Analyze(text, "en")
                .Entities.Where(entity => entity.Name == "Kestrel")
                .Sum(entity => entity.Mentions.Count);

        Mentions(Unsure).ShouldBe(0);
        Mentions($"{other} {Unsure}").ShouldBe(2);
    }

    [Fact]
    public void TheSameOpinionOfAllTypesChangesNothing()
    {
        var judge = new Recording(Undecided);

        Entities(new TextAnalyzer(words: judge)).ShouldBe(Entities(new TextAnalyzer()));
    }

    [Fact]
    public void WhatItCannotJudgeIsLeftToTheTagger()
    {
        var judge = new Recording(Certainly(EntityCategory.Location), "nothing");

        Entities(new TextAnalyzer(words: judge)).ShouldBe(Entities(new TextAnalyzer()));
    }

    [Fact]
    public void ItIsNotAskedAboutAnotherLanguage()
    {
        var judge = new Recording(Certainly(EntityCategory.Person));

        new TextAnalyzer(words: judge).Analyze(
            "Harwick hat am Montag in Tolbrand erklärt, dass die Steuern steigen sollen.",
            "de"
        );

        judge.Read.ShouldBeEmpty();
    }

    [Fact]
    public void OfAVeryLongTextItReadsTheBeginning()
    {
        var judge = new Recording(Undecided);

        new TextAnalyzer(words: judge).Analyze(string.Concat(Enumerable.Repeat($"{Unsure} ", 500)), "en");

        judge.Read.Count.ShouldBe(400);
    }

    private static string Entities(TextAnalyzer analyzer) => JsonSerializer.Serialize(analyzer.Analyze(Unsure, "en").Entities);

    private static WordTypes Certainly(EntityCategory category) =>
        category switch
        {
            EntityCategory.Person => new(0, Whole, Nothing, Nothing, Nothing),
            EntityCategory.Organization => new(0, Nothing, Whole, Nothing, Nothing),
            _ => new(0, Nothing, Nothing, Whole, Nothing),
        };

    /// <summary>Says the same of every word, or of one.</summary>
    private sealed class Recording(WordTypes said, string? only = null) : IWordJudge
    {
        public List<string> Read { get; } = [];

        /// <summary>A word of the sentences that it says this in; of others it is undecided.</summary>
        public string Where { get; init; } = "";

        public string Language => "en";

        public double WordWeight => 1;

        public void JudgeWords(ReadOnlySpan<char> sentence, ReadOnlySpan<Range> words, Span<WordTypes?> types)
        {
            var parts = new List<string>();
            for (var i = 0; i < words.Length; i++)
            {
                parts.Add(sentence[words[i]].ToString());
                var isSaid = sentence.Contains(Where, StringComparison.Ordinal);
                types[i] =
                    !isSaid ? Undecided
                    : only is null || only == parts[i] ? said
                    : null;
            }
            Read.Add(string.Join('|', parts));
        }
    }
}
