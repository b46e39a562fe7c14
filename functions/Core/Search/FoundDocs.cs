namespace NewsMonitor.Core.Search;

/// <summary>The articles of a segment that fit a query.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Columns">What is known of its articles, as readers corrected it.</param>
/// <param name="Docs">Those that fit.</param>
/// <param name="Judged">
/// The IDs of articles with verdicts that fit, or that would without them: those that are left out or corrected.
/// </param>
internal sealed record FoundDocs(Segment Segment, SegmentColumns Columns, DocSet Docs, IReadOnlyList<string> Judged);
