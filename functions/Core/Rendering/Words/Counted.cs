namespace NewsMonitor.Core.Rendering.Words;

/// <summary>What is counted.</summary>
internal enum Counted
{
    Article,
    Story,
    File,
    Part,
    Copy,
    Outlet,
    OtherOutlet,
    MoreArticle,
    RelatedEvent,
    Feed,
    Recipient,
}
