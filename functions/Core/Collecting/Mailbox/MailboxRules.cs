using System.Globalization;
using NewsMonitor.Core.Network;

namespace NewsMonitor.Core.Collecting.Mailbox;

/// <summary>Rules for these settings that ranges cannot express. No sentence contains a secret.</summary>
internal static class MailboxRules
{
    private const string Section = "NewsMonitor:Mailbox";

    public static IEnumerable<string> Faults(MailboxOptions options)
    {
        if (!options.IsSet)
            return options.UserName.Length > 0 ? [$"{Section}:UserName requires {Section}:Host, the IMAP server"] : [];
        return [.. OfConnection(options), .. OfLogin(options), .. OfSince(options.Since)];
    }

    /// <summary>The first day as a date; null if there is none.</summary>
    public static DateOnly? Since(MailboxOptions options) =>
        DateOnly.TryParseExact(options.Since, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static IEnumerable<string> OfConnection(MailboxOptions options)
    {
        if (Uri.CheckHostName(options.Host) == UriHostNameType.Unknown)
            yield return $"{Section}:Host must be the name or the IP address of an IMAP server; it is \"{options.Host}\"";
        else if (options.Security == MailboxSecurity.None && !options.AllowUnencrypted && !ThisMachine.Is(options.Host))
            yield return $"{Section}:Security must be Tls or StartTls, since {options.Host} is another machine: without TLS, "
                + $"everyone on the way can read the password. {Section}:AllowUnencrypted allows it nevertheless";
    }

    private static IEnumerable<string> OfLogin(MailboxOptions options)
    {
        if (options.UserName.Length == 0)
            yield return $"{Section}:UserName must not be empty if {Section}:Host is set";
        var faults =
            options.UsesIdentity ? OfIdentity(options)
            : options.UsesTokens ? OfTokens(options)
            : OfPassword(options);
        foreach (var fault in faults)
            yield return fault;
    }

    private static IEnumerable<string> OfIdentity(MailboxOptions options)
    {
        const string scope = $"{Section}:OAuthScope";
        if (options.OAuthClientId.Length + options.OAuthClientSecret.Length + options.OAuthRefreshToken.Length > 0)
            yield return $"{Section}:OAuthTokenEndpoint must be set to log in as a client; without it, {scope} is requested for "
                + "the identity of this process";
        if (options.Password.Length > 0)
            yield return $"{scope} and {Section}:Password cannot both be set: use one of them to log in";
        if (options.Security == MailboxSecurity.None)
            yield return $"{scope} needs {Section}:Security Tls or StartTls: a token must not be sent unencrypted (RFC 7628)";
    }

    private static IEnumerable<string> OfPassword(MailboxOptions options)
    {
        if (options.OAuthClientId.Length + options.OAuthClientSecret.Length + options.OAuthRefreshToken.Length > 0)
            yield return $"{Section}:OAuthTokenEndpoint must be set to log in with tokens";
        else if (options.Password.Length == 0)
            yield return $"{Section}:Password must not be empty, unless {Section}:OAuthTokenEndpoint or {Section}:OAuthScope is set";
    }

    private static IEnumerable<string> OfTokens(MailboxOptions options)
    {
        const string endpoint = $"{Section}:OAuthTokenEndpoint";
        if (!Uri.TryCreate(options.OAuthTokenEndpoint, UriKind.Absolute, out var address) || !IsSafe(address))
            yield return $"{endpoint} must be an https address";
        if (options.Password.Length > 0)
            yield return $"{endpoint} and {Section}:Password cannot both be set: use one of them to log in";
        if (options.OAuthClientId.Length == 0)
            yield return $"{endpoint} requires {Section}:OAuthClientId";
        if (options.OAuthClientSecret.Length + options.OAuthRefreshToken.Length == 0)
            yield return $"{endpoint} requires {Section}:OAuthRefreshToken, or {Section}:OAuthClientSecret";
        if (options.Security == MailboxSecurity.None)
            yield return $"{endpoint} needs {Section}:Security Tls or StartTls: "
                + "a token must not be sent unencrypted (RFC 7628)";
    }

    private static IEnumerable<string> OfSince(string since)
    {
        if (since.Length > 0 && Since(new MailboxOptions { Since = since }) is null)
            yield return $"{Section}:Since must be a day such as 2026-11-23; it is \"{since}\"";
    }

    private static bool IsSafe(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && ThisMachine.Is(address.DnsSafeHost));
}
