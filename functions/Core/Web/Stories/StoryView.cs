using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Web.Items;

namespace NewsMonitor.Core.Web.Stories;

/// <summary>What the page of a story shows.</summary>
/// <param name="Labels">Its fixed words.</param>
/// <param name="Size">Its articles, copies and outlets, in words.</param>
/// <param name="Sentiment">The overall sentiment of its texts, in words.</param>
/// <param name="Color">The name of the sentiment whose color that has.</param>
/// <param name="First">The first report.</param>
/// <param name="Days">Its texts by the reader's day, the earliest first.</param>
/// <param name="NotListed">That there are more articles, in words; empty if all are listed.</param>
/// <param name="LeftOut">How many articles readers left out, in words; empty if none.</param>
/// <param name="Outlets">The outlets with most articles first.</param>
/// <param name="Names">Who and what it is about.</param>
/// <param name="Related">Other events of its storyline.</param>
/// <param name="Feedback">The fixed words of feedback.</param>
/// <param name="CanEdit">Whether the reader may give feedback.</param>
/// <param name="Id">The ID of its first article.</param>
/// <param name="Verdicts">What readers said about its articles.</param>
internal sealed record StoryView(
    StoryPageLabels Labels,
    string Size,
    string Sentiment,
    string Color,
    ArticleItem First,
    IReadOnlyList<StoryDay> Days,
    string NotListed,
    string LeftOut,
    IReadOnlyList<OutletRow> Outlets,
    IReadOnlyList<NameItem> Names,
    IReadOnlyList<RelatedItem> Related,
    FeedbackLabels Feedback,
    bool CanEdit,
    string Id,
    IReadOnlyList<VerdictItem> Verdicts
);

/// <summary>A day of a story.</summary>
/// <param name="Day">In words.</param>
/// <param name="News">What the days before did not tell.</param>
/// <param name="Texts">The original texts that came in.</param>
internal sealed record StoryDay(string Day, IReadOnlyList<string> News, IReadOnlyList<TextItem> Texts);

/// <summary>An original text.</summary>
/// <param name="Article">The article.</param>
/// <param name="Folded">Its copies, in words; empty if there are none.</param>
/// <param name="Copies">Shortened or edited copies.</param>
/// <param name="ExactIn">The outlets of exact copies, in words; empty if there are none.</param>
internal sealed record TextItem(ArticleItem Article, string Folded, IReadOnlyList<ArticleItem> Copies, string ExactIn);

/// <summary>An outlet in the table.</summary>
internal sealed record OutletRow(string Outlet, string Articles, string Copies, string Sentiment, string Color);

/// <summary>Another event.</summary>
internal sealed record RelatedItem(string Title, string Address, string Size);
