using NewsMonitor.Core.Rendering.Words;

namespace NewsMonitor.Core.Rendering.English;

/// <summary>The words of the page that compares names and queries.</summary>
internal sealed class ComparePageWords : IComparePageWords
{
    public ComparePageLabels Labels { get; } =
        new()
        {
            Compare = "Compare",
            Shares = "Share of all articles",
            Articles = "Articles",
            Day = "Day (UTC)",
            Week = "Week from (UTC)",
            Period = "Period",
            Name = "Name or query",
            Show = "Compare",
            Hint = "Enter two to five names of people, organizations or places, or queries as in the search box.",
            AllArticles = "All articles",
            InAll = "In all",
        };

    public string Field(int number) => $"Name or query {number}";

    public string Unknown(string name) => $"No article of these days mentions or fits “{name}”.";

    public string LeftOut(IReadOnlyList<string> names, int count) =>
        $"At most five are compared. Left out: {string.Join(", ", names)}"
        + (count > names.Count ? $" and {Counts.Number(count - names.Count)} more." : ".");

    public string Seen(IEnumerable<(string Name, string Sum)> names) =>
        string.Join("; ", names.Select(name => $"{name.Name}: {name.Sum}")) + ".";
}
