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

    /// <summary>What changes a copy without writing to it is found out within a week.</summary>
    [Theory]
    [InlineData("cut", 0)]
    [InlineData("other bytes", 0)]
    [InlineData("decayed", 7)]
    public async Task ADamagedCopyOfAFileIsFetchedAgain(string damage, int daysLater)
    {
        await using var installation = await IndexedAsync(5);
        await ShouldFindAsync(installation, 5, without: null);
        var copies = CopiesOf(installation);
        foreach (var copy in copies)
            await DamageCopyAsync(copy, damage);

        var clock = new OffsetClock(TimeSpan.FromDays(daysLater));
        await using var restarted = await Installation.CreateAsync(installation.Settings, clock);
        await ShouldFindAsync(restarted, 5, without: null);

        copies.ShouldNotBeEmpty();
        foreach (var copy in copies)
            HashOf(await File.ReadAllBytesAsync(copy, Stop)).ShouldStartWith(HashIn(copy));
    }

    /// <summary>Else, the first search of a process would read a month of files that it hardly needs.</summary>
    [Fact]
    public async Task ACopyThatWasCheckedIsNotReadAgainWithinAWeek()
    {
        await using var installation = await IndexedAsync(5);
        await ShouldFindAsync(installation, 5, without: null);
        var copies = CopiesOf(installation);
        foreach (var copy in copies)
            await DamageCopyAsync(copy, "decayed");

        await using var restarted = await Installation.CreateAsync(installation.Settings, new OffsetClock(TimeSpan.FromDays(5)));
        await ShouldFindAsync(restarted, 5, without: null);

        copies.ShouldNotBeEmpty();
        foreach (var copy in copies)
            HashOf(await File.ReadAllBytesAsync(copy, Stop)).ShouldNotStartWith(HashIn(copy));
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

    private static string[] CopiesOf(Installation installation) =>
        Directory.GetFiles(installation.Settings["NewsMonitor:Search:Folder"]!, "*.db");

    private static async Task DamageCopyAsync(string copy, string damage)
    {
        var (bytes, written) = (await File.ReadAllBytesAsync(copy, Stop), File.GetLastWriteTimeUtc(copy));
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(copy, damage == "cut" ? bytes[..^100] : bytes, Stop);
        if (damage != "other bytes")
            File.SetLastWriteTimeUtc(copy, written);
    }

    private static string HashIn(string copy) => Path.GetFileNameWithoutExtension(copy).Split('-')[1];

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

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
                metadata["sha256"] = HashOf(bytes);
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
