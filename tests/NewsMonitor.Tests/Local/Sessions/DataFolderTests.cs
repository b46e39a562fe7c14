using NewsMonitor.Local.Emulators;
using NewsMonitor.Local.Sessions;

namespace NewsMonitor.Tests.Local.Sessions;

public sealed class DataFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsmonitor-data-");
    private readonly List<string> _reports = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Any error but a lock of another process: here, a link that never ends.</summary>
    [Fact]
    public async Task AFolderThatCannotBeWrittenIsNotReportedAsInUse()
    {
        var file = Path.Combine(_folder.FullName, "lock");
        File.CreateSymbolicLink(file, file);

        var fault = await Should.ThrowAsync<EmulatorException>(EnterAsync);

        fault.Message.ShouldContain("cannot hold the emulators' data");
        fault.Message.ShouldNotContain("in use");
        _reports.ShouldBeEmpty();
    }

    /// <summary>A second demo must not remove the data of one that runs.</summary>
    [Fact]
    public async Task WhatIsInTheFolderIsRemovedOnlyOnceItIsLocked()
    {
        var (hold, _) = await EnterAsync();
        var file = Path.Combine(_folder.CreateSubdirectory("storage").FullName, "blob");
        await File.WriteAllTextAsync(file, "data", Stop);
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var second = new DataFolder(_folder.FullName) { StartsEmpty = true };

        await Should.ThrowAsync<OperationCanceledException>(() =>
            second.EnterAsync(mayJoin: false, _ => giveUp.Cancel(), giveUp.Token)
        );
        File.Exists(file).ShouldBeTrue();
        hold!.Dispose();
        using var next = (await second.EnterAsync(mayJoin: false, _reports.Add, Stop)).Hold.ShouldNotBeNull();

        Directory.Exists(Path.GetDirectoryName(file)).ShouldBeFalse();
        second.IsUsed.ShouldBeTrue("it is locked");
    }

    [Fact]
    public async Task AProcessThatWaitsSaysWhichOneHoldsTheFolder()
    {
        var (hold, _) = await EnterAsync();
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var second = new DataFolder(_folder.FullName).EnterAsync(
            mayJoin: false,
            report =>
            {
                _reports.Add(report);
                giveUp.Cancel();
            },
            giveUp.Token
        );

        await Should.ThrowAsync<OperationCanceledException>(() => second);

        _reports.ShouldHaveSingleItem().ShouldContain($"(process {Environment.ProcessId})");
        hold!.Dispose();
        (await EnterAsync()).Hold!.Dispose();
    }

    private Task<(IDisposable? Hold, RunningEmulators? Running)> EnterAsync() =>
        new DataFolder(_folder.FullName).EnterAsync(mayJoin: false, _reports.Add, Stop);
}
