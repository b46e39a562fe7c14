namespace NewsMonitor.Core.Delivery.Channels;

/// <summary>Somebody a digest goes to.</summary>
/// <param name="Channel">The kind of way it goes: <c>mail</c>, <c>slack</c>, <c>teams</c> or <c>json</c>.</param>
/// <param name="Key">Names them in the ledger.</param>
/// <param name="SendAsync">Hands it over, in bounded time; not to be cancelled.</param>
internal sealed record DigestTarget(string Channel, string Key, Func<Task<SendResult>> SendAsync);
