using MimeKit;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Web.Unsubscribing;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Tests.Core.Rendering;

/// <summary>Every kind of mail and every page, judged by a validator of HTML and by one of accessibility.</summary>
public sealed class PageTests
{
    private static readonly EmailOptions Email = new()
    {
        PublicUrl = "https://news.example.org/api",
        UnsubscribeKey = InstallationSettings.LinkKey,
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(Explicit = true), Trait("Run", "CI")]
    public async Task MailsAndPagesAreValidAndAccessible()
    {
        var mails = await SampleMails.AllAsync(Stop);
        (string, string)[] pages =
        [
            ("question", UnsubscribePage.Question.Html),
            ("stopped", UnsubscribePage.Stopped.Html),
            ("stopped all", UnsubscribePage.StoppedAll.Html),
            ("unknown", UnsubscribePage.Unknown.Html),
            ("too long", UnsubscribePage.TooLong.Html),
        ];

        (
            await PageChecks.ViolationsAsync([.. mails.Select(mail => (mail.Name, Html(mail.Digest))), .. pages], Stop)
        ).ShouldBeEmpty();
    }

    [Fact(Explicit = true), Trait("Run", "CI")]
    public async Task WhatIsWrongIsFound()
    {
        (string Sound, string Broken, string[] Faults)[] ways =
        [
            ("<p>", "<p><img src=\"a.png\">", ["html-validate wcag/h37", "axe image-alt"]),
            ("<h1", "<h4>Too deep</h4><h1", ["html-validate heading-level"]),
            ("lang=\"en\" dir", "dir", ["html-validate element-required-attributes", "axe html-has-lang"]),
            ("</main>", "</div></main>", ["html-validate close-order"]),
            (">Unsubscribe from this digest<", "><", ["html-validate text-content", "axe button-name"]),
        ];
        var page = UnsubscribePage.Question.Html;
        ways.ShouldAllBe(way => page.Contains(way.Sound, StringComparison.Ordinal));

        var found = await PageChecks.ViolationsAsync(
            ways.Select(way => (way.Broken, page.Replace(way.Sound, way.Broken, StringComparison.Ordinal))),
            Stop
        );

        foreach (var (_, broken, faults) in ways)
            faults.ShouldAllBe(
                fault => found.Any(line => line.StartsWith($"{broken}: {fault}", StringComparison.Ordinal)),
                string.Join('\n', found)
            );
    }

    private static string Html(Digest digest) =>
        new DigestMailing(
            digest,
            DigestRenderer.Render(digest),
            new MailboxAddress("NewsMonitor", "news@example.org"),
            UnsubscribeLinks.From(Email.PublicUrl, Email.UnsubscribeKey)
        )
            .To(new MailboxAddress(null, "reader@example.org"))
            .HtmlBody!;
}
