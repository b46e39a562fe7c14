using NewsMonitor.Core.Delivery.Mail;

namespace NewsMonitor.Tests.Core.Delivery.Mail;

public sealed class EmailRulesTests
{
    private const string Scope = "https://outlook.office365.com/.default";

    [Fact]
    public void TokensNeedAMailboxAndASecureConnectionAndNoPassword()
    {
        EmailRules.Faults(new EmailOptions { OAuthScope = Scope, Password = "p" }).Count().ShouldBe(3);
        EmailRules
            .Faults(
                new EmailOptions
                {
                    OAuthScope = Scope,
                    UserName = "u",
                    Security = EmailSecurity.Tls,
                }
            )
            .ShouldBeEmpty();
        EmailRules
            .Faults(
                new EmailOptions
                {
                    OAuthScope = Scope,
                    UserName = "u",
                    Security = EmailSecurity.Auto,
                }
            )
            .ShouldHaveSingleItem()
            .ShouldContain("unencrypted");
        EmailRules.Faults(new EmailOptions { UserName = "u", Password = "p" }).ShouldBeEmpty();
    }

    [Fact]
    public void SenderAndContactMustBeAddresses()
    {
        var faults = EmailRules.Faults(new EmailOptions { From = "nobody", Contact = "desk" }).ToList();

        faults.ShouldBe(["NewsMonitor:Email:From: 'nobody' has no @", "NewsMonitor:Email:Contact: 'desk' has no @"]);
        EmailRules.Faults(new EmailOptions()).ShouldBeEmpty();
    }
}
