using System.Security.Cryptography;
using MimeKit;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Collecting.Mailbox;

/// <summary>
/// The blob of a message: <c>mail/{mailbox}/{hash}.eml</c>, the same each time. The hash is that of its Message-ID, or of its
/// bytes if it has none, so that nothing a sender writes becomes part of a name.
/// </summary>
internal static class MessageName
{
    /// <summary>Null if the headers have no Message-ID.</summary>
    public static string? Of(string mailboxId, HeaderList? headers)
    {
        var id = headers?[HeaderId.MessageId]?.Trim().Trim('<', '>', ' ');
        return string.IsNullOrEmpty(id) ? null : Path(mailboxId, "id", id);
    }

    /// <summary>The name of a message without a Message-ID.</summary>
    public static string Of(string mailboxId, byte[] content) =>
        Path(mailboxId, "bytes", Convert.ToHexStringLower(SHA256.HashData(content)));

    private static string Path(string mailboxId, string kind, string value) =>
        $"mail/{mailboxId}/{StableHash.Of(kind, value)}.eml";
}
