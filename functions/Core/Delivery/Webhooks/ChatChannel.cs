using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsMonitor.Core.Rendering;

namespace NewsMonitor.Core.Delivery.Webhooks;

/// <summary>Digests posted to a chat: as much of a digest as fits into one message.</summary>
internal abstract class ChatChannel(WebhookSender sender) : WebhookChannel(sender)
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Fewer and fewer are listed until the message fits; ordinary digests fit at once.
    private static readonly int[] Articles = [12, 8, 4, 1, 0];

    /// <summary>The longest message that the chat accepts, in bytes.</summary>
    public abstract int MaxBytes { get; }

    public sealed override byte[]? Body(ArchivedDigest digest) =>
        Articles
            .Select(count => JsonSerializer.SerializeToUtf8Bytes(Write(ChatMessage.Of(digest.Digest, count)), Options))
            .FirstOrDefault(bytes => bytes.Length <= MaxBytes);

    /// <summary>
    /// The message as the chat reads it. Text in it comes from outside: it must go where the chat does not read markup.
    /// </summary>
    protected abstract JsonObject Write(ChatMessage message);
}
