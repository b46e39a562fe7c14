namespace NewsMonitor.Tests.Reading;

/// <summary>What ends a letter and what does not.</summary>
public sealed class MailEndTests
{
    [Theory]
    [InlineData("Kind regards,\nAnn Lee\nPress Officer\nann.lee@gazette.example")]
    [InlineData("Best,\n\nAnn Lee")]
    [InlineData("Mit freundlichen Grüßen\nAnna Lee")]
    [InlineData("Saludos cordiales,\nAna Ruiz")]
    [InlineData(
        "This e-mail and any files transmitted with it are confidential and intended solely for the use of the individual or "
            + "entity to whom they are addressed. If you have received this message in error, please notify the system manager. "
            + "Please note that any views presented in it are solely those of the author and do not represent those of the company."
    )]
    [InlineData(
        "Kind regards,\nAnn Lee\n\nCONFIDENTIALITY NOTICE: The contents may be privileged.\n\nGazette Ltd, 1 Quay Street"
    )]
    [InlineData("Diese E-Mail enthält vertrauliche Informationen.")]
    [InlineData("You’re currently a free subscriber to The Gazette. For the full experience, upgrade your subscription.")]
    [InlineData(
        "Thanks for reading The Gazette! Subscribe for free to receive new posts and support my work.\n\nLike\n\nRestack"
    )]
    [InlineData("The Gazette is a reader-supported publication. To receive new posts, consider becoming a subscriber.")]
    public void WhatEndsALetterIsLeftOut(string end) =>
        Some.Article(
                "a.eml",
                $"{MailTests.Header}Subject: S\nContent-Type: text/plain; charset=utf-8\n\n{MailTests.First}\n\n{MailTests.Second}\n\n{end}\n"
            )
            .Body.Value.ShouldBe($"{MailTests.First}\n\n{MailTests.Second}");

    [Theory]
    [InlineData("Thanks to the council, the market stays open until spring.")]
    [InlineData("The e-mail was confidential and intended only for the council, which the mayor had told of the plan in May.")]
    [InlineData("Best of all, the fish stays. Cheers!")]
    public void ASentenceAboutLettersIsText(string last) =>
        Some.Article("a.eml", $"{MailTests.Header}Subject: S\n\n{MailTests.First}\n\n{MailTests.Second}\n\n{last}\n")
            .Body.Value.ShouldEndWith(last);

    /// <summary>What a report quotes ends no letter: its text goes on.</summary>
    [Fact]
    public void AReportThatQuotesSuchWordsGoesOn()
    {
        const string Quoted =
            "“This message is confidential,” the first of the twelve letters began, as the court heard on Monday.";
        const string Last =
            "The council has denied since June that the letters exist, and it did so again when the court had risen.";
        var text = string.Join("\n\n", MailTests.First, MailTests.Second, Quoted, Last);

        Some.Article("a.eml", $"{MailTests.Header}Subject: S\nContent-Type: text/plain; charset=utf-8\n\n{text}\n")
            .Body.Value.ShouldBe(text);
    }
}
