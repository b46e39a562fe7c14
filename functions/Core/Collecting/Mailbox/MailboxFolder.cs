using System.Runtime.CompilerServices;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MimeKit;

namespace NewsMonitor.Core.Collecting.Mailbox;

/// <summary>The open folder of one poll. Each request may take as long as the settings say.</summary>
internal sealed class MailboxFolder(MailboxConnection connection, MailboxOptions options, TimeProvider time) : IDisposable
{
    private const int AtOnce = 100;

    private static readonly FetchRequest Summary = new(
        MessageSummaryItems.UniqueId | MessageSummaryItems.Size,
        [HeaderId.MessageId]
    );

    private readonly ImapClient _client = new();
    private IMailFolder _folder = null!;

    /// <summary>The UID of the last message that the server returned in this poll; 0 if there was none.</summary>
    public uint Returned { get; private set; }

    /// <summary>Whether the server has answered a request for a message in this poll, if only that it is gone.</summary>
    public bool Answers { get; private set; }

    /// <summary>How many messages were downloaded.</summary>
    public int Downloaded { get; private set; }

    /// <returns>Its UIDVALIDITY.</returns>
    public async Task<uint> OpenAsync(CancellationToken cancellationToken)
    {
        _folder = await WithinAsync(limit => connection.OpenAsync(_client, limit), cancellationToken);
        return _folder.UidValidity;
    }

    /// <summary>The UID of the last message of the folder, if it is higher; null if there is none.</summary>
    public async Task<UniqueId?> LastAsync(long lastUid, CancellationToken cancellationToken)
    {
        var found = await SearchAsync(lastUid, cancellationToken);
        return found.Count == 0 ? null : found[^1];
    }

    /// <summary>The messages with higher UIDs, in their order; those that are removed meanwhile are missing.</summary>
    /// <param name="lastUid">The UID.</param>
    /// <param name="isOneByOne">Whether to ask about each by itself, to see which one the server fails at.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="MessageException">The server failed at one of them.</exception>
    public async IAsyncEnumerable<IMessageSummary> LaterAsync(
        long lastUid,
        bool isOneByOne,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var found = await SearchAsync(lastUid, cancellationToken);
        foreach (var uids in found.Chunk(isOneByOne ? 1 : AtOnce))
        {
            var messages = await AtAsync(
                uids[0],
                uids.Length == 1,
                limit => _folder.FetchAsync(uids, Summary, limit),
                cancellationToken
            );
            foreach (var message in messages.Where(message => message.UniqueId.IsValid).OrderBy(message => message.UniqueId))
                yield return message;
        }
    }

    /// <summary>At most one byte more than the limit, even if the server gives another size; null if it was removed.</summary>
    /// <exception cref="MessageException">The server failed.</exception>
    public async Task<byte[]?> DownloadAsync(UniqueId uid, CancellationToken cancellationToken)
    {
        var content = await AtAsync(uid, isOne: true, limit => ReadAsync(uid, limit), cancellationToken);
        Answers = true;
        if (content is not null)
            (Returned, Downloaded) = (uid.Id, Downloaded + 1);
        return content;
    }

    /// <summary>Asks for a message only to see whether the server answers.</summary>
    public async Task ProbeAsync(UniqueId uid, CancellationToken cancellationToken)
    {
        await WithinAsync(limit => ReadAsync(uid, limit), cancellationToken);
        Answers = true;
    }

    /// <exception cref="MessageException">The server failed.</exception>
    public Task MarkSeenAsync(UniqueId uid, CancellationToken cancellationToken)
    {
        var seen = new StoreFlagsRequest(StoreAction.Add, MessageFlags.Seen) { Silent = true };
        return AtAsync(uid, isOne: true, limit => _folder.StoreAsync(uid, seen, limit), cancellationToken);
    }

    public Task CloseAsync(CancellationToken cancellationToken) =>
        WithinAsync(
            async limit =>
            {
                await _client.DisconnectAsync(quit: true, limit);
                return true;
            },
            cancellationToken
        );

    public void Dispose() => _client.Dispose();

    // "5:*" also matches the last message if its UID is lower than 5 (RFC 9051).
    private async Task<List<UniqueId>> SearchAsync(long lastUid, CancellationToken cancellationToken)
    {
        var found = await WithinAsync(limit => _folder.SearchAsync(Query(lastUid), limit), cancellationToken);
        return [.. found.Where(uid => uid.Id > lastUid).Order()];
    }

    private SearchQuery Query(long lastUid)
    {
        var first = new UniqueId((uint)Math.Min(lastUid + 1, uint.MaxValue));
        var later = SearchQuery.Uids(new UniqueIdRange(first, UniqueId.MaxValue));
        return MailboxRules.Since(options) is { } day
            ? later.And(SearchQuery.DeliveredAfter(day.ToDateTime(TimeOnly.MinValue)))
            : later;
    }

    private async Task<byte[]?> ReadAsync(UniqueId uid, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = await _folder.GetStreamAsync(uid, 0, options.MaxBytes + 1, cancellationToken);
            using var content = new MemoryStream();
            await stream.CopyToAsync(content, cancellationToken);
            return content.ToArray();
        }
        catch (MessageNotFoundException)
        {
            return null;
        }
    }

    private async Task<T> AtAsync<T>(
        UniqueId uid,
        bool isOne,
        Func<CancellationToken, Task<T>> ask,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await WithinAsync(ask, cancellationToken);
        }
        catch (Exception fault)
            when (!cancellationToken.IsCancellationRequested && MailboxFaults.Reason(fault, options) is not null)
        {
            throw new MessageException(uid.Id, isOne, fault);
        }
    }

    private async Task<T> WithinAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.Timeout, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        return await ask(limit.Token);
    }
}

/// <summary>The server failed when it was asked for a message.</summary>
/// <param name="uid">Its UID, or that of the first of several messages.</param>
/// <param name="isOne">Whether it was asked for that message alone.</param>
/// <param name="fault">What happened.</param>
internal sealed class MessageException(uint uid, bool isOne, Exception fault) : Exception(fault.Message, fault)
{
    public uint Uid { get; } = uid;

    public bool IsOne { get; } = isOne;
}
