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

/// <summary>What is wrong with a query, and where.</summary>
/// <param name="Start">Where the wrong part starts, in UTF-16 code units.</param>
/// <param name="Length">Its length, in UTF-16 code units; 0 if something is missing there.</param>
/// <param name="Problem">One sentence for a person; it may repeat a part of the query.</param>
/// <param name="Remedy">One sentence that says what to do.</param>
public sealed record QueryFault(int Start, int Length, string Problem, string Remedy)
{
    public override string ToString() => $"{Problem} {Remedy}";
}
