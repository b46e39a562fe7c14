using NewsMonitor.Analyzer;
using NewsMonitor.News.Entities;

namespace NewsMonitor.Core.Rendering.Words;

/// <summary>The words of the page of a name.</summary>
internal interface INamePageWords
{
    NamePageLabels Labels { get; }

    string Category(EntityCategory category);

    /// <summary>A number of days, as a link.</summary>
    string Days(int days);

    /// <summary>The title of the chart of articles.</summary>
    /// <param name="days">The days in it.</param>
    /// <param name="perWeek">Whether each bar is a week.</param>
    string ArticlesOver(int days, bool perWeek);

    /// <summary>The title of the chart of sentiments.</summary>
    string SentimentOver(int days, bool perWeek);

    /// <summary>What the chart of articles shows: how many in all, the most in one bar and when, and what is usual now.</summary>
    /// <param name="articles">In the period.</param>
    /// <param name="most">In the busiest day or week.</param>
    /// <param name="when">That day, or the first of the week; null if there are no articles.</param>
    string Seen(int articles, int most, DateOnly? when);

    /// <summary>What the chart of sentiments shows.</summary>
    string SentimentsSeen(int positive, int negative, int articles);

    /// <summary>Articles of the last week, and what is usual for one.</summary>
    /// <param name="articles">In the last seven days.</param>
    /// <param name="usual">In seven usual days; null if too few days are known.</param>
    string LastWeek(int articles, double? usual);

    /// <summary>A day in a table or at the end of an axis.</summary>
    string Day(DateOnly day);

    /// <summary>A share of a hundred, such as "12%".</summary>
    string Percent(double share);

    /// <summary>Net sentiment from -1 to 1, such as "+0.4".</summary>
    string Net(double net);

    /// <summary>In how many of the latest articles a name is with another.</summary>
    string Together(int articles, int of);

    string Decision(NameDecision decision);

    /// <summary>Who decided it and, if it was undone, who did that, with the times as they are shown.</summary>
    string Decided(NameDecision decision, string at, string undoneAt);

    /// <summary>Why a page has no articles: the name is hidden.</summary>
    string Hidden(NameDecision decision);

    /// <summary>Why a page has no articles: the name is another one, which is in none or is no name.</summary>
    string Merged(NameDecision decision);
}
