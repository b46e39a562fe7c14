using Spectre.Console;

namespace NewsMonitor.Local.Terminal;

/// <summary>Results go to standard output, everything else to standard error; colors are used only on a terminal.</summary>
/// <param name="output">Results as text.</param>
/// <param name="error">Progress, hints and errors.</param>
/// <param name="bytes">Results as bytes, to the same place as those as text.</param>
/// <param name="input">What is piped or typed.</param>
internal sealed class Screen(IAnsiConsole output, IAnsiConsole error, Stream bytes, Stream input)
{
    /// <summary>Results.</summary>
    public IAnsiConsole Out { get; } = output;

    /// <summary>Progress, hints and errors.</summary>
    public IAnsiConsole Error { get; } = error;

    /// <summary>Standard output as bytes, for output that other programs read.</summary>
    public Stream Output { get; } = bytes;

    public Stream Input { get; } = input;

    public bool IsInputPiped { get; private init; } = true;

    public bool IsOutputPiped { get; private init; } = true;

    /// <summary>The standard streams of this process.</summary>
    public static Screen OfProcess() =>
        new(
            ConsoleOn(Console.Out, Console.IsOutputRedirected),
            ConsoleOn(Console.Error, Console.IsErrorRedirected),
            Console.OpenStandardOutput(),
            Console.OpenStandardInput()
        )
        {
            IsInputPiped = Console.IsInputRedirected,
            IsOutputPiped = Console.IsOutputRedirected,
        };

    /// <summary>A console that writes to a writer.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="isRedirected">Whether it is a pipe or a file, which has no width: its reader wraps lines.</param>
    public static IAnsiConsole ConsoleOn(TextWriter writer, bool isRedirected)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(writer),
                Ansi = isRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            }
        );
        if (isRedirected)
            console.Profile.Width = 1_000_000;
        return console;
    }

    /// <summary>A line of progress.</summary>
    public void Say(string line) => Error.WriteLine(Clean(line));

    /// <summary>A line of results.</summary>
    public void Print(string line) => Out.WriteLine(Clean(line));

    public void Fail(string line) => Error.Write(new Text(Clean(line) + Environment.NewLine, new Style(Color.Red)));

    /// <summary>Untrusted text without the control characters that a terminal would interpret.</summary>
    public static string Clean(string text) =>
        text.Any(IsUnsafe) ? string.Concat(text.Select(character => IsUnsafe(character) ? '\uFFFD' : character)) : text;

    private static bool IsUnsafe(char character) =>
        (char.IsControl(character) && character is not ('\n' or '\t'))
        || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
