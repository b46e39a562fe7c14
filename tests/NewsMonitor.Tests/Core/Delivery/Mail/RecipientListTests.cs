using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Subscriptions;

namespace NewsMonitor.Tests.Core.Delivery.Mail;

public sealed class RecipientListTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" ; , ", "")]
    [InlineData("a@example.org", "a@example.org")]
    [InlineData("a@example.org; b@localhost,c+tag@sub.example.org;", "a@example.org b@localhost c+tag@sub.example.org")]
    [InlineData("A@Example.org; a@example.ORG", "A@Example.org")]
    [InlineData("Jane Doe <jane@example.org>", "jane@example.org")]
    [InlineData("\"Doe, Jane; Dr\" <jane@example.org>, b@example.org", "jane@example.org b@example.org")]
    [InlineData("jörg@müller.example", "jörg@müller.example")]
    public void AddressesAreReadEachOnce(string text, string expected)
    {
        var faults = new List<string>();
        string.Join(' ', MailRecipient.ParseList(text, faults).Select(recipient => recipient.Name)).ShouldBe(expected);
        faults.ShouldBeEmpty();
    }

    [Fact]
    public void ANameInQuotesKeepsItsSeparators() =>
        MailRecipient.ParseList("\"Doe, Jane\" <jane@example.org>", [])[0].Address.Name.ShouldBe("Doe, Jane");

    [Theory]
    [InlineData("jane", "'jane' has no @")]
    [InlineData("jane@", "'jane@' has no valid host name after the @")]
    [InlineData("@example.org", "'@example.org' is not valid before the @")]
    [InlineData("a b@example.org", "'a b@example.org' is not valid before the @")]
    [InlineData("a@b@example.org", "'a@b@example.org' is not valid before the @")]
    [InlineData("a@exa mple.org", "'a@exa mple.org' has no valid host name")]
    [InlineData("a@-example.org", "'a@-example.org' has no valid host name")]
    [InlineData("a@example..org", "'a@example..org' has no valid host name")]
    [InlineData("a@example.org\r\nBcc: b", "'a@example.org Bcc: b' has no valid host name")]
    [InlineData("Jane <jane@example.org> x", "'Jane <jane@example.org> x' is not valid")]
    [InlineData("J\r\nBcc: x <jane@example.org>", "'J Bcc: x <jane@example.org>' has control characters in its name")]
    public void WhatIsNoAddressIsNamed(string text, string fault)
    {
        var faults = new List<string>();
        MailRecipient.ParseList(text, faults).ShouldBeEmpty();
        faults.ShouldHaveSingleItem().ShouldStartWith(fault);
    }

    [Fact]
    public void AllFaultsOfTheSettingsAreNamedAtOnce()
    {
        var faults = DefaultSubscription.Faults(
            new DigestOptions
            {
                At = "25:00",
                TimeZone = "Mars",
                Recipients = "a; b@example.org; c",
            }
        );

        faults.Count.ShouldBe(4);
        faults.ShouldContain("NewsMonitor:Digest:Recipients: 'c' has no @");
        DefaultSubscription.Faults(new DigestOptions()).ShouldBeEmpty();
    }
}
