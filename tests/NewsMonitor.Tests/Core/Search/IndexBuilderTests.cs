using System.Security.Cryptography;
using Azure.Storage.Blobs.Models;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Search;

namespace NewsMonitor.Tests.Core.Search;

/// <summary>Whatever happens to articles and files, results are those of the rows, and nothing is thrown.</summary>
public sealed class IndexBuilderTests(LaptopFixture laptop)
{
    private const string Everything = "date:P30D";

    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);
    private static readonly DateOnly Closed = Today.AddDays(-9);

    private readonly FaultPolicy _requests = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatChangesAfterItsDayWasIndexedIsSeenAtOnceAndStaysSo()
    {
        await using var installation = await IndexedAsync(Closed, 3);
        var articles = installation.Get<ArticleStore>();
        var (first, second) = (SearchedNews.Article(0, Closed).Row, SearchedNews.Article(1, Closed).Row);

        await articles.SupersedeAsync(first, second.Id, null, Stop);
        await ShouldFindAsync(installation, 2, without: first.Id);
        await articles.ReviveAsync(first, first.Origin, Stop);
        await ShouldFindAsync(installation, 3, without: null);

        // A mark may be of a change that has not been made yet: the day is looked at again until the change must be over.
        await articles.RemoveAsync(second, Stop);
        await installation.Get<IndexBuilder>().RunAsync(Stop);
        await ShouldFindAsync(installation, 2, without: second.Id);

        var late = SearchedNews.Article(7, Today.AddDays(-1));
        await installation.StoreAsync(late);
        await ShouldFindAsync(installation, 3, without: second.Id);
    }

    [Fact]
    public async Task TwoMachinesMakeTheSameIndexAtOnce()
    {
        await using var installation = await StoredAsync(Closed, 20);
        await using var other = await Installation.CreateAsync(installation.Settings);

        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(n => (n % 2 == 0 ? installation : other).Get<IndexBuilder>().RunAsync(Stop))
        );

        await ShouldFindAsync(installation, 20, without: null);
        await ShouldFindAsync(other, 20, without: null);
        var rest = await installation.Get<IndexBuilder>().RunAsync(Stop);
        rest.Articles.ShouldBe(0);
    }

    public static TheoryData<string> Damages => ["cut", "other bytes", "no metadata", "another database", "another version"];

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task ADamagedFileIsNeitherUsedNorAnErrorAndIsMadeAgain(string damage)
    {
        await using var installation = await IndexedAsync(Closed, 5);
        await DamageAsync(installation, damage);

        var (ids, result) = await installation.FindAsync(Everything);
        ids.ShouldBeEmpty();
        result.Missing.ShouldBe([Closed]);

        await installation.Get<IndexBuilder>().RunAsync(Stop);
        await ShouldFindAsync(installation, 5, without: null);
    }

    [Fact]
    public async Task ADamagedCopyOfAFileIsFetchedAgain()
    {
        await using var installation = await IndexedAsync(Closed, 5);
        await ShouldFindAsync(installation, 5, without: null);
        var copies = Directory.GetFiles(installation.Settings["NewsMonitor:Search:Folder"]!, "*.db");
        foreach (var copy in copies)
            await File.WriteAllBytesAsync(copy, (await File.ReadAllBytesAsync(copy, Stop))[..^100], Stop);

        await using var restarted = await Installation.CreateAsync(installation.Settings);

        copies.ShouldNotBeEmpty();
        await ShouldFindAsync(restarted, 5, without: null);
    }

    /// <summary>The requests that <c>docs/data.md</c> counts.</summary>
    [Fact]
    public async Task ASearchHasAsManyRequestsAsDocumented()
    {
        await using var installation = await Installation.CreateAsync(
            new Dictionary<string, string?>(laptop.NewInstallation()) { ["NewsMonitor:Search:FreshSeconds"] = "3600" },
            null,
            _requests
        );
        await installation.StoreAsync(Enumerable.Range(0, 30).Select(n => SearchedNews.Article(n, Closed.AddDays(-n % 3))));
        await installation.Get<IndexBuilder>().RunAsync(Stop);
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

    private async Task<Installation> StoredAsync(DateOnly day, int articles)
    {
        var installation = await Installation.CreateAsync(laptop);
        await installation.StoreAsync(Enumerable.Range(0, articles).Select(n => SearchedNews.Article(n, day)));
        return installation;
    }

    private async Task<Installation> IndexedAsync(DateOnly day, int articles)
    {
        var installation = await StoredAsync(day, articles);
        await installation.Get<IndexBuilder>().RunAsync(Stop);
        return installation;
    }

    /// <summary>Before and after the index is brought up to date.</summary>
    private static async Task ShouldFindAsync(Installation installation, int count, string? without)
    {
        for (var time = 0; time < 2; time++)
        {
            var (ids, result) = await installation.FindAsync(Everything);
            ids.Count.ShouldBe(count);
            ids.ShouldNotContain(without);
            result.Missing.ShouldBeEmpty();
            await installation.Get<IndexBuilder>().RunAsync(Stop);
        }
    }

    private async Task<int> CountAsync(Func<Task> work)
    {
        var before = _requests.Seen;
        await work();
        return _requests.Seen - before;
    }
}
