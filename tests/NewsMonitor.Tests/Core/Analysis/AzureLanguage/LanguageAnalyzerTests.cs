using NewsMonitor.Analyzer;
using NewsMonitor.Core.Analysis;
using NewsMonitor.Core.Analysis.AzureLanguage;
using NewsMonitor.News.Records;

namespace NewsMonitor.Tests.Core.Analysis.AzureLanguage;

/// <summary>What is made of the service's answers, and of its faults.</summary>
public sealed class LanguageAnalyzerTests(LaptopFixture laptop) : AskedService(laptop)
{
    private static readonly string Long = string.Join("\n\n", Enumerable.Range(0, 90).Select(SampleNews.Text));

    [Fact]
    public async Task ALongTextIsAskedForInPiecesAndJudgedAsOne()
    {
        await using var installation = await CreateAsync();

        var judged = await AnalyzeAsync(installation, Long);

        var pieces = TextSplitter.Split(Long, EmbeddedAnalyzer.Analyze(Long).Sentences).Count;
        pieces.ShouldBeGreaterThan(5);
        var (fives, tens) = ((pieces + 4) / 5, (pieces + 9) / 10);
        Service
            .Requests.CountBy(request => request.Feature)
            .ShouldBe(
                [new("language", 1), new("entities", fives), new("sentiment", tens), new("key phrases", tens)],
                ignoreOrder: true
            );
        judged.Faults.ShouldBeEmpty();
        judged.Analyzer.ShouldBe("AzureLanguage");
        var mentions = judged.Text.Entities.SelectMany(entity => entity.Mentions).ToList();
        mentions.ShouldAllBe(mention => Long.Substring(mention.Offset, mention.Length) == mention.Text);
        mentions.Max(mention => mention.Offset).ShouldBeGreaterThan(Long.Length - 1_000);
        judged
            .Text.Entities.Select(entity => entity.Name)
            .ShouldBe(["Ana Duarte", "Marek Nowak", "Rotterdam", "Lisbon", "Bank of England", "Athens"], ignoreOrder: true);
        judged.Text.Entities.ShouldAllBe(entity => entity.Evidence >= 0);
        var ends = judged.Text.Sentences.Select(sentence => sentence.Offset + sentence.Length).ToList();
        judged.Text.Sentences.Skip(1).Zip(ends).ShouldAllBe(pair => pair.First.Offset >= pair.Second);
        judged.Text.Summary.Count.ShouldBe(3);
    }

    [Fact]
    public async Task ADocumentThatCannotBeJudgedTakesNoOtherAlong()
    {
        var error = new LanguageError("UnsupportedLanguageCode", "Unsupported language.");
        Service.Error = (feature, document) => feature == "sentiment" && document.Id == "1" ? error : null;
        await using var installation = await CreateAsync();

        var judged = await AnalyzeAsync(installation, Long);

        var pieces = TextSplitter.Split(Long, EmbeddedAnalyzer.Analyze(Long).Sentences);
        judged.Faults.ShouldBe([$"sentiment of piece 2 of {pieces.Count}: UnsupportedLanguageCode: Unsupported language."]);
        var silent = judged.Text.Sentences.Where(sentence => sentence.Sentiment.Label == SentimentLabel.NotJudged).ToList();
        silent.Count.ShouldBeGreaterThan(5);
        silent.ShouldAllBe(sentence => pieces[1].Holds(sentence.Offset - pieces[1].Offset, sentence.Length));
        judged.Text.Sentiment.Label.ShouldNotBe(SentimentLabel.NotJudged);
    }

    [Theory]
    [InlineData("InternalServerError")]
    [InlineData("ServiceUnavailable")]
    public async Task ADocumentThatMayBeJudgedLaterIsThrown(string code)
    {
        Service.Error = (feature, _) => feature == "entities" ? new LanguageError(code, "Try again.") : null;
        await using var installation = await CreateAsync();

        var fault = await Should.ThrowAsync<LanguageFaultException>(() => AnalyzeAsync(installation, "Ana Duarte won."));

        fault.Message.ShouldContain(code);
    }

    [Fact]
    public async Task AServiceThatNeverAnswersIsNotWaitedForForEver()
    {
        var asked = new TaskCompletionSource();
        Service.Before = (feature, stop) =>
        {
            asked.TrySetResult();
            return Task.Delay(Timeout.Infinite, stop);
        };
        await using var installation = await CreateAsync();

        var waiting = AnalyzeAsync(installation, "Ana Duarte won.");
        await asked.Task;
        Clock.Advance(LanguageAnalyzer.Patience);

        (await Should.ThrowAsync<TimeoutException>(() => waiting)).Message.ShouldContain("150 seconds");
    }

    [Fact]
    public async Task AnOpinionGoesBeforeTheToneOfTheSentence()
    {
        await using var installation = await CreateAsync();

        var judged = await AnalyzeAsync(
            installation,
            "Marek Nowak was praised amid the horrible and shameful catastrophe in Athens."
        );

        Of(judged, "Marek Nowak").Sentiment.ShouldBe(new Sentiment(SentimentLabel.Positive, 1, 0, 0));
        Of(judged, "Athens").Sentiment.Label.ShouldNotBe(SentimentLabel.Positive);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task LinkedEntitiesAreAskedForOnRequestAndJoinWhatHasOneEntry(bool linked)
    {
        await using var installation = await CreateAsync(linked: linked);

        var judged = await AnalyzeAsync(
            installation,
            "The International Monetary Fund met in Athens. On Monday the IMF said that growth is slow."
        );

        Service.Requests.Any(request => request.Feature == "linked entities").ShouldBe(linked);
        judged.TextRecords.ShouldBe(linked ? 5 : 4);
        if (linked)
        {
            judged.LinkedEntities.ShouldHaveSingleItem().Mentions.Count.ShouldBe(2);
            Of(judged, "International Monetary Fund").Mentions.Count.ShouldBe(2);
        }
    }

    [Fact]
    public async Task ASurnameIsThePersonItBelongsTo()
    {
        await using var installation = await CreateAsync();

        var judged = await AnalyzeAsync(installation, "Marek Nowak spoke in Lisbon. Nowak then left.");

        Of(judged, "Marek Nowak").Mentions.Select(mention => mention.Text).ShouldBe(["Marek Nowak", "Nowak"]);
        judged.Text.Entities.Count.ShouldBe(2);
    }

    [Fact]
    public async Task TheLanguageIsTheServicesAndTheArticlesOwnWhereItHasNone()
    {
        await using var installation = await CreateAsync();
        var german = await AnalyzeAsync(
            installation,
            "Die Ministerin hat am Montag in Berlin erklärt, dass die Steuern nicht erhöht werden sollen."
        );
        german.Text.Language.ShouldBe(new DetectedLanguage("de", 0.9));
        Asked("entities").ShouldAllBe(document => document.Language == "de");

        Service.Requests.Clear();
        var none = await installation.Get<IArticleAnalyzer>().AnalyzeAsync("1 2 3", "fr", Stop);
        none.Text.Language.Code.ShouldBe("und");
        Asked("entities").ShouldAllBe(document => document.Language == "fr");
    }

    /// <summary>Whatever a service answers, an analysis never points outside the text.</summary>
    [Fact]
    public void OffsetsThatAreNoneAreLeftOut()
    {
        var piece = new TextPiece(0, "Ana Duarte won.", 15);
        FoundEntity Entity(int offset, int length) => new(EntityCategory.Person, null, new Mention("?", offset, length, 1));
        FoundSentence[] sentences = [new(0, 15, default, [new(90, 5, default)]), new(5, 5, default, []), new(0, 99, default, [])];
        var found = new LanguageFindings
        {
            Language = null,
            Entities = [new("0", [Entity(-1, 3), Entity(0, 10), Entity(14, 2), Entity(3, 0), Entity(int.MaxValue, 1)], null)],
            Sentiment = [new("0", new FoundSentiment(default, sentences), null)],
            KeyPhrases = [new("0", [], null)],
            LinkedEntities = [new("0", [new("X", null, "Wikipedia", [new Mention("?", 20, 1, 1)])], null)],
        };

        var merger = new AnalysisMerger([piece], found, EmbeddedAnalyzer.Analyze(piece.Text));

        merger.Merge().Entities.ShouldHaveSingleItem().Mentions.ShouldBe([new Mention("Ana Duarte", 0, 10, 1)]);
        merger.Merge().Sentences.ShouldBe([new Sentence(0, 15, default)]);
        merger.LinkedEntities().ShouldBeEmpty();
    }

    private static Entity Of(ArticleAnalysis judged, string name) => judged.Text.Entities.Single(entity => entity.Name == name);

    private IEnumerable<LanguageDocument> Asked(string feature) =>
        Service.Requests.Where(request => request.Feature == feature).SelectMany(request => request.Documents);
}
