using NewsMonitor.News.Stories;

namespace NewsMonitor.Tests.News.Stories;

public sealed class EventDivisionTests
{
    private static readonly StoryArticle[] Elsewhere =
    [
        .. Enumerable.Range(0, 16).Select(i => Reader.Report($"e{i}", $"Donald Trump says bridge{i} tower{i} needs money{i}")),
    ];

    [Fact]
    public void WhatOnlySharesANameThatIsEverywhereIsDivided()
    {
        Divide(
                Reader.Report("a", "Donald Trump says companies should drop quarterly reports"),
                Reader.Report("b", "Donald Trump says navy sank Venezuelan drug boat"),
                Reader.Report("c", "Quarterly reports of companies should end, Donald Trump says"),
                Reader.Report("d", "Venezuelan drug boat sunk, Donald Trump says")
            )
            .ShouldBe(["a c", "b d"]);
    }

    [Fact]
    public void AFormThatAWireFillsWithManyNamesIsDivided()
    {
        Divide(
                Reader.Report("a", "Arden Shipping to repurchase common shares", outlet: "Wire"),
                Reader.Report("b", "Kestrel Steel to repurchase common shares", outlet: "Wire"),
                Reader.Report("c", "Halden Foods to repurchase common shares", outlet: "Wire"),
                Reader.Report("d", "Lumivolt Energy to repurchase common shares", outlet: "Wire")
            )
            .ShouldBe(["a", "b", "c", "d"]);
    }

    [Fact]
    public void AnEventThatSeveralOutletsReportIsNoSeries()
    {
        Divide(
                Reader.Report("a", "Arden Shipping to repurchase common shares", outlet: "Wire"),
                Reader.Report("b", "Kestrel Steel to repurchase common shares", outlet: "Wire"),
                Reader.Report("c", "Halden Foods to repurchase common shares", outlet: "Ledger")
            )
            .ShouldBe(["a b c"]);
    }

    private static IEnumerable<string> Divide(params StoryArticle[] story)
    {
        StoryArticle[] articles = [.. story, .. Elsewhere];
        var division = new EventDivision(
            articles,
            new TermCounts(articles.Select(article => article.Terms)),
            [.. Enumerable.Range(0, articles.Length)],
            NamesOf
        );
        return division
            .Divide(new StoryMembers([.. Enumerable.Range(0, story.Length)], [], 0))
            .Select(members => string.Join(' ', members.Originals.Select(i => articles[i].Id)));
    }

    private static HashSet<uint> NamesOf(StoryArticle article)
    {
        HashSet<uint> names = [];
        foreach (var term in article.Terms.Terms)
        {
            if (term.Kind == TermKind.Name)
                names.Add(term.Hash);
        }

        return names;
    }
}
