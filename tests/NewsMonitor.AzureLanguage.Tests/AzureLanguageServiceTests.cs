using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Analysis.AzureLanguage;

namespace NewsMonitor.AzureLanguage.Tests;

/// <summary>The SDK against a server that speaks the service's REST shapes.</summary>
public sealed class AzureLanguageServiceTests : IDisposable
{
    // Beside a character of two UTF-16 code units and one of several code points, so that offsets of another kind would be seen.
    private static readonly LanguageDocument[] Documents =
    [
        new("a", "😀 Ana Duarte met Marek Nowak in Lisbon. 👩‍👩‍👧 Nowak was praised by the IMF.", "en"),
        new("b", "The terrible fire in Rotterdam was a disaster for the Bank of England.", "en"),
    ];

    private readonly LanguageServer _server = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private AzureLanguageService Service => With(LanguageServer.Key);

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task EveryAnswerArrivesAsTheServiceGaveIt()
    {
        var (service, source) = (Service, _server.StandIn);

        Same(await service.DetectLanguageAsync(Documents, Stop), await source.DetectLanguageAsync(Documents, Stop));
        Same(await service.RecognizeEntitiesAsync(Documents, Stop), await source.RecognizeEntitiesAsync(Documents, Stop));
        Same(await service.AnalyzeSentimentAsync(Documents, Stop), await source.AnalyzeSentimentAsync(Documents, Stop));
        Same(await service.ExtractKeyPhrasesAsync(Documents, Stop), await source.ExtractKeyPhrasesAsync(Documents, Stop));
        Same(await service.LinkEntitiesAsync(Documents, Stop), await source.LinkEntitiesAsync(Documents, Stop));
    }

    [Fact]
    public async Task OffsetsAreAskedForInUtf16AndTheServiceIsToKeepNoLog()
    {
        await Service.DetectLanguageAsync(Documents, Stop);
        await Service.RecognizeEntitiesAsync(Documents, Stop);
        await Service.AnalyzeSentimentAsync(Documents, Stop);
        await Service.ExtractKeyPhrasesAsync(Documents, Stop);
        await Service.LinkEntitiesAsync(Documents, Stop);

        var parameters = _server
            .Requests.Select(request => (Kind: (string)request["kind"]!, Given: request["parameters"]!))
            .ToList();
        parameters.ShouldAllBe(request => (bool?)request.Given["loggingOptOut"] == true);
        parameters
            .Where(request => request.Kind is "EntityRecognition" or "SentimentAnalysis" or "EntityLinking")
            .ShouldAllBe(request => (string?)request.Given["stringIndexType"] == "Utf16CodeUnit");
        ((bool?)parameters[2].Given["opinionMining"]).ShouldBe(true);
        Of(_server.Requests.First(), "countryHint").ShouldBe(["", ""]);
        Of(_server.Requests.ElementAt(1), "language").ShouldBe(["en", "en"]);
    }

    [Theory]
    [InlineData("Person", EntityCategory.Person)]
    [InlineData("PersonType", EntityCategory.PersonType)]
    [InlineData("Organization", EntityCategory.Organization)]
    [InlineData("Location", EntityCategory.Location)]
    [InlineData("Event", EntityCategory.Event)]
    [InlineData("Product", EntityCategory.Product)]
    [InlineData("Skill", EntityCategory.Skill)]
    [InlineData("Address", EntityCategory.Address)]
    [InlineData("DateTime", EntityCategory.DateTime)]
    [InlineData("Quantity", EntityCategory.Quantity)]
    [InlineData("PhoneNumber", EntityCategory.PhoneNumber)]
    [InlineData("Email", EntityCategory.Email)]
    [InlineData("URL", EntityCategory.Url)]
    [InlineData("IPAddress", EntityCategory.IPAddress)]
    [InlineData("IP", EntityCategory.IPAddress)]
    [InlineData("Galaxy", null)]
    public async Task EveryCategoryOfTheServiceIsOneOfOurs(string name, EntityCategory? expected)
    {
        _server.Troubles.Enqueue(
            LanguageServer.Literally(
                $$$"""
                {"kind":"EntityRecognitionResults","results":{"errors":[],"modelVersion":"1","documents":[{"id":"a","warnings":[],
                 "entities":[{"text":"x","category":"{{{name}}}","offset":0,"length":1,"confidenceScore":0.5}]}]}}
                """
            )
        );

        var found = await Service.RecognizeEntitiesAsync([Documents[0]], Stop);

        found.Single().Value!.Select(entity => (EntityCategory?)entity.Category).ShouldBe(expected is null ? [] : [expected]);
    }

    [Theory]
    [InlineData("zh_chs", "zh-hans")]
    [InlineData("zh_cht", "zh-hant")]
    [InlineData("(Unknown)", "")]
    [InlineData("pt", "pt")]
    public async Task ALanguageIsNamedAsTheOtherFeaturesNameIt(string detected, string asked)
    {
        _server.Troubles.Enqueue(
            LanguageServer.Literally(
                $$$"""
                {"kind":"LanguageDetectionResults","results":{"errors":[],"modelVersion":"1","documents":[{"id":"a","warnings":[],
                 "detectedLanguage":{"name":"x","iso6391Name":"{{{detected}}}","confidenceScore":0.5}}]}}
                """
            )
        );

        (await Service.DetectLanguageAsync([Documents[0]], Stop)).Single().Value.ShouldBe(new FoundLanguage(asked, 0.5));
    }

    [Fact]
    public async Task ADocumentThatIsRefusedTakesNoOtherAlong()
    {
        var error = new LanguageError("UnsupportedLanguageCode", "Not this one.");
        _server.StandIn.Error = (_, document) => document.Id == "a" ? error : null;

        var answers = await Service.AnalyzeSentimentAsync(Documents, Stop);

        answers
            .Select(answer => (answer.Id, answer.Error, answer.Value is null))
            .ShouldBe([("a", error, true), ("b", null, false)], ignoreOrder: true);
    }

    [Fact]
    public async Task ThrottlingIsWaitedForAndAskedAgain()
    {
        _server.Troubles.Enqueue(LanguageServer.Refusal(429, "429", retryAfterSeconds: 1));

        (await Service.ExtractKeyPhrasesAsync(Documents, Stop)).Count.ShouldBe(2);

        _server.Requests.Count.ShouldBe(2);
    }

    /// <summary>Left alone, the client would ask again after a second, and be answered.</summary>
    [Fact]
    public async Task ThrottlingForAnHourIsNotAskedAgainBeforeItIsOver()
    {
        _server.Troubles.Enqueue(LanguageServer.Refusal(429, "429", retryAfterSeconds: 3600));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var asking = Service.ExtractKeyPhrasesAsync(Documents, patience.Token);
        while (_server.Requests.IsEmpty)
            await Task.Delay(10, Stop);
        patience.CancelAfter(TimeSpan.FromSeconds(3));

        await Should.ThrowAsync<OperationCanceledException>(() => asking);

        _server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task AnOutageIsThrownAfterFiveTries()
    {
        for (var tries = 0; tries < 10; tries++)
            _server.Troubles.Enqueue(LanguageServer.Refusal(500, "InternalServerError"));

        var fault = await Should.ThrowAsync<RequestFailedException>(() => Service.RecognizeEntitiesAsync(Documents, Stop));

        fault.Status.ShouldBe(500);
        _server.Requests.Count.ShouldBe(5);
    }

    [Fact]
    public async Task AWrongKeyIsThrownAtOnce()
    {
        var fault = await Should.ThrowAsync<RequestFailedException>(() =>
            With("another").RecognizeEntitiesAsync(Documents, Stop)
        );

        fault.Status.ShouldBe(401);
        _server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"kind":"EntityRecognitionResults","results":{"documents":null}}""")]
    public async Task AnAnswerThatIsNoneIsThrown(string body)
    {
        _server.Troubles.Enqueue(LanguageServer.Literally(body));

        await Should.ThrowAsync<Exception>(() => Service.RecognizeEntitiesAsync(Documents, Stop));
    }

    [Fact]
    public async Task ASlowServiceIsLeftWhenPatienceEnds()
    {
        _server.Troubles.Enqueue(_ => Task.CompletedTask);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(TimeSpan.FromMilliseconds(300));

        await Should.ThrowAsync<OperationCanceledException>(() => Service.RecognizeEntitiesAsync(Documents, patience.Token));
    }

    private static IEnumerable<string?> Of(JsonNode request, string field) =>
        request["analysisInput"]!["documents"]!.AsArray().Select(document => (string?)document![field]);

    private static void Same<T>(T answer, T expected) =>
        JsonSerializer.Serialize(answer).ShouldBe(JsonSerializer.Serialize(expected));

    private AzureLanguageService With(string key)
    {
        var options = new LanguageOptions { LanguageEndpoint = _server.Endpoint.AbsoluteUri, LanguageKey = key };
        return new(LanguageClient.Create(options, DelegatedTokenCredential.Create((_, _) => default)));
    }
}
