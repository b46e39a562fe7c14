using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Identity;
using NewsMonitor.Core.Settings;

namespace NewsMonitor.Core.Collecting.Mailbox;

/// <summary>
/// Requests access tokens for the mailbox: for the identity that the process runs under or, at an endpoint (RFC 6749), with the
/// refresh token of the mailbox's owner (section 6) or with the client's own secret (section 4.4). A new refresh token in the
/// answer is not kept.
/// </summary>
/// <param name="options">The settings.</param>
/// <param name="credential">The identity that the process runs under.</param>
public sealed partial class AccessTokens(MailboxOptions options, TokenCredential credential) : IDisposable
{
    private const string Endpoint = "NewsMonitor__Mailbox__OAuthTokenEndpoint";
    private const int MaxAnswer = 100_000;

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        MaxResponseContentBufferSize = MaxAnswer,
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <exception cref="TokenException">There is none; the message says what to do.</exception>
    internal Task<string> GetAsync(CancellationToken cancellationToken) =>
        options.UsesIdentity ? OfIdentityAsync(cancellationToken) : OfEndpointAsync(cancellationToken);

    // Requested for each poll: credentials cache their tokens and replace them before they expire.
    private async Task<string> OfIdentityAsync(CancellationToken cancellationToken)
    {
        try
        {
            var request = new TokenRequestContext([options.OAuthScope]);
            return (await credential.GetTokenAsync(request, cancellationToken)).Token;
        }
        catch (AuthenticationFailedException fault)
        {
            var reason =
                fault is CredentialUnavailableException ? "there is no identity; log in with az login" : "it was rejected";
            throw new TokenException("the identity of this process for NewsMonitor__Mailbox__OAuthScope", reason);
        }
    }

    private async Task<string> OfEndpointAsync(CancellationToken cancellationToken)
    {
        foreach (var (name, secret) in Secrets())
            if (VaultReference.IsUnresolved(secret))
                throw new TokenException(Endpoint, $"NewsMonitor__Mailbox__{name} {VaultReference.Fault}");
        try
        {
            using var form = new FormUrlEncodedContent(Form());
            using var answer = await _client.PostAsync(new Uri(options.OAuthTokenEndpoint), form, cancellationToken);
            var body = await answer.Content.ReadFromJsonAsync<JsonNode>(cancellationToken) as JsonObject;
            return answer.IsSuccessStatusCode && Text(body, "access_token") is { Length: > 0 } token
                ? token
                : throw new TokenException(Endpoint, $"it answered {(int)answer.StatusCode}{Code(body)}");
        }
        catch (HttpRequestException)
        {
            throw new TokenException(Endpoint, "it cannot be reached");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new TokenException(Endpoint, "its answer is not JSON");
        }
    }

    public void Dispose() => _client.Dispose();

    private IEnumerable<(string Name, string Secret)> Secrets() =>
        [
            (nameof(options.OAuthClientSecret), options.OAuthClientSecret),
            (nameof(options.OAuthRefreshToken), options.OAuthRefreshToken),
        ];

    private Dictionary<string, string> Form()
    {
        var form = new Dictionary<string, string> { ["client_id"] = options.OAuthClientId };
        if (options.OAuthRefreshToken.Length > 0)
            (form["grant_type"], form["refresh_token"]) = ("refresh_token", options.OAuthRefreshToken);
        else
            form["grant_type"] = "client_credentials";
        if (options.OAuthClientSecret.Length > 0)
            form["client_secret"] = options.OAuthClientSecret;
        if (options.OAuthScope.Length > 0)
            form["scope"] = options.OAuthScope;
        return form;
    }

    // One of the words of RFC 6749, section 5.2; anything else is not shown.
    private static string Code(JsonObject? body) => Text(body, "error") is { } code && Word().IsMatch(code) ? $" ({code})" : "";

    private static string? Text(JsonObject? body, string name) =>
        body?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    [GeneratedRegex(@"^[a-z_]{1,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}

/// <summary>There is no access token for the mailbox.</summary>
internal sealed class TokenException(string from, string reason) : Exception($"no access token from {from}: {reason}");
