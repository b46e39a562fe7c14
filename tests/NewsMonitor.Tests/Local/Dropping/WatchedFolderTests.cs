using System.Diagnostics;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Local.Dropping;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Tests.Local.Dropping;

public sealed class WatchedFolderTests(LaptopFixture laptop) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsmonitor-watch-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task AFreshRunnerUploadsOnlyWhatHasChanged()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        Write("same.txt", "same");
        Write("changed.txt", "before");
        await LookTwiceAsync(installation);
        var first = await VersionsAsync(installation);
        first.Keys.ShouldBe(["changed.txt", "same.txt"], ignoreOrder: true);

        var changed = Write("changed.txt", "after!");
        File.SetLastWriteTimeUtc(changed, DateTime.UtcNow.AddHours(-1));
        Write("new.txt", "new");
        await LookTwiceAsync(installation);

        var second = await VersionsAsync(installation);
        second.Keys.ShouldBe(["changed.txt", "new.txt", "same.txt"], ignoreOrder: true);
        second["same.txt"].ShouldBe(first["same.txt"]);
        second["changed.txt"].ShouldNotBe(first["changed.txt"]);
    }

    [Fact]
    public async Task WhatTheInboxDoesNotHaveIsUploadedAgain()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        Write("a.txt", "text");
        await LookTwiceAsync(installation);
        await installation.Account.Inbox.DeleteBlobAsync("a.txt", cancellationToken: Stop);

        await LookTwiceAsync(installation);

        (await VersionsAsync(installation)).Keys.ShouldBe(["a.txt"]);
    }

    [Fact]
    public async Task ANamedPipeIsNotOpenedAndHoldsUpNoOtherFile()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps pipes elsewhere");
        await using var installation = await Installation.CreateAsync(laptop);
        var pipe = Path.Combine(_folder.FullName, "a.pipe");
        NamedPipe.Create(pipe);
        Write("b.txt", "text");

        // It ends when the pipe is opened to be read; without it, opening would take forever.
        using var writer = Process.Start("sh", ["-c", "echo text > \"$0\"", pipe]);
        await LookTwiceAsync(installation);

        (await VersionsAsync(installation)).Keys.ShouldBe(["b.txt"]);
        writer.HasExited.ShouldBeFalse();
        writer.Kill();
    }

    private async Task LookTwiceAsync(Installation installation)
    {
        var watched = new WatchedFolder(
            _folder.FullName,
            installation.Get<InboxStore>(),
            data: null,
            installation.Get<TimeProvider>(),
            Screen.OfProcess()
        );
        await watched.LookAsync(Stop);
        await watched.LookAsync(Stop);
    }

    private static async Task<Dictionary<string, string>> VersionsAsync(Installation installation) =>
        await installation.Get<InboxStore>().ListAsync(Stop).ToDictionaryAsync(blob => blob.Name, blob => blob.ETag);

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }
}
