namespace NewsMonitor.Core.Rendering;

/// <summary>
/// A digest as it is read: a subject, and the same content as HTML and as text. The mails of different recipients differ only in
/// the unsubscribe link.
/// </summary>
public sealed record RenderedDigest(string Subject, string Html, string Text)
{
    /// <summary>
    /// Where the recipient's own link goes in the HTML, in UTF-16 code units; in the text it goes at the end.
    /// </summary>
    internal int LinkAt { get; init; }
}
