using NewsMonitor.Core.Archive;

namespace NewsMonitor.Core.Search;

/// <summary>An article as it is put into the index.</summary>
/// <param name="Head">Its row.</param>
/// <param name="Text">Its text without the headline; empty if it was removed.</param>
internal sealed record IndexedArticle(ArticleHead Head, string Text);
