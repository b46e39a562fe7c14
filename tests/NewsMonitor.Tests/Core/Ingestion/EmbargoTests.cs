using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;
using NewsMonitor.Tests.Reliability;

namespace NewsMonitor.Tests.Core.Ingestion;

/// <summary>What is embargoed waits, and is stored by itself when its embargo is over.</summary>
public sealed class EmbargoTests(LaptopFixture laptop)
{
    private const string Later = "2026-11-27T10:00:00Z";
    private static readonly DateTimeOffset Nine = new(2026, 11, 27, 9, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider _clock = new(Nine);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnArticleWaits()
    {
        await using var installation = await Installation.CreateAsync(laptop, _clock);
        await installation.DropAsync("a.json", WireItem.Of(embargo: Later));

        (await installation.RunAsync("a.json")).ShouldBe(new ArticleOutcome.Waiting(Nine.AddHours(1)));
        (await installation.RunAsync("a.json")).ShouldBeOfType<ArticleOutcome.AlreadyHandled>();
        (await ReleaseAsync(installation)).ShouldBeEmpty();
        foreach (var table in (string[])["Articles", "Mentions", "Claims", "Unstored"])
            (await installation.RowsAsync(table)).ShouldBeEmpty(table);
        foreach (var table in (string[])["Embargoes", "Versions"])
            (await installation.RowsAsync(table))
                .Single()
                .Select(column => column.Value)
                .ShouldNotContain(value => $"{value}".Contains("Ferry") || $"{value}".Contains("urn:wire"), table);

        _clock.Advance(TimeSpan.FromHours(1));
        await using var other = await Installation.CreateAsync(installation.Settings, _clock);
        await Task.WhenAll(ReleaseAsync(installation), ReleaseAsync(other));

        var article = (await installation.ArticlesAsync()).ShouldHaveSingleItem();
        (article.StoredAt, article.SupersededBy).ShouldBe((Nine.AddHours(1), null));
        (await installation.RowsAsync("Embargoes")).ShouldBeEmpty();
        (await installation.RunAsync("a.json")).ShouldBeOfType<ArticleOutcome.AlreadyHandled>();
    }

    [Fact]
    public async Task OnlyThePartThatIsEmbargoedWaits()
    {
        await using var installation = await Installation.CreateAsync(laptop, _clock);
        var other = WireItem.Of(uri: "urn:wire:2", text: "The council of Porto met on Monday.", headline: "Council meets");
        await installation.DropAsync("a.json", $"[{WireItem.Of(embargo: Later)},{other}]");

        (await installation.RunAsync("a.json")).ShouldBe(new ArticleOutcome.Bundle(new PartCounts(1, Waiting: 1)));
        (await installation.ArticlesAsync()).Single().Title.ShouldBe("Council meets");

        _clock.Advance(TimeSpan.FromHours(1));
        (await ReleaseAsync(installation)).ShouldBe([new ArticleOutcome.Bundle(new PartCounts(2))]);
        (await installation.ArticlesAsync()).Count.ShouldBe(2);
        (await installation.RowsAsync("Embargoes")).ShouldBeEmpty();
        (await installation.RunAsync("a.json")).ShouldBeOfType<ArticleOutcome.AlreadyHandled>();
    }

    [Fact]
    public async Task WhatIsOverwrittenOrWithdrawnMeanwhileDoesNotComeOut()
    {
        await using var installation = await Installation.CreateAsync(laptop, _clock);
        await installation.DropAsync("a.json", WireItem.Of(embargo: Later));
        await installation.DropAsync("b.json", WireItem.Of(uri: "urn:wire:2", embargo: Later, text: WireItem.Text(15)));
        await installation.RunAsync("a.json");
        await installation.RunAsync("b.json");
        await installation.DropAsync("a.json", WireItem.Of(2, embargo: "2026-11-27T12:00:00Z"));
        await installation.RunAsync("a.json");
        await installation.DropAsync("c.json", WireItem.Of(2, "canceled", uri: "urn:wire:2", text: ""));
        await installation.RunAsync("c.json");

        _clock.Advance(TimeSpan.FromHours(1));
        await ReleaseAsync(installation);
        (await installation.ArticlesAsync()).ShouldBeEmpty();

        _clock.Advance(TimeSpan.FromHours(2));
        await ReleaseAsync(installation);
        (await installation.ArticlesAsync()).Single().Origin.Blob.Name.ShouldBe("a.json");
    }

    /// <summary>As IPTC has it, an embargo holds for all versions of an article.</summary>
    [Theory]
    [InlineData(13)]
    [InlineData(12)]
    public async Task AnEmbargoOfALaterVersionWithholdsTheEarlierOne(int dead)
    {
        await using var installation = await Installation.CreateAsync(laptop, _clock);
        await installation.DropAsync("a.json", WireItem.Of());
        await installation.RunAsync("a.json");
        await installation.DropAsync("b.json", WireItem.Of(2, text: WireItem.Text(dead), embargo: Later));

        var waiting = (await installation.RunAsync("b.json")).ShouldBeOfType<ArticleOutcome.Waiting>();
        var earlier = (await installation.ArticlesAsync()).Single();
        (waiting.Until, waiting.Withdraws?.ArticleId).ShouldBe((Nine.AddHours(1), earlier.Id));
        earlier.Retired.ShouldBe(Retirement.Withdrawn);
        await installation.DropAsync("late.json", WireItem.Of(text: WireItem.Text(11)));
        (await installation.RunAsync("late.json")).ShouldBeOfType<ArticleOutcome.Rejected>();

        _clock.Advance(TimeSpan.FromHours(1));
        (await ReleaseAsync(installation)).Single().ShouldBeOfType<ArticleOutcome.Stored>();
        var shown = (await installation.ArticlesAsync()).Where(article => article.Retired is null);
        shown.ShouldHaveSingleItem().Origin.Blob.Name.ShouldBe("b.json");
    }

    [Fact]
    public async Task OfSeveralEmbargoesTheLatestVersionsHolds()
    {
        await using var installation = await Installation.CreateAsync(laptop, _clock);
        await installation.DropAsync("a.json", WireItem.Of(embargo: Later));
        await installation.RunAsync("a.json");
        await installation.DropAsync("b.json", WireItem.Of(2, text: WireItem.Text(13), embargo: "2026-11-27T12:00:00Z"));
        await installation.RunAsync("b.json");

        _clock.Advance(TimeSpan.FromHours(1));
        await ReleaseAsync(installation);
        (await installation.ArticlesAsync()).ShouldBeEmpty();

        _clock.Advance(TimeSpan.FromHours(2));
        await ReleaseAsync(installation);
        (await installation.ArticlesAsync()).Single().Origin.Blob.Name.ShouldBe("b.json");
    }

    [Fact]
    public async Task AVersionWithoutAnEmbargoEndsIt()
    {
        await using var installation = await Installation.CreateAsync(laptop, _clock);
        await installation.DropAsync("a.json", WireItem.Of(embargo: Later));
        await installation.RunAsync("a.json");
        await installation.DropAsync("b.json", WireItem.Of(2, text: WireItem.Text(13)));

        (await installation.RunAsync("b.json")).ShouldBeOfType<ArticleOutcome.Stored>();
        _clock.Advance(TimeSpan.FromHours(1));
        await ReleaseAsync(installation);
        var shown = (await installation.ArticlesAsync()).Where(article => article.Retired is null);
        shown.ShouldHaveSingleItem().Origin.Blob.Name.ShouldBe("b.json");
    }

    [Fact]
    public async Task AnEmbargoWithoutAnEndIsRejectedWithWhatToDo()
    {
        await using var installation = await Installation.CreateAsync(laptop, _clock);
        await installation.DropAsync("a.json", WireItem.Of(embargo: "until the minister has spoken", status: ""));

        var rejected = (await installation.RunAsync("a.json")).ShouldBeOfType<ArticleOutcome.Rejected>();

        (rejected.Rejection.Kind, (await installation.ArticlesAsync()).Count).ShouldBe((RejectionKind.Withdrawn, 0));
        rejected.Rejection.Reason.ShouldContain("drop its next version");
    }

    [Fact]
    public async Task TheCommandSaysWhatWaits()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.DropAsync("a.json", WireItem.Of(embargo: "2999-01-01T10:00:00Z"));
        await installation.RunAsync("a.json");

        var status = await CommandAsync(installation, "status");
        status.ShouldContain("embargoed           1");
        status.ShouldContain("a.json: embargoed, waits until 2999-01-01 10:00 UTC");
        status.ShouldContain("unprocessed         0");
        (await CommandAsync(installation, "show", "a.json")).ShouldContain("waits until 2999-01-01 10:00 UTC");
    }

    private static async Task<List<ArticleOutcome?>> ReleaseAsync(Installation installation) =>
        [.. (await installation.Get<EmbargoRelease>().RunAsync(Stop)).Select(blob => blob.Outcome)];

    private static async Task<string> CommandAsync(Installation installation, params string[] arguments)
    {
        using var command = Command.Start(installation.Settings, arguments);
        (await command.ExitAsync()).ShouldBe(0, command.Output);
        return command.Output;
    }
}
