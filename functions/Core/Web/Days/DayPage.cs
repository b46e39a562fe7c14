using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Web.Days;

/// <summary>What the page of a day shows.</summary>
/// <param name="Digest">What was stored on the day, ranked as digests do it.</param>
/// <param name="Usual">
/// How many articles watch-lists usually find on a UTC day then, by their IDs; null if that must be counted.
/// </param>
internal sealed record DayPage(Digest Digest, IReadOnlyDictionary<string, double>? Usual);
