namespace NewsMonitor.Core.Web.Times;

/// <summary>
/// A time as pages show it. Both are empty if it is not known, since templates treat null as a misspelled name.
/// </summary>
/// <param name="Iso">For programs: ISO 8601 in UTC.</param>
/// <param name="Text">For readers: in their zone.</param>
internal sealed record Moment(string Iso, string Text)
{
    public static readonly Moment Unknown = new("", "");
}
