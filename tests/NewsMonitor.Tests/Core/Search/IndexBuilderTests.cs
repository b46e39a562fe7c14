using System.Security.Cryptography;
using Azure.Storage.Blobs.Models;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Search;

namespace NewsMonitor.Tests.Core.Search;

/// <summary>Whatever happens to the files of the embedded index, results are those of the rows, and nothing is thrown.</summary>
public sealed class IndexBuilderTests(LaptopFixture laptop) : IndexBuilderContract(laptop)
{
    private readonly FaultPolicy _requests = new();
    private readonly LaptopFixture _laptop = laptop;

    internal override Task<Installation> ProcessAsync(Dictionary<string, string?> settings) => Installation.CreateAsync(settings);

    public static TheoryData<string> Damages => ["cut", "other bytes", "no metadata", "another database", "another version"];

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task ADamagedFileIsNeitherUsedNorAnErrorAndIsMadeAgain(string damage)
    {
        await using var installation = await IndexedAsync(5);
        await DamageAsync(installation, damage);

        var (ids, result) = await installation.FindAsync(Everything);
        ids.ShouldBeEmpty();
        result.Missing.ShouldBe([Closed]);

        await RunAsync(installation);
        await ShouldFindAsync(installation, 5, without: null);
    }

    [Fact]
    public async Task ADamagedCopyOfAFileIsFetchedAgain()
    {
        await using var installation = await IndexedAsync(5);
        await ShouldFindAsync(installation, 5, without: null);
        var copies = Directory.GetFiles(installation.Settings["NewsMonitor:Search:Folder"]!, "*.db");
        foreach (var copy in copies)
            await File.WriteAllBytesAsync(copy, (await File.ReadAllBytesAsync(copy, Stop))[..^100], Stop);

        await using var restarted = await Installation.CreateAsync(installation.Settings);

        copies.ShouldNotBeEmpty();
        await ShouldFindAsync(restarted, 5, without: null);
    }

    /// <summary>As a deployment deletes them after <c>KEEP_ARTICLES_DAYS</c>.</summary>
    [Fact]
    public async Task WordsOfTextsThatAreGoneDoNotOutliveTheNextChangeOfTheirDay()
    {
        await using var installation = await IndexedAsync(5);
        var word = $"\"{string.Join(' ', SearchedNews.Article(0, Closed).Text.Split(' ').Take(3))}\"";
        (await installation.FindAsync(word)).Ids.ShouldNotBeEmpty();
        await foreach (var blob in installation.Account.Articles.GetBlobsAsync(cancellationToken: Stop))
            await installation.Account.Articles.DeleteBlobAsync(blob.Name, cancellationToken: Stop);

        await installation.Get<StaleDays>().MarkAsync(Closed, Stop);
        await RunAsync(installation);

        (await installation.FindAsync(word)).Ids.ShouldBeEmpty();
        await ShouldFindAsync(installation, 5, without: null);
    }

    /// <summary>The requests that <c>docs/requests.md</c> counts.</summary>
    [Fact]
    public async Task ASearchHasAsManyRequestsAsDocumented()
    {
        await using var installation = await Installation.CreateAsync(
            new Dictionary<string, string?>(_laptop.NewInstallation()) { ["NewsMonitor:Search:FreshSeconds"] = "3600" },
            null,
            _requests
        );
        await installation.StoreAsync(Enumerable.Range(0, 30).Select(n => SearchedNews.Article(n, Closed.AddDays(-n % 3))));
        await RunAsync(installation);
        var (first, last) = (Closed.AddDays(-2), Closed);
        var months = first.Month == last.Month ? 1 : 2;
        var query = $"date:{first:yyyy-MM-dd}..{last:yyyy-MM-dd}";

        (await CountAsync(() => installation.FindAsync(query))).ShouldBe(
            2 + 1 + (2 * months) + 3,
            "names and verdicts, first day, months, files"
        );
        (await CountAsync(() => installation.FindAsync(query))).ShouldBe(2, "names and verdicts");
        var withSnippets = new SearchRequest(SearchedNews.Tree(query)) { Size = 10 };
        (await CountAsync(() => installation.Get<ISearchIndex>().SearchAsync(withSnippets, Stop))).ShouldBe(2 + 10);
    }

    private static async Task DamageAsync(Installation installation, string damage)
    {
        var blob = installation.Account.Index.GetBlobClient(IndexBlob.NameOf(Closed));
        var bytes = (await blob.DownloadContentAsync(Stop)).Value.Content.ToArray();
        var metadata = (await blob.GetPropertiesAsync(cancellationToken: Stop)).Value.Metadata;
        switch (damage)
        {
            case "cut":
                bytes = bytes[..(bytes.Length / 2)];
                break;
            case "other bytes":
                bytes.AsSpan(5000, 100).Fill(7);
                break;
            case "no metadata":
                metadata.Clear();
                break;
            case "another database":
                bytes.AsSpan(100).Clear();
                metadata["sha256"] = Convert.ToHexStringLower(SHA256.HashData(bytes));
                break;
            case "another version":
                metadata["format"] = "0";
                break;
        }

        await blob.UploadAsync(new BinaryData(bytes), new BlobUploadOptions { Metadata = metadata }, Stop);
    }

    private async Task<int> CountAsync(Func<Task> work)
    {
        var before = _requests.Seen;
        await work();
        return _requests.Seen - before;
    }
}
