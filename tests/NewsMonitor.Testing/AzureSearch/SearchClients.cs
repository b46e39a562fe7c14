using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Search.Documents;

namespace NewsMonitor.Testing.AzureSearch;

/// <summary>What the product's own clients need to reach <see cref="SearchServer"/>.</summary>
internal static class SearchClients
{
    /// <summary>Options of a process; policies see every request.</summary>
    public static SearchClientOptions Options(params HttpPipelinePolicy[] policies)
    {
        var options = new SearchClientOptions
        {
            Transport = new HttpClientTransport(new HttpClient(new WithoutTls { InnerHandler = new SocketsHttpHandler() })),
        };
        foreach (var policy in policies)
            options.AddPolicy(policy, HttpPipelinePosition.PerCall);
        return options;
    }

    /// <summary>An identity that the server lets in.</summary>
    public static TokenCredential Identity { get; } = new KnownIdentity();

    private sealed class WithoutTls : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new UriBuilder(request.RequestUri!) { Scheme = Uri.UriSchemeHttp }.Uri;
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class KnownIdentity : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(SearchServer.Token, DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext,
            CancellationToken cancellationToken
        ) => ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
