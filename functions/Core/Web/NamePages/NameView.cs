using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Web.Charts;
using NewsMonitor.Core.Web.Items;

namespace NewsMonitor.Core.Web.NamePages;

/// <summary>What the page of a name shows.</summary>
internal sealed record NameView
{
    public required NamePageLabels Labels { get; init; }

    /// <summary>Its path, which its forms are sent to.</summary>
    public required string Address { get; init; }

    public required string Name { get; init; }

    /// <summary>What it is, in words.</summary>
    public required string Category { get; init; }

    /// <summary>Articles and sentiment of the period, in words.</summary>
    public required string Verdict { get; init; }

    /// <summary>Articles of the last week and the usual number, in words.</summary>
    public required string LastWeek { get; init; }

    public required IReadOnlyList<PeriodLink> Periods { get; init; }

    /// <summary>How many articles of the period readers left out, in words; empty if none.</summary>
    public required string LeftOut { get; init; }

    /// <summary>The search for all articles.</summary>
    public required string Search { get; init; }

    public required string Compare { get; init; }

    public required Chart Articles { get; init; }

    public required Chart Sentiment { get; init; }

    public required string FirstColumn { get; init; }

    /// <summary>The numbers of the charts, the latest first.</summary>
    public required IReadOnlyList<NameRow> Rows { get; init; }

    public required IReadOnlyList<EvidenceItem> Said { get; init; }

    public required IReadOnlyList<ArticleItem> Latest { get; init; }

    public required IReadOnlyList<TogetherItem> With { get; init; }

    public required IReadOnlyList<SpellingItem> Spellings { get; init; }

    public required DecisionsView Decisions { get; init; }

    public required FeedbackLabels Feedback { get; init; }

    /// <summary>What readers said about this name in articles.</summary>
    public required IReadOnlyList<VerdictItem> Verdicts { get; init; }
}

/// <summary>A period that can be shown.</summary>
internal sealed record PeriodLink(string Address, string Label, bool IsCurrent);

/// <summary>A day or a week in the table.</summary>
internal sealed record NameRow(
    string Day,
    string Address,
    string Articles,
    string Usual,
    string Positive,
    string Negative,
    string Net,
    string Share
);

/// <summary>A sentence about the name.</summary>
/// <param name="Spelling">The name as the article has it: text from outside.</param>
/// <param name="Sentence">Text from outside.</param>
/// <param name="Label">Its sentiment, in words.</param>
/// <param name="Color">The name of that sentiment.</param>
/// <param name="Article">Where it is from.</param>
internal sealed record EvidenceItem(string Spelling, string Sentence, string Label, string Color, ArticleItem Article);

/// <summary>Another name in the same articles.</summary>
/// <param name="Name">The other name.</param>
/// <param name="Address">Its page.</param>
/// <param name="Count">In how many of the latest articles, in words.</param>
/// <param name="Search">The search for all articles with both.</param>
/// <param name="Articles">The first of these articles.</param>
internal sealed record TogetherItem(
    string Name,
    string Address,
    string Count,
    string Search,
    IReadOnlyList<ArticleItem> Articles
);

/// <summary>A spelling of the name in the latest articles.</summary>
/// <param name="Spelling">As articles write it.</param>
/// <param name="Count">In how many of them, in words.</param>
/// <param name="CanSplit">Whether it differs from the name, so that it can be kept apart from it.</param>
internal sealed record SpellingItem(string Spelling, string Count, bool CanSplit);
