using System.CommandLine;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Local.Commands;

/// <summary>Makes parts of commands, such as "list" of "recipients list", that work on what is stored.</summary>
internal sealed class SessionVerbs(Screen screen)
{
    /// <summary>A part that works on the session, of an installation that must exist.</summary>
    /// <param name="name">The verb.</param>
    /// <param name="description">What it does.</param>
    /// <param name="run">Does it, and returns the exit code.</param>
    /// <param name="symbols">Its arguments and options, besides those that all commands with storage have.</param>
    public Command Verb(
        string name,
        string description,
        Func<Session, ParseResult, CancellationToken, Task<int>> run,
        params Symbol[] symbols
    ) => Create(new Command(name, description), run, begins: false, symbols);

    /// <summary>A part that may be the first command on a folder, since it puts something there.</summary>
    /// <inheritdoc cref="Verb" />
    public Command First(
        string name,
        string description,
        Func<Session, ParseResult, CancellationToken, Task<int>> run,
        params Symbol[] symbols
    ) => Create(new Command(name, description), run, begins: true, symbols);

    private Command Create(
        Command verb,
        Func<Session, ParseResult, CancellationToken, Task<int>> run,
        bool begins,
        Symbol[] symbols
    )
    {
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
