using System.Globalization;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.News.Entities;

namespace NewsMonitor.Core.Rendering.English;

/// <summary>The words of the page of a name.</summary>
internal sealed class NamePageWords : INamePageWords
{
    public NamePageLabels Labels { get; } =
        new()
        {
            Articles = "Articles",
            Usual = "Usual",
            Positive = "positive",
            Negative = "negative",
            OtherArticles = "neither",
            NetSentiment = "Net sentiment",
            ShareOfAll = "Share of all articles",
            Day = "Day (UTC)",
            Week = "Week from (UTC)",
            AsTable = "As a table",
            Period = "Period",
            AllArticles = "All articles",
            Compare = "Compare",
            Said = "What is said",
            Latest = "Latest articles",
            With = "In the same articles",
            Spellings = "Spellings",
            Decisions = "Decisions",
            NotThisOne = "Not this one",
            SameAs = "This is another name for",
            Merge = "Merge",
            NeverSameAs = "This is never",
            Split = "Keep apart",
            Hide = "This is not a name",
            Undo = "Undo",
            NothingLately = "No article of this period mentions it.",
        };

    public string Category(EntityCategory category) =>
        category switch
        {
            EntityCategory.Person => "Person",
            EntityCategory.Organization => "Organization",
            EntityCategory.Location => "Place",
            EntityCategory.Event => "Event",
            EntityCategory.Product => "Product",
            _ => category.ToString(),
        };

    public string Days(int days) => $"{days} days";

    public string ArticlesOver(int days, bool perWeek) => $"Articles per {Unit(perWeek)}, {days} days";

    public string SentimentOver(int days, bool perWeek) => $"Net sentiment per {Unit(perWeek)}, {days} days";

    public string Seen(int articles, int most, DateOnly? when) =>
        when is { } day
            ? $"{Counts.Of(Counted.Article, articles)} in all; the most, {Counts.Number(most)}, from {Day(day)}."
            : "No articles.";

    public string SentimentsSeen(int positive, int negative, int articles) =>
        $"{Counts.Number(positive)} positive and {Counts.Number(negative)} negative of {Counts.Of(Counted.Article, articles)}.";

    public string LastWeek(int articles, double? usual)
    {
        var now = $"{Counts.Of(Counted.Article, articles)} in the last 7 days";
        return usual is { } known ? $"{now}, usually {Counts.Number(known)}" : now;
    }

    public string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public string Percent(double share) =>
        share is > 0 and < 0.001 ? "<0.1%" : (100 * share).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    public string Net(double net) => net.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);

    public string Together(int articles, int of) => $"{Counts.Number(articles)} of {Counts.Number(of)}";

    public string Decision(NameDecision decision) => decision.ToString();

    public string Decided(NameDecision decision, string at, string undoneAt) =>
        undoneAt.Length == 0 ? $"by {decision.By}, {at}" : $"by {decision.By}, {at}; undone by {decision.UndoneBy}, {undoneAt}";

    public string Hidden(NameDecision decision) => $"Hidden because of decision {decision.Id}: {decision}.";

    public string Merged(NameDecision decision) =>
        $"By decision {decision.Id}, {decision}, which the articles of this time do not show as a name.";

    private static string Unit(bool perWeek) => perWeek ? "week" : "day";
}
