using NewsMonitor.Core.Rendering;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Delivery.Channels;

/// <summary>A digest that is ready to be sent, in every form that a channel may need.</summary>
/// <param name="Archived">The digest as the archive keeps it.</param>
/// <param name="Page">The signed address of its page; null if nobody knows where the site is.</param>
/// <param name="Rendered">The same digest as HTML and text.</param>
public sealed record OutgoingDigest(ArchivedDigest Archived, Uri? Page, RenderedDigest Rendered)
{
    public Digest Digest => Archived.Digest;

    /// <summary>An archived digest and its rendering.</summary>
    public static OutgoingDigest Of(ArchivedDigest archived, Uri? page = null) =>
        new(archived, page, DigestRenderer.Render(archived.Digest, page));
}
