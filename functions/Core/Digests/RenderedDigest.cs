namespace NewsMonitor.Digests;

/// <summary>A digest as it is read: a subject and the same content twice.</summary>
public sealed record RenderedDigest(string Subject, string Html, string Text);
