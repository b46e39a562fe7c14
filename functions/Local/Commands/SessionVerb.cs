using System.CommandLine;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Local.Commands;

/// <summary>A part of a command, such as "list" of "recipients list", that works on what is stored.</summary>
internal static class SessionVerb
{
    /// <summary>A part that works on one store.</summary>
    /// <inheritdoc cref="Create(Screen, string, string, Func{Session, ParseResult, CancellationToken, Task{int}}, Symbol[])" />
    public static Command Create<TStore>(
        Screen screen,
        string name,
        string description,
        Func<TStore, ParseResult, CancellationToken, Task<int>> run,
        params Symbol[] symbols
    )
        where TStore : notnull =>
        Create(
            screen,
            name,
            description,
            (session, parsed, cancellationToken) => run(session.Get<TStore>(), parsed, cancellationToken),
            symbols
        );

    /// <summary>A part that works on the session.</summary>
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

        var common = new CommonOptions().AddTo(verb);
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
