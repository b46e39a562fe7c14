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
    private const int FewArticles = 4;

    /// <summary>A message that the chat refuses is tried once more, shorter.</summary>
    public sealed override TimeSpan Timeout => 2 * base.Timeout;

    /// <summary>The longest message that the chat accepts, in bytes.</summary>
    public abstract int MaxBytes { get; }

    /// <summary>The most characters of all texts in a message together.</summary>
    public virtual int MaxCharacters => int.MaxValue;

    public sealed override byte[]? Body(ArchivedDigest digest, Uri? page = null) => Longest(digest, page, Articles);

    public sealed override byte[]? Shorter(ArchivedDigest digest, Uri? page = null) =>
        Longest(digest, page, Articles.Where(count => count < FewArticles));

    private byte[]? Longest(ArchivedDigest digest, Uri? page, IEnumerable<int> counts) =>
        counts
            .Select(count => Write(ChatMessage.Of(digest.Digest, count, page)))
            .Where(message => Characters(message) <= MaxCharacters)
            .Select(message => JsonSerializer.SerializeToUtf8Bytes(message, Options))
            .FirstOrDefault(bytes => bytes.Length <= MaxBytes);

    private static int Characters(JsonNode? node) =>
        node switch
        {
            JsonObject parts => parts.Sum(part =>
                part.Key == "text" && part.Value is JsonValue ? Length(part.Value) : Characters(part.Value)
            ),
            JsonArray items => items.Sum(Characters),
            _ => 0,
        };

    private static int Length(JsonNode text) => text.GetValue<string>().Length;

    /// <summary>
    /// The message as the chat reads it. Text in it comes from outside: it must go where the chat does not read markup.
    /// </summary>
    protected abstract JsonObject Write(ChatMessage message);
}
