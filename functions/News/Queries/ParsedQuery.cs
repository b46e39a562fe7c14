namespace NewsMonitor.News.Queries;

/// <summary>A query that was read: a tree, or what is wrong with it.</summary>
public abstract record ParsedQuery
{
    private ParsedQuery() { }

    /// <summary>The query can be asked.</summary>
    public sealed record Tree(QueryNode Root) : ParsedQuery;

    /// <summary>The query cannot be asked.</summary>
    public sealed record Wrong(QueryFault Fault) : ParsedQuery;
}
