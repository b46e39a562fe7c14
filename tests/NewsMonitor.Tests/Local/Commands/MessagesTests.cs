using System.Diagnostics;
using System.Runtime.Versioning;
using NewsMonitor.Tests.Reliability;

namespace NewsMonitor.Tests.Local.Commands;

/// <summary>What goes wrong is explained in a sentence, without a stack trace.</summary>
public sealed class MessagesTests(LaptopFixture laptop)
{
    private const string UnknownId = "00112233445566778899aabbccddeeff";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, "No stored article or processed blob is named a/b", "show", "a/b")]
    [InlineData(1, "No stored article or processed blob is named a", "show", "a")]
    [InlineData(1, "named a; newsmonitor search --json shows the IDs of articles", "show", "a")]
    [InlineData(1, " is known; newsmonitor search --json shows the IDs of articles", "forget", UnknownId)]
    [InlineData(1, "No blob a is known; newsmonitor status shows some", "forget", "--blob", "a")]
    [InlineData(1, " was forgotten", "forget", UnknownId, "--allow")]
    [InlineData(1, "There is no feed a; newsmonitor feeds list shows all of them", "feeds", "remove", "a")]
    [InlineData(1, "There is no decision 7; newsmonitor names list --all shows all of them", "names", "undo", "7")]
    [InlineData(2, "--digest: No subscription has the ID a", "recipients", "suppress", "a@example.org", "--digest", "a")]
    [InlineData(2, "--id: No subscription has the ID a; the IDs are: daily", "digest", "--preview", "--id", "a")]
    [InlineData(1, "There is no blob a in the inbox; newsmonitor status shows some", "replay", "a")]
    [InlineData(2, "--at must be a time from 2000 to 2999", "digest", "--preview", "--at", "0001-01-01")]
    [InlineData(2, "--out needs --preview", "digest", "--out", "x.eml")]
    [InlineData(2, "/ is a folder; name a file", "stories", "/")]
    [InlineData(2, "/ is a folder; name a file", "subscriptions", "check", "/")]
    [InlineData(2, "/ is a folder; name a file", "feeds", "import", "/")]
    [InlineData(2, "There is no file nowhere.opml", "feeds", "import", "nowhere.opml")]
    [InlineData(2, "See newsmonitor feeds import --help", "feeds", "import", "nowhere.opml")]
    [InlineData(2, "--preview writes a file and --to sends a mail", "digest", "--preview", "--to", "a@example.org")]
    [InlineData(2, "--at must be a time from 2000 to 2999", "digest", "--preview", "--at", "9999-12-31")]
    public async Task AWrongArgumentIsExplained(int exit, string message, params string[] arguments) =>
        (await CommandRun.PrintAsync(laptop.NewInstallation(), exit, arguments)).ShouldContain(message);

    [Theory]
    [InlineData("read")]
    [InlineData("feeds", "import")]
    [InlineData("feeds")]
    public async Task WhoAsksForHelpMakesNoMistake(params string[] verbs)
    {
        var help = await CommandRun.PrintAsync([], 0, [.. verbs, "--help"]);

        help.ShouldContain("Usage:");
        help.ShouldNotContain("Required");
        help.ShouldNotContain("See newsmonitor");
    }

    /// <summary>Help, as long as a screen, would hide it.</summary>
    [Theory]
    [InlineData(false, "search", "x", "--limit", "abc")]
    [InlineData(false, "feeds", "ad")]
    [InlineData(true, "feeds")]
    [InlineData(true)]
    public async Task HelpFollowsOnlyWhereAVerbIsMissing(bool isShown, params string[] arguments)
    {
        var output = await CommandRun.PrintAsync([], 2, arguments);

        output.Contains("Usage:", StringComparison.Ordinal).ShouldBe(isShown, output);
        output.Contains("--help\n", StringComparison.Ordinal).ShouldBe(!isShown, output);
    }

    /// <summary>With an npm that never ends, since the real one may be fast.</summary>
    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task AnInstallationThatIsCanceledLeavesNothingBehind()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no SIGINT");
        var folder = Directory.CreateTempSubdirectory("newsmonitor-install-");
        var npm = Path.Combine(folder.FullName, "npm");
        await File.WriteAllTextAsync(npm, $"#!/bin/sh\necho $$ > {folder.FullName}/id\nexec sleep 3600\n", Stop);
        File.SetUnixFileMode(npm, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Dictionary<string, string?> settings = new()
        {
            ["PATH"] = $"{folder.FullName}:{Environment.GetEnvironmentVariable("PATH")}",
            ["XDG_DATA_HOME"] = folder.FullName,
            ["HOME"] = folder.FullName,
        };

        using var command = Command.Start(settings, "run", "--data", Path.Combine(folder.FullName, "data"));
        var id = await ReadAsync(Path.Combine(folder.FullName, "id"), command);
        var exit = await command.InterruptAsync();

        exit.ShouldBe(130, command.Output);
        command.Output.ShouldContain("Canceled.");
        command.Output.ShouldNotContain("   at ");
        Should.Throw<ArgumentException>(() => Process.GetProcessById(id));
        Directory.GetFiles(folder.FullName, "package.json", SearchOption.AllDirectories).ShouldBeEmpty();
        folder.Delete(recursive: true);
    }

    private static async Task<int> ReadAsync(string file, Command command)
    {
        while (true)
        {
            command.HasExited.ShouldBeFalse(command.Output);
            if (File.Exists(file) && int.TryParse(await File.ReadAllTextAsync(file, Stop), out var id))
                return id;
            await Task.Delay(20, Stop);
        }
    }
}
