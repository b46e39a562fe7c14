using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Analysis;
using NewsMonitor.News.Records;

namespace NewsMonitor.Tests.Core.Analysis;

/// <summary>
/// What every analyzer must do, whatever it finds: a class derived from this one holds an analyzer to it. How well an analyzer
/// judges is for its own tests.
/// </summary>
public abstract class ArticleAnalyzerTests
{
    /// <summary>Far from a factor of 4, which is linear work, and from 16, which is quadratic.</summary>
    private const double MostGrowth = 8;

    private static readonly ConcurrentDictionary<(Type Analyzer, string Name), Lazy<Task<ArticleAnalysis>>> Judged = [];

    public static TheoryData<string> Texts => [.. AnalyzerTexts.Names];

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The analyzer as the product composes it.</summary>
    protected abstract IArticleAnalyzer Analyzer { get; }

    /// <summary>How much work a text takes, in a unit that does not depend on what else the machine does.</summary>
    protected abstract Task<double> WorkAsync(string text);

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task MentionsAreSlicesOfTheText(string name)
    {
        var text = AnalyzerTexts.Of(name);
        var judged = await JudgeOnceAsync(name);

        foreach (var entity in judged.Text.Entities)
        {
            entity.Name.ShouldNotBeNullOrWhiteSpace();
            entity.Mentions.ShouldNotBeEmpty();
            entity.Mentions.ShouldAllBe(mention => mention.Length > 0);
            entity.Mentions.Select(mention => mention.Offset).ShouldBeInOrder();
        }

        judged.Text.Entities.Select(entity => entity.Mentions[0].Offset).ShouldBeInOrder();
        foreach (var mention in Mentions(judged))
            text.Substring(mention.Offset, mention.Length).ShouldBe(mention.Text);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task SentencesCoverTheTextAndDoNotOverlap(string name)
    {
        var text = AnalyzerTexts.Of(name);
        var judged = await JudgeOnceAsync(name);

        var end = 0;
        foreach (var sentence in judged.Text.Sentences)
        {
            sentence.Length.ShouldBePositive();
            IsBlank(text[end..sentence.Offset]).ShouldBeTrue();
            end = sentence.Offset + sentence.Length;
        }

        IsBlank(text[end..]).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task ConfidencesAreFromZeroToOneAndLabelsAreKnown(string name)
    {
        var judged = await JudgeOnceAsync(name);

        Mentions(judged).ShouldAllBe(mention => mention.Confidence >= 0 && mention.Confidence <= 1);
        judged.Text.Language.Confidence.ShouldBeInRange(0, 1);
        judged.Text.Language.Code.ShouldMatch("^[a-z]{2,3}$");
        judged.Text.Entities.ShouldAllBe(entity => Enum.IsDefined(entity.Category));
        IEnumerable<Sentiment> sentiments =
        [
            judged.Text.Sentiment,
            .. judged.Text.Sentences.Select(sentence => sentence.Sentiment),
            .. judged.Text.Entities.Select(entity => entity.Sentiment),
        ];
        foreach (var sentiment in sentiments)
        {
            Enum.IsDefined(sentiment.Label).ShouldBeTrue();
            double[] parts = [sentiment.Positive, sentiment.Neutral, sentiment.Negative];
            parts.ShouldAllBe(part => part >= 0 && part <= 1);
            parts.Sum().ShouldBe(sentiment.Label == SentimentLabel.NotJudged ? 0 : 1, 0.021);
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task EvidenceAndSummaryPointToSentences(string name)
    {
        var judged = (await JudgeOnceAsync(name)).Text;

        judged.Entities.ShouldAllBe(entity => entity.Evidence >= -1 && entity.Evidence < judged.Sentences.Count);
        judged
            .Entities.Where(entity => entity.Evidence < 0)
            .ShouldAllBe(entity => entity.Sentiment.Label == SentimentLabel.Neutral);
        judged.Summary.ShouldAllBe(index => index >= 0 && index < judged.Sentences.Count);
        judged.Summary.ShouldBeInOrder();
        judged.Summary.ShouldBeUnique();
        judged.Summary.Count.ShouldBeLessThanOrEqualTo(3);
        judged.KeyPhrases.ShouldAllBe(phrase => !string.IsNullOrWhiteSpace(phrase));
        judged.KeyPhrases.ShouldBeUnique(StringComparer.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task TheSameTextGivesTheSameResultAlsoAtTheSameTime(string name)
    {
        var text = AnalyzerTexts.Of(name);

        var judged = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => Task.Run(() => Analyzer.AnalyzeAsync(text, null, Stop)))
        );

        judged.Select(article => JsonSerializer.Serialize(article)).Distinct().ShouldHaveSingleItem();
        judged[0].Analyzer.ShouldNotBeNullOrWhiteSpace();
        judged[0].TextRecords.ShouldBeGreaterThanOrEqualTo(0);
    }

    [Theory]
    [InlineData("English", "en")]
    [InlineData("German", "de")]
    public async Task ATextInTheLanguageItClaimsIsOfThatLanguage(string name, string language) =>
        (await Analyzer.AnalyzeAsync(AnalyzerTexts.Of(name), language, Stop)).Text.Language.Code.ShouldBe(language);

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("zz")]
    [InlineData("EN-us")]
    [InlineData("no such language, and long")]
    [InlineData("\ud83d\ude42")]
    public async Task AClaimThatIsNoLanguageHarmsNothing(string language)
    {
        var text = AnalyzerTexts.Of("English");

        var judged = await Analyzer.AnalyzeAsync(text, language, Stop);

        judged.Text.Sentences.ShouldNotBeEmpty();
        judged.Text.Language.Code.ShouldMatch("^[a-z]{2,3}$");
    }

    [Fact]
    public async Task WhoeverNoLongerWantsTheResultDoesNotGetIt() =>
        await Should.ThrowAsync<OperationCanceledException>(() =>
            Analyzer.AnalyzeAsync(AnalyzerTexts.Of("English"), null, new CancellationToken(canceled: true))
        );

    [Fact]
    public async Task AHugeTextIsJudgedToItsEnd()
    {
        var text = AnalyzerTexts.News(150_000);

        var judged = await Analyzer.AnalyzeAsync(text, null, Stop);

        Mentions(judged).Max(mention => mention.Offset).ShouldBeGreaterThan(text.Length - 2_000);
        (judged.Text.Sentences[^1].Offset + judged.Text.Sentences[^1].Length).ShouldBeGreaterThan(text.Length - 10);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WorkGrowsWithTheText(bool isNews)
    {
        Func<int, string> make = isNews ? AnalyzerTexts.News : AnalyzerTexts.OneName;
        var small = await WorkAsync(make(5_000));

        (await WorkAsync(make(20_000))).ShouldBeLessThan(small * MostGrowth);
    }

    // xUnit makes an object for each test: the results are kept for all of them.
    private Task<ArticleAnalysis> JudgeOnceAsync(string name) =>
        Judged
            .GetOrAdd(
                (GetType(), name),
                key => new Lazy<Task<ArticleAnalysis>>(() => Analyzer.AnalyzeAsync(AnalyzerTexts.Of(key.Name), null, Stop))
            )
            .Value;

    private static bool IsBlank(string text) =>
        text.All(character =>
            char.IsWhiteSpace(character)
            || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.Control
        );

    private static IEnumerable<Mention> Mentions(ArticleAnalysis judged) =>
        judged
            .Text.Entities.SelectMany(entity => entity.Mentions)
            .Concat(judged.LinkedEntities.SelectMany(entity => entity.Mentions));
}
