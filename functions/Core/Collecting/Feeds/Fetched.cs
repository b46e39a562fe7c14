namespace NewsMonitor.Core.Collecting.Feeds;

/// <summary>What a request for a feed or a page led to.</summary>
internal abstract record Fetched
{
    /// <summary>Where the answer came from, after redirects.</summary>
    public required Uri Address { get; init; }

    /// <summary>Where the address was moved to for good; null if it was not.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>How long the answer stays fresh, according to the server; null if it does not say.</summary>
    public TimeSpan? FreshFor { get; init; }

    /// <param name="Body">The bytes, decompressed.</param>
    /// <param name="Validators">What to send back with the next request.</param>
    /// <param name="MediaType">Such as <c>text/html</c>; empty if the server does not say.</param>
    public sealed record Content(byte[] Body, Validators Validators, string MediaType) : Fetched;

    /// <summary>Nothing has changed since the answer with those validators.</summary>
    public sealed record NotModified : Fetched;

    /// <summary>It is gone for good (410).</summary>
    public sealed record Gone : Fetched;

    /// <param name="Reason">What went wrong, in a sentence without the address and without a period.</param>
    public sealed record Failed(string Reason) : Fetched
    {
        /// <summary>The status code of the answer; 0 if there was no complete answer.</summary>
        public int Status { get; init; }

        /// <summary>Whether it may work soon: the server is busy or broken, or was not reached.</summary>
        public bool IsTemporary { get; init; }

        /// <summary>How long the server asks to wait; null if it does not say.</summary>
        public TimeSpan? RetryAfter { get; init; }

        /// <summary>Whether it was not asked, since an answer to another request asks to wait.</summary>
        public bool IsPostponed { get; init; }
    }
}
