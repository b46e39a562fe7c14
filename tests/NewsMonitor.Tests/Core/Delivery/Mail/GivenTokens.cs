using Azure.Core;
using Azure.Identity;

namespace NewsMonitor.Tests.Core.Delivery.Mail;

/// <summary>Gives out tokens one after the other.</summary>
internal sealed class GivenTokens(params string[] tokens) : TokenCredential
{
    public List<string> Asked { get; } = [];

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        if (tokens.Length == 0)
            throw new CredentialUnavailableException("not logged in");
        Asked.AddRange(requestContext.Scopes);
        return ValueTask.FromResult(new AccessToken(tokens[Asked.Count - 1], DateTimeOffset.MaxValue));
    }
}
