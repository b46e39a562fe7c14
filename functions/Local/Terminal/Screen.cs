using Spectre.Console;

namespace NewsMonitor.Local.Terminal;

/// <summary>Results go to standard output, everything else to standard error; colors are used only on a terminal.</summary>
internal sealed class Screen
{
    /// <summary>Results.</summary>
    public IAnsiConsole Out { get; } = Create(Console.Out);

    /// <summary>Progress, hints and errors.</summary>
    public IAnsiConsole Error { get; } = Create(Console.Error);

    /// <summary>Standard output as bytes, for output that other programs read.</summary>
    public Stream Output { get; } = Console.OpenStandardOutput();

    public Stream Input { get; } = Console.OpenStandardInput();

    public bool IsInputPiped => Console.IsInputRedirected;

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

    private static IAnsiConsole Create(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });

        // A pipe has no width; its reader wraps lines.
        if (ReferenceEquals(writer, Console.Out) ? Console.IsOutputRedirected : Console.IsErrorRedirected)
            console.Profile.Width = 1_000_000;
        return console;
    }
}
