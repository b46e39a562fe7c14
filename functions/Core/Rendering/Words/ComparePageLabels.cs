namespace NewsMonitor.Core.Rendering.Words;

/// <summary>The fixed words of the page that compares names.</summary>
internal sealed record ComparePageLabels
{
    /// <summary>The title.</summary>
    public required string Compare { get; init; }
    public required string Shares { get; init; }
    public required string Articles { get; init; }
    public required string Day { get; init; }
    public required string Week { get; init; }
    public required string Period { get; init; }
    public required string Name { get; init; }

    /// <summary>A button that shows the names of the form.</summary>
    public required string Show { get; init; }

    /// <summary>What the page needs.</summary>
    public required string Hint { get; init; }
    public required string AllArticles { get; init; }

    /// <summary>The heading of sums.</summary>
    public required string InAll { get; init; }
}

/// <summary>The words of the page that compares names.</summary>
internal interface IComparePageWords
{
    ComparePageLabels Labels { get; }

    /// <summary>The label of a field for a name, by its number from 1.</summary>
    string Field(int number);

    /// <summary>That a name is in no article of the last days, or that none fits a query.</summary>
    string Unknown(string name);

    /// <summary>That only five are compared.</summary>
    /// <param name="names">The first of the others.</param>
    /// <param name="count">How many others there are.</param>
    string LeftOut(IReadOnlyList<string> names, int count);

    /// <summary>What a chart shows: each name with its sum, in words.</summary>
    string Seen(IEnumerable<(string Name, string Sum)> names);
}
