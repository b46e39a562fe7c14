using AngleSharp.Html.Parser;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Publishing;
using NewsMonitor.News.Articles;
using NewsMonitor.Tests.Reading;

namespace NewsMonitor.Tests.Core.Ingestion;

/// <summary>Two hundred files that mean harm, all the way to the mail.</summary>
public sealed class HostileBlobTests(LaptopFixture laptop, ITestOutputHelper output)
{
    private const int SampleSize = 4;

    [Fact]
    public async Task EachEndsAsAnOutcomeAndNoneReachesTheMailAsMarkupOrHeader()
    {
        output.WriteLine($"seed {Sample.Seed}");
        await CheckAsync(Sample.Of([.. HostileInputs.All()], SampleSize));
    }

    [Fact(Explicit = true)]
    public Task EachOfAllEndsAsAnOutcomeAndNoneReachesTheMailAsMarkupOrHeader() => CheckAsync([.. HostileInputs.All()]);

    private async Task CheckAsync(IReadOnlyList<(string Name, Func<byte[]> Bytes)> inputs)
    {
        await using var installation = await Installation.CreateAsync(laptop);
        Dictionary<Type, int> outcomes = [];
        var number = 0;
        foreach (var (name, bytes) in inputs)
        {
            var blob = $"{number++}/{BlobName(name)}";
            if (!InboxStore.CanHold(blob))
            {
                (await installation.RunAsync(blob)).ShouldBeOfType<ArticleOutcome.Gone>();
                continue;
            }

            await installation.DropAsync(blob, BinaryData.FromBytes(bytes()));
            var outcome = await installation.RunAsync(blob);
            outcomes[outcome.GetType()] = outcomes.GetValueOrDefault(outcome.GetType()) + 1;
        }

        output.WriteLine(string.Join(", ", outcomes.Select(pair => $"{pair.Key.Name} {pair.Value}")));
        outcomes.Keys.ShouldBeSubsetOf([
            typeof(ArticleOutcome.Stored),
            typeof(ArticleOutcome.Duplicate),
            typeof(ArticleOutcome.Rejected),
            typeof(ArticleOutcome.Bundle),
        ]);
        await CheckMailAsync(installation);
    }

    [Theory]
    [InlineData("../t1-articles/x.json")]
    [InlineData("a/../../secret.txt")]
    [InlineData("./a.txt")]
    [InlineData("..")]
    [InlineData("")]
    public async Task ANameThatLeadsOutOfTheInboxIsNoBlob(string name)
    {
        await using var installation = await Installation.CreateAsync(laptop);

        (await installation.RunAsync(name)).ShouldBeOfType<ArticleOutcome.Gone>();
        await Should.ThrowAsync<ArgumentException>(() =>
            installation.Get<InboxStore>().DropAsync(name, Stream.Null, null, TestContext.Current.CancellationToken)
        );
    }

    private static async Task CheckMailAsync(Installation installation)
    {
        var mail = await installation
            .Get<DigestJob>()
            .PreviewAsync(DateTimeOffset.UtcNow.AddSeconds(1), cancellationToken: TestContext.Current.CancellationToken);
        using var rendered = new MemoryStream();
        await mail.WriteToAsync(rendered, TestContext.Current.CancellationToken);

        mail.Headers.Select(header => header.Field)
            .ShouldBe(
                [
                    "From",
                    "Date",
                    "Subject",
                    "Message-Id",
                    "To",
                    "List-Id",
                    "Auto-Submitted",
                    "Precedence",
                    "X-Auto-Response-Suppress",
                    "MIME-Version",
                ],
                ignoreOrder: true
            );
        var page = new HtmlParser().ParseDocument(mail.HtmlBody.ShouldNotBeNull());
        page.QuerySelectorAll("script, img, iframe, object, embed, form, input, svg, base, link").ShouldBeEmpty();
        page.All.SelectMany(element => element.Attributes)
            .Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            .ShouldBeEmpty();
        page.QuerySelectorAll("[href]")
            .Select(link => link.GetAttribute("href")!)
            .ShouldAllBe(address =>
                address.StartsWith("https://", StringComparison.Ordinal)
                || address.StartsWith("http://", StringComparison.Ordinal)
            );
        rendered.Length.ShouldBeLessThan(200_000);
    }

    private static string BlobName(string name) => name.Length <= 1_000 ? name : name[..1_000];
}
