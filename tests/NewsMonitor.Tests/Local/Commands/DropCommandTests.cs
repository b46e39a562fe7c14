using NewsMonitor.Local.Emulators;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Tests.Reliability;

namespace NewsMonitor.Tests.Local.Commands;

/// <summary>Whoever drops files learns whether something processes them.</summary>
public sealed class DropCommandTests : IDisposable
{
    private const int SampleSize = 4;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsmonitor-drop-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact(Explicit = true), Trait("Run", "CI")]
    public async Task ItSaysThatNothingRunsAndMakesNoFolderUnasked()
    {
        foreach (var n in (int[])[1, 2])
            await File.WriteAllTextAsync(Path.Combine(Articles, $"{n}.txt"), SampleNews.Text(n), Stop);

        var (exit, output) = await RunAsync("drop", Articles, "--name", "b.txt");
        (exit, output.Contains("--name names what comes from standard input", StringComparison.Ordinal)).ShouldBe((2, true));

        (exit, output) = await RunAsync("drop", Articles);
        (exit, Directory.Exists(Path.Combine(_folder.FullName, SessionOptions.DefaultData))).ShouldBe((2, false), output);
        output.ShouldContain("start newsmonitor run here");

        (exit, output) = await RunAsync("drop", Articles, "--data", "mine");
        exit.ShouldBe(0, output);
        output.ShouldContain("[2/2] 2.txt");
        output.ShouldContain("2 dropped, 0 skipped");
        output.ShouldContain("Nothing runs on mine. To process them: newsmonitor run --data mine");
    }

    public static TheoryData<string> Reading =>
        [
            "status",
            "status --json",
            "search storm",
            "show 1.txt",
            "digest --preview",
            "feeds list",
            "recipients list",
            "names list",
            "subscriptions list",
            "replay",
            "reindex",
            "status --data mine",
        ];

    public static TheoryData<string> SomeReading => [.. Sample.Of([.. Reading.Select(row => row.Data)], SampleSize)];

    /// <summary>Else they would show an empty installation, in whichever folder they are typed.</summary>
    [Theory]
    [MemberData(nameof(SomeReading))]
    public Task SomeThatReadMakeNoFolder(string command) => CheckReadingAsync(command);

    [Theory(Explicit = true), Trait("Run", "CI")]
    [MemberData(nameof(Reading))]
    public Task WhatReadsMakesNoFolder(string command) => CheckReadingAsync(command);

    [Fact]
    public void TheNearestFolderThatWasUsedIsMeant()
    {
        var below = _folder.CreateSubdirectory("a/b").FullName;
        DataFolder.Nearest("data", below).ShouldBe("data");

        var used = _folder.CreateSubdirectory("data");
        DataFolder.Nearest("data", below).ShouldBe("data", "another program's folder of that name");
        File.WriteAllText(Path.Combine(used.FullName, "lock"), "");

        DataFolder.Nearest("data", below).ShouldBe(used.FullName);
        DataFolder.Nearest("data", _folder.FullName).ShouldBe("data");
    }

    [Fact]
    public async Task OptionalArgumentsLookOptional()
    {
        var help = await CommandRun.PrintAsync([], 0, "--help");

        help.ShouldContain("demo [PATH] ");
        help.ShouldContain("drop <PATH> ");
        (await CommandRun.PrintAsync([], 0, "names", "--help")).ShouldContain("merge <NAME> <OTHER>");
    }

    private async Task CheckReadingAsync(string command)
    {
        var (exit, output) = await RunAsync(command.Split(' '));

        exit.ShouldBe(2, output);
        output.ShouldContain(
            command.Contains("mine", StringComparison.Ordinal)
                ? "There is no installation in mine"
                : "There is no .newsmonitor here or above"
        );
        output.ShouldContain("make one with newsmonitor run");
        Directory.GetFileSystemEntries(_folder.FullName).ShouldBeEmpty();
    }

    private string Articles => _folder.CreateSubdirectory("articles").FullName;

    private async Task<(int Exit, string Output)> RunAsync(params string[] arguments)
    {
        using var command = Command.StartIn(_folder.FullName, [], arguments);
        return (await command.ExitAsync(), command.Output);
    }
}
