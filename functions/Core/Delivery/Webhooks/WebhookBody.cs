using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsMonitor.Core.Delivery.Slack;
using NewsMonitor.Core.Delivery.Teams;
using NewsMonitor.Core.Rendering;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Delivery.Webhooks;

/// <summary>What is posted: the same bytes for the same digest, and no more of them than the receiver takes.</summary>
internal static class WebhookBody
{
    /// <summary>What a Teams workflow takes, in bytes; Slack takes more.</summary>
    public const int MaxChat = 28_000;

    /// <summary>More than any archived digest has, in bytes.</summary>
    public const int MaxJson = 1_000_000;

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Listed less and less until it fits; ordinary digests fit at once.
    private static readonly int[] Articles = [12, 8, 4, 1, 0];

    /// <summary>The bytes; null where even the least of it is too long.</summary>
    public static byte[]? Of(WebhookKind kind, ArchivedDigest digest) =>
        kind switch
        {
            WebhookKind.Slack => Chat(digest.Digest, SlackMessage.Of),
            WebhookKind.Teams => Chat(digest.Digest, TeamsCard.Of),
            _ => DigestJson.Write(digest) is { Length: <= MaxJson } json ? json : null,
        };

    private static byte[]? Chat(Digest digest, Func<WebhookMessage, JsonObject> write) =>
        Articles
            .Select(count => JsonSerializer.SerializeToUtf8Bytes(write(WebhookMessage.Of(digest, count)), Options))
            .FirstOrDefault(bytes => bytes.Length <= MaxChat);
}
