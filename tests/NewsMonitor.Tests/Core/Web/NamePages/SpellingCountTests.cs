using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Search;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Records;
using NewsMonitor.News.Text;
using NewsMonitor.Testing.Web;

namespace NewsMonitor.Tests.Core.Web.NamePages;

/// <summary>Three articles about a person, one of them by last name, and two about a company, one of them with its legal form.</summary>
public sealed class SpellingCountTests(LaptopFixture laptop)
{
    private static readonly (string Name, EntityCategory Category) Robert = ("Robert Calder", EntityCategory.Person);
    private static readonly (string Name, EntityCategory Category) Calder = ("Calder", EntityCategory.Person);
    private static readonly (string Name, EntityCategory Category) Fabrikam = ("Fabrikam", EntityCategory.Organization);
    private static readonly (string Name, EntityCategory Category) Limited = ("Fabrikam Ltd", EntityCategory.Organization);
    private static readonly (string Name, EntityCategory Category) Jane = ("Jane Calderon", EntityCategory.Person);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheNumberOfArticlesIsThatOfThoseThatItLeadsTo()
    {
        var settings = laptop.NewInstallation();
        settings["NewsMonitor:Web:KeepFrom"] = "1";
        await using var there = await Installation.CreateAsync(settings, new FakeTimeProvider(SampleNews.Morning));
        await StoreAsync(there, 1, Robert, Fabrikam);
        await StoreAsync(there, 2, Robert, Jane);
        await StoreAsync(there, 3, Calder, Limited);
        await there.Get<IndexBuilder>().RunAsync(Stop);

        await ShouldLeadToAsync(there, Robert, 3, ["Robert Calder", "Calder"]);
        await ShouldLeadToAsync(there, Fabrikam, 2, ["Fabrikam", "Fabrikam Ltd"]);

        // From the statistics that the other process has kept.
        await using var other = await Installation.CreateAsync(settings, new FakeTimeProvider(SampleNews.Morning));
        await ShouldLeadToAsync(other, Robert, 3, ["Robert Calder", "Calder"]);
    }

    private static async Task ShouldLeadToAsync(
        Installation there,
        (string Name, EntityCategory Category) name,
        int articles,
        string[] spellings
    )
    {
        var (reader, id) = (new Visitor(there), StableHash.Of(EntityKey.Of(name.Name, name.Category)));
        var answer = JsonDocument.Parse(await reader.SeeAsync("/api/entities/" + id)).RootElement;
        answer.GetProperty("articles").GetInt32().ShouldBe(articles);
        answer.GetProperty("latest").GetArrayLength().ShouldBe(articles);
        answer
            .GetProperty("spellings")
            .EnumerateArray()
            .Select(spelling => spelling.GetProperty("spelling").GetString()!)
            .ShouldBe(spellings, ignoreOrder: true);

        var page = await reader.SeeAsync("/entity/" + id);
        // The day's number, then all articles.
        var day = page.Split("<th scope=\"row\"><a href=\"/search")[1].Split('"')[0];
        var all = page.Split("<li><a href=\"/search")[1].Split('"')[0];
        foreach (var search in (string[])[day, all])
            JsonDocument
                .Parse(await reader.SeeAsync("/api/search" + search))
                .RootElement.GetProperty("total")
                .GetInt32()
                .ShouldBe(articles, search);
        using var table = new MemoryStream();
        await (await reader.AskAsync($"/entity/{id}.csv")).Write!(table, Stop);
        Encoding
            .UTF8.GetString(table.ToArray())
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Length.ShouldBe(1 + articles);
    }

    private static Task<StoredArticle> StoreAsync(
        Installation there,
        int n,
        params (string Name, EntityCategory Category)[] names
    ) =>
        StoredNews.StoreAsync(
            there,
            SampleNews.Article(
                n,
                $"Headline {n}",
                SentimentLabel.Neutral,
                [.. names.Select(name => SampleNews.Entity(name, SentimentLabel.Neutral, $"{name.Name} said so.", 2, true))]
            ) with
            {
                Details = $"{n}.json",
            },
            SampleNews.Morning.AddDays(-1).AddMinutes(n)
        );
}
