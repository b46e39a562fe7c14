using NewsMonitor.Local.Sessions;
using NewsMonitor.Tests.Reliability;

namespace NewsMonitor.Tests.Local.Commands;

/// <summary>Whoever drops files learns whether something processes them.</summary>
public sealed class DropCommandTests : IDisposable
{
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

    /// <summary>Else they would show an empty installation, in whichever folder they are typed.</summary>
    [Theory]
    [InlineData("status")]
    [InlineData("status", "--json")]
    [InlineData("search", "storm")]
    [InlineData("show", "1.txt")]
    [InlineData("digest", "--preview")]
    [InlineData("feeds", "list")]
    [InlineData("recipients", "list")]
    [InlineData("names", "list")]
    [InlineData("subscriptions", "list")]
    [InlineData("replay")]
    [InlineData("reindex")]
    [InlineData("status", "--data", "mine")]
    public async Task WhatReadsMakesNoFolder(params string[] arguments)
    {
        var (exit, output) = await RunAsync(arguments);

        exit.ShouldBe(2, output);
        output.ShouldContain(
            arguments.Contains("mine") ? "There is no installation in mine" : "There is no .newsmonitor here or above"
        );
        output.ShouldContain("make one with newsmonitor run");
        Directory.GetFileSystemEntries(_folder.FullName).ShouldBeEmpty();
    }

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

    private string Articles => _folder.CreateSubdirectory("articles").FullName;

    private async Task<(int Exit, string Output)> RunAsync(params string[] arguments)
    {
        using var command = Command.StartIn(_folder.FullName, [], arguments);
        return (await command.ExitAsync(), command.Output);
    }
}
