using NewsMonitor.Core.Delivery.Webhooks;
using NewsMonitor.Core.Rendering;

namespace NewsMonitor.Core.Delivery.SignedJson;

/// <summary>Digests posted to programs: the JSON that the archive keeps, signed (Standard Webhooks).</summary>
internal sealed class JsonChannel(WebhookSender sender) : WebhookChannel(sender)
{
    /// <summary>More than any archived digest has.</summary>
    public const int MaxBytes = 1_000_000;

    public override string Name => "json";

    public override bool IsSigned => true;

    public override byte[]? Body(ArchivedDigest digest, Uri? page = null) =>
        DigestJson.Write(digest) is { Length: <= MaxBytes } json ? json : null;
}
