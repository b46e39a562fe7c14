using System.CommandLine;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Local.Commands;

/// <summary>A part of a command, such as "list" of "recipients list", that works on what is stored.</summary>
internal static class SessionVerb
{
    /// <summary>A part that works on the session, of an installation that must exist.</summary>
    /// <param name="screen">Where it writes.</param>
    /// <param name="name">The verb.</param>
    /// <param name="description">What it does.</param>
    /// <param name="run">Does it, and returns the exit code.</param>
    /// <param name="symbols">Its arguments and options, besides those that all commands with storage have.</param>
    public static Command Create(
        Screen screen,
        string name,
        string description,
        Func<Session, ParseResult, CancellationToken, Task<int>> run,
        params Symbol[] symbols
    ) => Create(screen, name, description, run, begins: false, symbols);

    /// <summary>A part that may be the first command on a folder, since it puts something there.</summary>
    /// <inheritdoc cref="Create(Screen, string, string, Func{Session, ParseResult, CancellationToken, Task{int}}, Symbol[])" />
    public static Command CreateFirst(
        Screen screen,
        string name,
        string description,
        Func<Session, ParseResult, CancellationToken, Task<int>> run,
        params Symbol[] symbols
    ) => Create(screen, name, description, run, begins: true, symbols);

    private static Command Create(
        Screen screen,
        string name,
        string description,
        Func<Session, ParseResult, CancellationToken, Task<int>> run,
        bool begins,
        Symbol[] symbols
    )
    {
        var verb = new Command(name, description);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
                verb.Arguments.Add(argument);
            else
                verb.Options.Add((Option)symbol);
        }

        var common = new CommonOptions(begins).AddTo(verb);
        verb.SetAction(
            async (parsed, cancellationToken) =>
            {
                await using var session = await Session.OpenAsync(common.Read(parsed), screen, cancellationToken);
                return await run(session, parsed, cancellationToken);
            }
        );
        return verb;
    }
}
