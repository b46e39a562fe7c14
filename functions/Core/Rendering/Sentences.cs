using NewsMonitor.News.Digests;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Rendering;

/// <summary>What a host says in the words of mails and pages.</summary>
public static class Sentences
{
    /// <summary>What is wrong with a query, and what to do.</summary>
    public static string Of(QueryFault fault) => RenderingWords.Default.Query.Of(fault);

    /// <summary>Why a digest was not sent; the rest of a sentence.</summary>
    public static string Of(SkipReason reason) => RenderingWords.Default.Skipped(reason);
}
