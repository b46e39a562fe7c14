namespace NewsMonitor.Core.Rendering.Words;

/// <summary>What is counted.</summary>
internal enum Counted
{
    Article,
    Story,
    File,
    Copy,
    Outlet,
    MoreArticle,
    RelatedEvent,
    Feed,
    Recipient,
}
