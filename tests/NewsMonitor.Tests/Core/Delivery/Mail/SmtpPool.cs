using System.Collections.Concurrent;

namespace NewsMonitor.Tests.Core.Delivery.Mail;

/// <summary>SMTP servers that no test has at the moment. Each is a process, and takes longer to start than most tests run.</summary>
public sealed class SmtpPool : IAsyncDisposable
{
    private static readonly ConcurrentBag<SmtpServer> Free = [];

    public async ValueTask DisposeAsync()
    {
        while (Free.TryTake(out var server))
            await server.EndAsync();
    }

    internal static SmtpServer? TryTake() => Free.TryTake(out var server) ? server : null;

    internal static void Add(SmtpServer server) => Free.Add(server);
}
