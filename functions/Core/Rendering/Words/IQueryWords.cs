using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Rendering.Words;

/// <summary>The words about queries that cannot be asked.</summary>
internal interface IQueryWords
{
    /// <summary>What is wrong, in a sentence.</summary>
    string Problem(QueryFault fault);

    /// <summary>What to do, in a sentence.</summary>
    string Remedy(QueryFault fault);

    /// <summary>Both.</summary>
    sealed string Of(QueryFault fault) => $"{Problem(fault)} {Remedy(fault)}";
}
