using System.CommandLine;
using NewsMonitor.Local.Commands;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Tests.Local.Commands;

/// <summary>A value of the wrong type is explained in one line, whatever the verb.</summary>
public sealed class TypedValuesTests
{
    private static readonly Type[] Texts = [typeof(string), typeof(string[]), typeof(bool), typeof(FileInfo)];

    public static TheoryData<string[]> Values()
    {
        TheoryData<string[]> all = [];
        foreach (var (path, command) in Commands(Root(), []))
        {
            foreach (var option in command.Options.Where(option => IsTyped(option.ValueType)))
                all.Add([.. path, option.Name, "abc"]);
            foreach (var argument in command.Arguments.Where(argument => IsTyped(argument.ValueType)))
                all.Add([.. path, "abc"]);
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task AValueOfTheWrongTypeIsExplainedInALine(string[] arguments)
    {
        var errors = Root().Parse(arguments).Errors.Select(error => error.Message).ToList();

        errors.Where(error => error.Contains("abc", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldNotContain('\n');
        errors.ShouldAllBe(error => !error.Contains("System.") && !error.Contains("NewsMonitor."));
        await CommandRun.PrintAsync([], ExitCode.Usage, arguments);
    }

    /// <summary>IDs are stored in small letters; names of blobs are left as they are.</summary>
    [Theory]
    [InlineData("00112233445566778899AABBCCDDEEFF", "00112233445566778899aabbccddeeff")]
    [InlineData("Report.TXT", "Report.TXT")]
    public void AnIdInCapitalsIsTheSameArticle(string typed, string meant) => TypedValues.ArticleId(typed).ShouldBe(meant);

    [Theory]
    [InlineData("--web-port must be from 0 to 65535; it is \"65536\"", "run", "--web-port", "65536")]
    [InlineData("--limit must be from 0 to 100; it is \"-1\"", "search", "x", "--limit", "-1")]
    [InlineData("--sort must be one of Newest, Best; it is \"0\"", "search", "x", "--sort", "0")]
    public async Task TheMessageSaysWhatIsPossible(string message, params string[] arguments) =>
        (await CommandRun.PrintAsync([], ExitCode.Usage, arguments)).ShouldContain(message);

    [Fact]
    public void ValuesOfEachTypeAreTried() => Values().Count.ShouldBeGreaterThan(8);

    private static bool IsTyped(Type type) => !Texts.Contains(type);

    private static RootCommand Root()
    {
        var console = Screen.ConsoleOn(TextWriter.Null, isRedirected: true);
        return new CommandLine(new Screen(console, console, Stream.Null, Stream.Null)).Root();
    }

    private static IEnumerable<(string[] Path, Command Command)> Commands(Command command, string[] path) =>
        command
            .Subcommands.SelectMany(one => Commands(one, [.. path, one.Name]))
            .Append((path, command))
            .Where(one => one.Item1.Length > 0);
}
