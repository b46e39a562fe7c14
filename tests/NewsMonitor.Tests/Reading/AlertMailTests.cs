using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Tests.Reading;

public sealed class AlertMailTests
{
    private const string Header =
        "From: Google Alerts <googlealerts-noreply@google.com>\nTo: me@example.org\nDate: Tue, 9 Jun 2026 09:00:00 "
        + "+0000\nSubject: Google Alert - Wexmouth\nMIME-Version: 1.0\n";
    private const string Link = "https://www.google.com/url?rct=3Dj&amp;sa=3Dt&amp;url=3Dhttps://";

    [Fact]
    public void EachItemOfAnAlertIsAnArticle()
    {
        var parts = Some.Parts(
            "alert.eml",
            Header
                + "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
                + "<html><body><div>Google Alerts</div><div><b>Wexmouth</b> Daily update</div><table>"
                + Item(
                    "gazette.example/market",
                    "Council of <b>Wexmouth</b> closes market",
                    "Wexmouth Gazette",
                    "The council voted on Monday to close the old fish market ..."
                )
                + Item(
                    "post.example/court?id=3D7",
                    "Traders go to court over market",
                    "The Post",
                    "Traders promised to take the council to court before the month ends."
                )
                + "</table><a href=3D\"https://www.google.com/alerts?s=3Dx\">See more results</a> | <a "
                + "href=3D\"https://www.google.com/alerts/edit\">Edit this alert</a>"
                + "<div>You have received this email because you have subscribed to Google Alerts.</div></body></html>"
        );

        parts.Select(part => part.Name).ShouldBe(["1", "2"]);
        var (first, second) = (parts[0].Result.Article!, parts[1].Result.Article!);
        first.Title.Value.ShouldBe("Council of Wexmouth closes market");
        first.Source!.Value.ShouldBe("Wexmouth Gazette");
        first.Url!.Value.AbsoluteUri.ShouldBe("https://gazette.example/market");
        first.Body.Value.ShouldBe("The council voted on Monday to close the old fish market ...");
        first.Published!.From.ShouldBe("mail:Date");
        second.Url!.Value.AbsoluteUri.ShouldBe("https://post.example/court?id=7");
        second.Body.Value.ShouldBe("Traders promised to take the council to court before the month ends.");
    }

    [Fact]
    public void AnAlertMayBePlainText()
    {
        var parts = Some.Parts(
            "alert.eml",
            Header
                + "Content-Type: text/plain\n\n=== News - 2 new results for [Wexmouth] ===\n\nCouncil of Wexmouth "
                + "closes market\nWexmouth Gazette\n"
                + "The council voted on Monday to\nclose the old fish market.\n"
                + "<https://www.google.com/url?rct=j&url=https://gazette.example/market&ct=ga>\n\n"
                + "Traders go to court over market\nThe Post\nTraders promised to take the council to court.\n"
                + "<https://www.google.com/url?url=https://post.example/court>\n\n"
                + "- - - - -\nUnsubscribe from this alert:\n<https://www.google.com/alerts/remove?s=x>\n"
        );

        parts
            .Select(part => part.Result.Article!.Title.Value)
            .ShouldBe(["Council of Wexmouth closes market", "Traders go to court over market"]);
        parts[0].Result.Article!.Body.Value.ShouldBe("The council voted on Monday to close the old fish market.");
        parts[0].Result.Article!.Source!.Value.ShouldBe("Wexmouth Gazette");
    }

    [Fact]
    public void WhatLeadsThroughTheSearchEngineMayBeShort()
    {
        const string Search = "https://www.google.com/url?url=https://";
        var parts = Some.Parts(
            "alert.eml",
            Header
                + "Content-Type: text/plain; charset=utf-8\n\n"
                + $"Ferry closes\nGazette\nToo few passengers.\n<{Search}g.example/1>\n\n"
                + $"タンカー座礁で港湾局が航行を制限\n海事プレス\n港湾局は航行を制限し、撤去を求める。\n<{Search}k.example/2>\n"
        );
        var links = Some.Parts(
            "alert.eml",
            Header
                + "Content-Type: text/html; charset=utf-8\n\n"
                + "<p><a href=https://k.example/2>港湾局が航行を制限</a></p><p>港湾局は付近の航行を制限し、船会社に撤去を求める。</p>"
                + "<p><a href=https://k.example/3>続き</a></p>"
        );

        parts.Select(part => part.Result.Article?.Title.Value).ShouldBe(["Ferry closes", "タンカー座礁で港湾局が航行を制限"]);
        links.Select(part => part.Result.Article?.Title.Value).ShouldBe(["港湾局が航行を制限"]);
    }

    [Fact]
    public void AnAlertOfAnOutletAboutItselfIsANewsletter()
    {
        var part = Some.Parts(
                "alert.eml",
                "From: Gazette <alerts@gazette.example>\nSubject: News alert: market closes\nMIME-Version: 1.0\n"
                    + "Content-Type: text/html\n\n"
                    + "<p>The council voted on Monday to close the old fish market, ending a dispute of years.</p>"
                    + "<a href=\"https://www.gazette.example/1\">Read the whole story of the market</a><p>Traders "
                    + "called the vote a betrayal.</p>"
            )
            .ShouldHaveSingleItem();

        part.Name.ShouldBeEmpty();
        part.Result.Article!.Title.Value.ShouldBe("News alert: market closes");
    }

    [Fact]
    public void OutletsUnderTheSuffixOfTheSenderAreOthers() =>
        Some.Parts(
                "alert.eml",
                "From: Monitor <alerts@monitor.co.uk>\nSubject: News alert\nMIME-Version: 1.0\nContent-Type: text/html\n\n"
                    + "<p><a href=\"https://www.gazette.co.uk/news/1\">Old fish market to close in May</a></p><p>Gazette</p>"
                    + "<p>The council voted on Monday to close the old fish market of Wexmouth.</p>"
                    + "<p><a href=\"https://news.monitor.co.uk/2\">Our own best stories of the week</a></p><p>Monitor</p>"
                    + "<p>What our readers liked most of all that we wrote in the last week.</p>"
                    + "<p><a href=\"https://www.herald.example/news/3\">Ferries stop for two weeks</a></p><p>Herald</p>"
                    + "<p>Ferries across the bay will stop for two weeks from Monday on.</p>"
            )
            .Select(part => part.Result.Article!.Title.Value)
            .ShouldBe(["Old fish market to close in May", "Ferries stop for two weeks"]);

    [Theory]
    [InlineData(
        "https://www.google.com/url?rct=j&sa=t&url=https://gazette.example/a%3Fid%3D1&ct=ga",
        "https://gazette.example/a?id=1"
    )]
    [InlineData(
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fgazette.example%2Fa&data=05",
        "https://gazette.example/a"
    )]
    [InlineData("https://urldefense.com/v3/__https://gazette.example/a__;!!x$", "https://gazette.example/a")]
    [InlineData("https://urldefense.proofpoint.com/v2/url?u=https-3A__gazette.example_a&d=Dw", "https://gazette.example/a")]
    [InlineData("https://x.r.eu-west-1.awstrack.me/L0/https:%2F%2Fgazette.example%2Fa/1/0102", "https://gazette.example/a")]
    [InlineData(
        "https://click.example/?redirect=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%3A%2F%2Fgazette.example%2Fa",
        "https://gazette.example/a"
    )]
    [InlineData(
        "https://substack.com/redirect/2/eyJlIjoiaHR0cHM6Ly9nYXpldHRlLmV4YW1wbGUvYT91dG1fc291cmNlPXN1YnN0YWNrIn0.sig",
        "https://gazette.example/a?utm_source=substack"
    )]
    [InlineData("https://click.example/ls/opaque", "https://click.example/ls/opaque")]
    [InlineData("https://gazette.example/a?to=Bonn", "https://gazette.example/a?to=Bonn")]
    public void ARedirectIsUnwrappedIfItContainsItsTarget(string address, string expected) =>
        RedirectAddress.Unwrap(address).ShouldBe(expected);

    private static string Item(string address, string title, string outlet, string excerpt) =>
        $"<tr itemscope><td><a href=3D\"{Link}{address}&amp;ct=3Dga\"><span itemprop=3D\"name\">{title}</span></a>"
        + $"<div><a href=3D\"{Link}{address}\"><span>{outlet}</span></a></div><div itemprop=3D\"description\">{excerpt}</div>"
        + "<table><tr><td><a href=3D\"https://www.facebook.com/sharer?u=3Dx\">Facebook</a></td><td><a "
        + "href=3D\"https://www.google.com/alerts/feedback?x\">"
        + "Flag as irrelevant</a></td></tr></table></td></tr>";
}
