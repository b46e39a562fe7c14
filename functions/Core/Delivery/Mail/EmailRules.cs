using NewsMonitor.Core.Network;

namespace NewsMonitor.Core.Delivery.Mail;

/// <summary>Checks what the attributes of the mail settings cannot express.</summary>
internal static class EmailRules
{
    /// <summary>Everything that is wrong; one sentence each.</summary>
    public static IEnumerable<string> Faults(EmailOptions email) =>
        [
            .. AddressFaults("From", email.From),
            .. email.ReturnTo.Length > 0 ? ReturnFaults(email.ReturnTo) : [],
            .. email.Contact.Length > 0 ? AddressFaults("Contact", email.Contact) : [],
            .. LoginFaults(email),
            .. PasswordFaults(email),
        ];

    private static IEnumerable<string> AddressFaults(string setting, string address)
    {
        var faults = new List<string>();
        Mailbox.Parse(address, faults);
        return faults.Select(fault => $"NewsMonitor:Email:{setting}: {fault}");
    }

    private static IEnumerable<string> ReturnFaults(string address)
    {
        var faults = AddressFaults("ReturnTo", address).ToList();
        if (faults.Count == 0 && Mailbox.Parse(address, faults)!.LocalPart.Length > ReturnAddresses.MaxLocalPart)
            faults.Add(
                $"NewsMonitor:Email:ReturnTo must have at most {ReturnAddresses.MaxLocalPart} characters before the @, since a "
                    + "token is added"
            );
        return faults;
    }

    // With Auto, an attacker on the way only has to hide that the server offers TLS (RFC 3207, section 6).
    private static IEnumerable<string> PasswordFaults(EmailOptions email)
    {
        var isSafe = email.Security is EmailSecurity.StartTls or EmailSecurity.Tls || ThisMachine.Is(email.Host);
        if (email.Password.Length > 0 && email.OAuthScope.Length == 0 && !isSafe)
            yield return $"NewsMonitor:Email:Security must be StartTls or Tls, since {email.Host} is another machine: otherwise "
                + "everyone on the way can read the password";
    }

    private static IEnumerable<string> LoginFaults(EmailOptions email)
    {
        const string scope = "NewsMonitor:Email:OAuthScope";
        if (email.OAuthScope.Length == 0)
            yield break;
        if (email.UserName.Length == 0)
            yield return $"{scope} requires NewsMonitor:Email:UserName, the mailbox to log in to";
        if (email.Password.Length > 0)
            yield return $"{scope} and NewsMonitor:Email:Password cannot both be set: use one of them to log in";
        if (email.Security is not (EmailSecurity.StartTls or EmailSecurity.Tls))
        {
            yield return $"{scope} needs NewsMonitor:Email:Security StartTls or Tls: "
                + "a token must not be sent unencrypted (RFC 7628)";
        }
    }
}
