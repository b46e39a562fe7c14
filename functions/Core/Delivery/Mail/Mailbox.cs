using System.Text.RegularExpressions;
using MimeKit;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Delivery.Mail;

/// <summary>Reads one address as people write it: <c>jane@example.org</c> or <c>Jane Doe &lt;jane@example.org&gt;</c>.</summary>
public static partial class Mailbox
{
    // Limits of RFC 5321.
    private const int MaxAddress = 254;
    private const int MaxLocalPart = 64;
    private const string Label = @"[\p{L}\p{N}]([\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?";

    /// <summary>The address; null if the text is not an address, with what is wrong in <paramref name="faults"/>.</summary>
    public static MailboxAddress? Parse(string text, ICollection<string> faults)
    {
        text = text.Trim();
        var match = NameAndAddress().Match(text);
        var name = match.Success ? match.Groups["name"].Value.Trim().Trim('"').Trim() : "";
        var address = match.Success ? match.Groups["address"].Value.Trim() : text;
        if (Fault(address) is { } fault)
            faults.Add($"'{UntrustedText.Line(text, 80)}' {fault}");
        else if (name.Any(char.IsControl))
            faults.Add($"'{UntrustedText.Line(text, 80)}' has control characters in its name");
        else
            return new MailboxAddress(name.Length == 0 ? null : UntrustedText.Line(name, 100), address);
        return null;
    }

    private static string? Fault(string address)
    {
        var at = address.LastIndexOf('@');
        if (at < 0)
            return "has no @";
        var local = address[..at];
        var domain = address[(at + 1)..];
        if (address.Length > MaxAddress || local.Length > MaxLocalPart)
            return $"is too long: an address has at most {MaxLocalPart} characters before the @ and {MaxAddress} in total";
        if (!LocalPart().IsMatch(local))
            return "is not valid before the @; letters, digits and .!#$%&'*+/=?^_`{|}~- are allowed";
        return Domain().IsMatch(domain) && AsciiDomain.Of(domain) is not null
            ? null
            : "has no valid host name after the @, such as example.org";
    }

    [GeneratedRegex("""^(?<name>[^<>]*)<(?<address>[^<>]*)>\z""", RegexOptions.CultureInvariant)]
    private static partial Regex NameAndAddress();

    [GeneratedRegex(
        """^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*\z""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex LocalPart();

    [GeneratedRegex($@"^(?=.{{1,253}}\z){Label}(\.{Label})*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Domain();
}
