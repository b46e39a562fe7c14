namespace NewsMonitor.Core.Web.Routing;

/// <summary>
/// Answers a request. What it throws becomes 503 if storage failed or a file that people edit cannot be read, and 500 otherwise.
/// </summary>
public delegate Task<WebReply> Handler(WebRequest request, CancellationToken cancellationToken);

/// <summary>Answers a request to an address with one part that varies.</summary>
public delegate Task<WebReply> Handler<in T>(T part, WebRequest request, CancellationToken cancellationToken);

/// <summary>Answers a request to an address with two parts that vary.</summary>
public delegate Task<WebReply> Handler<in T1, in T2>(
    T1 first,
    T2 second,
    WebRequest request,
    CancellationToken cancellationToken
);
