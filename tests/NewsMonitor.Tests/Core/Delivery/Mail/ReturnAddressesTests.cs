using MimeKit;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Recipients;

namespace NewsMonitor.Tests.Core.Delivery.Mail;

public sealed class ReturnAddressesTests
{
    private const string Reader = "00112233445566778899aabbccddeeff";
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(n => (byte)n)];
    private static readonly RecipientKey Known = new RecipientKeys([Key]).Of(Reader);
    private static readonly MailboxAddress Mailbox = new(null, "newsmonitor-bounces@example.org");

    [Fact]
    public void AnAddressNamesItsRecipientInAnyCaseAndFits()
    {
        var addresses = new ReturnAddresses(Mailbox, [Key]);
        var address = addresses.For(Reader).Address;

        address.ShouldStartWith("newsmonitor-bounces+");
        address.IndexOf('@').ShouldBeLessThanOrEqualTo(64);
        addresses.Read(address).ShouldBe(Known);
        addresses.Read(address.ToUpperInvariant()).ShouldBe(Known);
        addresses.For(Reader).Address.ShouldBe(address);
        new ReturnAddresses(Mailbox, [new byte[32], Key]).Read(address).ShouldBe(Known, "the key was rotated");
    }

    /// <summary>Nobody can say of others that their mail returned.</summary>
    [Fact]
    public void AForgedOrChangedAddressNamesNobody()
    {
        var addresses = new ReturnAddresses(Mailbox, [Key]);
        var address = addresses.For(Reader).Address;
        var start = address.IndexOf('+') + 1;

        // The last character has two bits that mean nothing.
        for (var at = start; at < start + 41; at++)
        {
            foreach (var other in "abcdefghijklmnopqrstuvwxyz234567".Where(c => c != address[at]))
                addresses.Read($"{address[..at]}{other}{address[(at + 1)..]}").ShouldBeNull();
        }

        new ReturnAddresses(Mailbox, [new byte[32]]).Read(address).ShouldBeNull();
        foreach (
            var wrong in (string[])["", "@", "a+b@c", "newsmonitor-bounces@example.org", $"x+{new string('!', 42)}@example.org"]
        )
            addresses.Read(wrong).ShouldBeNull();
    }

    [Fact]
    public void WithoutAKeyAllMailsHaveOneAddress() =>
        new ReturnAddresses(Mailbox, []).For(Reader).Address.ShouldBe("newsmonitor-bounces@example.org");
}
