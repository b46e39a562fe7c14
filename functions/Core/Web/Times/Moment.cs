namespace NewsMonitor.Core.Web.Times;

/// <summary>A time as pages show it.</summary>
/// <param name="Iso">For programs: ISO 8601 in UTC.</param>
/// <param name="Text">For readers: in their zone.</param>
internal sealed record Moment(string Iso, string Text);
