namespace NewsMonitor.Tests.Core.Ingestion;

/// <summary>Processes of which one begins after the other has ended, as its canceled token shows.</summary>
internal sealed class MortalProcesses : IDisposable
{
    private CancellationTokenSource _running = new();

    public CancellationToken Begin()
    {
        _running.Dispose();
        _running = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        return _running.Token;
    }

    public void End() => _running.Cancel();

    public void Dispose() => _running.Dispose();
}
