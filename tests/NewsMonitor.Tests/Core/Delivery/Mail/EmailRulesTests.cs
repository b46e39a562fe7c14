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

    [Theory]
    [InlineData("smtp.example.org", EmailSecurity.Auto, false)]
    [InlineData("smtp.example.org", EmailSecurity.None, false)]
    [InlineData("smtp.example.org", EmailSecurity.StartTls, true)]
    [InlineData("127.0.0.1", EmailSecurity.None, true)]
    public void APasswordLeavesThisMachineOnlyWithTls(string host, EmailSecurity security, bool isAllowed)
    {
        var email = new EmailOptions
        {
            Host = host,
            Security = security,
            UserName = "u",
            Password = "p",
        };

        EmailRules.Faults(email).Any().ShouldBe(!isAllowed);
    }

    [Fact]
    public void SenderAndContactMustBeAddresses()
    {
        var faults = EmailRules.Faults(new EmailOptions { From = "nobody", Contact = "desk" }).ToList();

        faults.ShouldBe(["NewsMonitor:Email:From: 'nobody' has no @", "NewsMonitor:Email:Contact: 'desk' has no @"]);
        EmailRules.Faults(new EmailOptions()).ShouldBeEmpty();
    }
}
