namespace NewsMonitor.Core.Rendering;

/// <summary>
/// A digest as it is read: a subject and the same content twice. All recipients' mails differ in what is put in at the end
/// alone.
/// </summary>
public sealed record RenderedDigest(string Subject, string Html, string Text)
{
    /// <summary>
    /// Where in the HTML one recipient's own link goes, in UTF-16 code units from its start; in the text, at its end.
    /// </summary>
    internal int LinkAt { get; init; }
}
