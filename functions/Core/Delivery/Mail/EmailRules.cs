namespace NewsMonitor.Core.Delivery.Mail;

/// <summary>What the mail's settings must obey among themselves.</summary>
internal static class EmailRules
{
    public static IEnumerable<string> Faults(EmailOptions email)
    {
        const string scope = "NewsMonitor:Email:OAuthScope";
        if (email.OAuthScope.Length == 0)
            yield break;
        if (email.UserName.Length == 0)
            yield return $"{scope} needs NewsMonitor:Email:UserName, the mailbox to log in to";
        if (email.Password.Length > 0)
            yield return $"{scope} and NewsMonitor:Email:Password cannot both be set: one of them logs in";
        if (email.Security is not (EmailSecurity.StartTls or EmailSecurity.Tls))
        {
            yield return $"{scope} needs NewsMonitor:Email:Security StartTls or Tls: "
                + "a token must not be sent in the clear (RFC 7628)";
        }
    }
}
