namespace NewsMonitor.Tests.Infrastructure;

/// <summary>
/// Tests of what would be deployed. It is computed when one of them runs, and not by a fixture, which is also made for tests that
/// are left out.
/// </summary>
public abstract class DeployedTests : IAsyncLifetime
{
    private protected Deployments Deployed { get; } = new();

    public ValueTask InitializeAsync() => Deployed.ComputeAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
