using NewsMonitor.Local.Emulators;

namespace NewsMonitor.Tests.Local.Emulators;

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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AFolderThatStartsEmptyLosesAllButItsLock(bool startsEmpty)
    {
        var folder = new DataFolder(_folder.FullName, startsEmpty);
        var (hold, _) = await folder.EnterAsync(mayJoin: false, _reports.Add, Stop);
        using var held = hold;
        Directory.CreateDirectory(folder.Mail);
        await File.WriteAllTextAsync(Path.Combine(folder.Mail, "a.eml"), "", Stop);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "running.json"), "", Stop);

        folder.Prepare();

        string[] left = ["holder", "lock", .. startsEmpty ? [] : (string[])["mail", "running.json"]];
        _folder.GetFileSystemInfos().Select(entry => entry.Name).ShouldBe(left, ignoreOrder: true);
    }

    private Task<(IDisposable? Hold, RunningEmulators? Running)> EnterAsync() =>
        new DataFolder(_folder.FullName).EnterAsync(mayJoin: false, _reports.Add, Stop);
}
