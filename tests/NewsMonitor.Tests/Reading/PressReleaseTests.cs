using NewsMonitor.News.Articles;

namespace NewsMonitor.Tests.Reading;

public sealed class PressReleaseTests
{
    private const string Headline = "Nordline orders six electric ferries";
    private const string Text =
        "The shipping company Nordline has ordered six electric ferries worth 240 million euros, the largest order in its history.";
    private const string Mail =
        "From: Nordline <press@nordline.example>\nTo: me@example.org\nDate: Tue, 9 Jun 2026 09:00:00 +0200\n";

    [Theory]
    [InlineData("PRESS RELEASE\n\nFOR IMMEDIATE RELEASE\n\n9 June 2026\n\n" + Headline + "\n\n" + Text, "2026-06-09")]
    [InlineData("For immediate release: June 9, 2026\n" + Headline + "\n" + Text, "2026-06-09")]
    [InlineData("Pressemitteilung Nr. 12/2026\n\nHamburg, 9. Juni 2026\n\n" + Headline + "\n\n" + Text, "2026-06-09")]
    [InlineData("MEDIA RELEASE PR67254\n\n" + Headline + "\n\nOslo, 9 June 2026 - " + Text, "2026-06-09")]
    [InlineData("Communiqué de presse\n\nParis, le 9 juin 2026\n\n" + Headline + "\n\n" + Text, "2026-06-09")]
    [InlineData("Press release\n\n" + Headline + "\n\nOslo, 9 June 2026 - " + Text, "2026-06-09")]
    [InlineData("EMBARGOED UNTIL 00:01 GMT, 1 DECEMBER 2025\n\n" + Headline + "\n\n" + Text, null)]
    public void WhatIsAboveTheHeadlineIsNot(string text, string? date)
    {
        var article = Some.Article("release.txt", text);

        article.Title.Value.ShouldBe(Headline);
        article.Body.Value.ShouldEndWith(Text);
        article.Published?.Value.ToString("yyyy-MM-dd").ShouldBe(date);
        (article.Published is null).ShouldBe(date is null);
    }

    [Theory]
    [InlineData("EMBARGOED UNTIL 00:01 GMT, 1 DECEMBER 2026", "2026-12-01T00:01Z", "the zone is known")]
    [InlineData("Under strict embargo until 1 December 2026, 10:00 CET", "2026-12-01T09:00Z", "the zone is known")]
    [InlineData("PRESS RELEASE – EMBARGO: 2026-12-01T00:01Z", "2026-12-01T00:01Z", "a noun with a date")]
    [InlineData("Sperrfrist: Dienstag, 1. Dezember 2026, 10 Uhr", "2026-12-02T12:00Z", "the hour is not read: the day is over")]
    [InlineData("STRICTLY EMBARGOED UNTIL 00.01 HRS TUESDAY 1 DECEMBER 2026", "2026-12-01T12:01Z", "the last zone")]
    [InlineData("Embargoed until midnight, 1 December 2026", "2026-12-02T12:00Z", "the day is over")]
    [InlineData("Embargoed until 24:00, 5 November 2026", "2026-11-06T12:00Z", "the end of the day in the last zone")]
    [InlineData("Embargoed until 24:00 GMT, 5 November 2026", "2026-11-06T00:00Z", "the end of the day")]
    [InlineData("Sperrfrist: 5.11.2026, 24:00 Uhr", "2026-11-06T12:00Z", "the end of the day in the last zone")]
    [InlineData("Embargoed until 25:00, 5 November 2026", "2026-11-06T12:00Z", "no such hour: the day is over")]
    [InlineData("Embargoed until 00:01 IST, 5 December 2026", "2026-12-04T23:01Z", "Ireland's, not India's time")]
    [InlineData("Embargoed until 06/07/2026 09:00 UTC", "2026-07-06T09:00Z", "the later of June 7 and July 6")]
    public void AnEmbargoEndsWhenItSaysAndNeverEarlier(string line, string end, string why)
    {
        string[] files =
        [
            $"{line}\n\nPress release\n\n{Headline}\n\n{Text}",
            $"{Mail}Subject: {Headline}\n\n{line}\n\n{Headline}\n\n{Text}",
            $"{Mail}Subject: {line}\n\n{Headline}\n\n{Text}",
        ];
        foreach (var file in files)
        {
            var article = Some.Article("release.txt", file);
            article.EmbargoedUntil?.Value.ShouldBe(DateTimeOffset.Parse(end, null), why);
            article.EmbargoedUntil.ShouldNotBeNull(why);
            article.Title.Value.ShouldBe(Headline);
        }
    }

    [Theory]
    [InlineData("EMBARGOED UNTIL TUESDAY 00:01")]
    [InlineData("STRICTLY EMBARGOED")]
    [InlineData("Embargo: Tuesday, 00:01 GMT")]
    [InlineData("EMBARGO 10 am on Tuesday")]
    public void AnEmbargoWhoseEndCannotBeReadIsNotPublished(string line)
    {
        var rejection = Some.Rejection("release.txt", $"{line}\n\n{Headline}\n\n{Text}");

        rejection.Kind.ShouldBe(RejectionKind.Withdrawn);
        rejection.Reason.ShouldContain("embargoed");
    }

    [Theory]
    [InlineData("Embargo until 2027 on wheat proposed")]
    [InlineData("Embargo: 500 tons of wheat wait in port")]
    [InlineData("Embargoed arms found in Harwich on 1 December 2026")]
    [InlineData("Embargo: EU leaders agree on Friday to stop buying Russian oil")]
    [InlineData("Embargo - 5 countries stop exports from Monday")]
    [InlineData("Embargo: Cuba opens its ports on 1 December 2026")]
    [InlineData("Press release angers the council")]
    public void AHeadlineAboutAnEmbargoIsAHeadline(string headline)
    {
        var article = Some.Article("a.txt", $"{headline}\n\n{Text}");

        article.Title.Value.ShouldBe(headline);
        article.EmbargoedUntil.ShouldBeNull();
    }
}
