namespace NewsMonitor.Core.Delivery.Mail;

/// <summary>Rules between the settings for mail.</summary>
internal static class EmailRules
{
    public static IEnumerable<string> Faults(EmailOptions email)
    {
        const string scope = "NewsMonitor:Email:OAuthScope";
        if (email.OAuthScope.Length == 0)
            yield break;
        if (email.UserName.Length == 0)
            yield return $"{scope} requires NewsMonitor:Email:UserName, the mailbox to log in to";
        if (email.Password.Length > 0)
            yield return $"{scope} and NewsMonitor:Email:Password cannot both be set; log in with one of them";
        if (email.Security is not (EmailSecurity.StartTls or EmailSecurity.Tls))
        {
            yield return $"{scope} requires NewsMonitor:Email:Security to be StartTls or Tls, "
                + "because tokens must not be sent unencrypted (RFC 7628)";
        }
    }
}
