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

    /// <summary>Each word is in many other headlines, but hardly ever with the name.</summary>
    [Fact]
    public void WhatIsRareBesideANameThatIsEverywhereIsOneEvent()
    {
        Divide(
                [
                    Reader.Report("a", "Donald Trump visits harbor"),
                    Reader.Report("b", "Why harbor matters: Donald Trump"),
                    Reader.Report("c", "Donald Trump praises workers of harbor"),
                    Reader.Report("d", "Donald Trump hails soccer"),
                ],
                [.. Enumerable.Range(0, 16).Select(i => Reader.Report($"h{i}", $"Harbor{i} crane{i} closes harbor"))]
            )
            .ShouldBe(["a b c", "d"]);
    }

    /// <summary>A name of one word and its word are one thing; so are a phrase and its words.</summary>
    [Fact]
    public void WhatSharesOneThingOnlyIsDivided()
    {
        Divide(
                Reader.Report("a", "Nowak welcomes Keller at harbor palace"),
                Reader.Report("b", "Nowak wants cheaper medicines"),
                Reader.Report("c", "Keller praises harbor palace of Nowak")
            )
            .ShouldBe(["a c", "b"]);
    }

    /// <summary>"Three" is a word and a figure, but hardly any news is without such a count.</summary>
    [Fact]
    public void ACountInWordsDoesNotLink()
    {
        Divide(
                Reader.Report("a", "Three walkers rescued from glacier"),
                Reader.Report("b", "Bakers close harbor shop, three years on")
            )
            .ShouldBe(["a", "b"]);
    }

    /// <summary>What one headline shares with two others of different events joins none of them.</summary>
    [Fact]
    public void OneThingOfEachOfTwoHeadlinesDoesNotLink()
    {
        Divide(
                Reader.Report("a", "Glacier melts within years, scientists warn"),
                Reader.Report("b", "Scientists warn villagers: glacier melts"),
                Reader.Report("c", "Bakers within reach of villagers")
            )
            .ShouldBe(["a b", "c"]);
    }

    /// <summary>The story has most headlines about the name, but the name is what all news is about.</summary>
    [Fact]
    public void ANameOfAnEighthOfTheNewsLinksNothing()
    {
        StoryArticle[] others =
        [
            .. Enumerable.Range(0, 100).Select(i => Reader.Report($"o{i}", $"Quarry{i} opens shaft{i}")),
            .. Enumerable.Range(0, 9).Select(i => Reader.Report($"n{i}", $"Nowak opens clinic{i}")),
        ];
        StoryArticle[] story =
        [
            .. Enumerable.Range(0, 7).Select(i => Reader.Report($"a{i}", $"Nowak and Keller discuss tariffs{i}")),
            Reader.Report("b", "Nowak asks for cheaper medicines"),
            Reader.Report("c", "Nowak says medicines are safe"),
            Reader.Report("d", "Nowak plants ginkgo"),
            Reader.Report("e", "Nowak loses ginkgo lawsuit"),
        ];
        Divide(story, others).ShouldBe(["a0 a1 a2 a3 a4 a5 a6", "b", "c", "d", "e"]);
    }

    /// <summary>No other headline of the day has these words, but any day has some with two of them.</summary>
    [Theory]
    [InlineData("Runner dies: club charged over death", "Mahout charged after elephant gores tourist to death")]
    [InlineData(
        "How Canadians are making their anger clear",
        "We are still here: how bad is it, and who are making their peace?"
    )]
    [InlineData("White House tests fire alarm", "Lumivolt lobbies White House for subsidies")]
    public void CommonWordsAndTheNameOfABodyAloneLinkNothing(string one, string other)
    {
        Divide(Reader.Report("a", one), Reader.Report("b", other)).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void AHeadlineOfTwoEventsDoesNotJoinThem()
    {
        Divide(
                Reader.Report("a", "Glacier melts, scientists warn villagers"),
                Reader.Report("b", "Scientists warn: glacier melts"),
                Reader.Report("c", "Why the glacier melts, by scientists"),
                Reader.Report("d", "Bakers strike for cheaper flour"),
                Reader.Report("e", "Bakers want cheaper flour"),
                Reader.Report("f", "Cheaper flour, demand bakers"),
                Reader.Report("g", "Glacier melts, bakers strike: scientists and flour")
            )
            .Count()
            .ShouldBe(2);
    }

    [Fact]
    public void PartsThatHaveSomethingInCommonAreOfOneMatter()
    {
        StoryArticle[] story =
        [
            .. Enumerable.Range(0, 4).Select(i => Reader.Report($"a{i}", "Bakers strike for cheaper flour")),
            .. Enumerable.Range(0, 4).Select(i => Reader.Report($"b{i}", $"Minister{i} meets millers in Rotterdam palace")),
            Reader.Report("c", "Bakers strike hits Rotterdam palace"),
            Reader.Report("d", "Glacier melts within years, scientists warn"),
        ];
        var matters = Members(story, []).Select(part => (part.Originals.Count, part.Matter is not null)).ToList();

        matters.ShouldContain((1, false));
        matters.Count(part => part.Item2).ShouldBeGreaterThanOrEqualTo(1);
        matters[0].Item2.ShouldBeTrue();
    }

    /// <summary>Nothing else brings the town into the news.</summary>
    [Fact]
    public void ATownThatIsEverywhereBecauseOfTheEventLinks()
    {
        StoryArticle[] others = [.. Enumerable.Range(0, 100).Select(i => Reader.Report($"o{i}", $"Quarry{i} opens shaft{i}"))];
        string[] seen = ["Actor flees", "Oscars late amid", "Firefighters lack water in", "Insurers leave", "Schools close in"];
        StoryArticle[] story =
        [
            .. Enumerable
                .Range(0, 20)
                .Select(i => Reader.Report($"a{i:00}", $"{seen[i % 5]} Rotterdam fire{(i < 10 ? "" : "s")}")),
        ];

        Divide(story, others).Count().ShouldBe(1);
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

    /// <summary>The background of both is the same: the company, its ships and its past.</summary>
    [Fact]
    public void WholeTextsWhoseHeadlinesTellDifferentThingsAreDivided()
    {
        Divide(
                Text("a", "Ferry sinks near lighthouse", "A ferry sank near the lighthouse on Monday."),
                Text("b", "Divers search ferry that sank", "Divers searched the ferry below the lighthouse."),
                Text("c", "Regulator fines Arden for oil leak", "The regulator fined the company for a leak of oil.")
            )
            .ShouldBe(["a b", "c"]);
    }

    [Fact]
    public void AHeadlineStaysWithTheTextsThatTellIt()
    {
        Divide(
                Text("a", "Ferry sinks near lighthouse", "A ferry sank near the lighthouse on Monday."),
                Reader.Report("b", "Arden ferry sinks"),
                Reader.Report("c", "Arden hires accountant for coastal office")
            )
            .ShouldBe(["a b", "c"]);
    }

    private static StoryArticle Text(string id, string title, string first) =>
        Reader.Report(
            id,
            title,
            $"""
            {first} Arden Shipping of Rotterdam owns twelve vessels, which carry passengers, cars, grain and timber between islands.

            Founded by brothers from Gdynia, it bought rival Kestrel Lines, sold warehouses, borrowed money abroad and moved its
            headquarters into a former brewery. Employees complain about old engines, long shifts and cheap paint. Politicians
            defend routes that nobody else serves during winter, although storms, strikes and fog often close every pier there.
            """
        );

    private static IEnumerable<string> Divide(params StoryArticle[] story) => Divide(story, []);

    private static IEnumerable<string> Divide(StoryArticle[] story, StoryArticle[] others) =>
        Members(story, others).Select(members => string.Join(' ', members.Originals.Select(i => story[i].Id)));

    private static IEnumerable<StoryMembers> Members(StoryArticle[] story, StoryArticle[] others)
    {
        StoryArticle[] articles = [.. story, .. Elsewhere, .. others];
        var division = new EventDivision(
            articles,
            new TermCounts(articles.Select(article => article.Terms)),
            [.. Enumerable.Range(0, articles.Length)],
            NamesOf
        );
        return division.Divide(new StoryMembers([.. Enumerable.Range(0, story.Length)], [], 0));
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
