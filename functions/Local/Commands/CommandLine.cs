using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using NewsMonitor.Core.Settings;
using NewsMonitor.Core.Storage;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Local.Emulators;
using NewsMonitor.Local.Terminal;
using NewsMonitor.News.Entities;

namespace NewsMonitor.Local.Commands;

/// <summary>The command <c>newsmonitor</c> with all its verbs, one per line.</summary>
/// <param name="screen">What it writes to and reads from.</param>
internal sealed class CommandLine(Screen screen)
{
    private const string Name = "newsmonitor";

    /// <summary>Runs what the arguments ask for. What goes wrong is printed as a sentence, not thrown.</summary>
    /// <param name="arguments">As typed, without the command's own name.</param>
    /// <param name="cancellationToken">Asks for an orderly end.</param>
    /// <returns>The <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        if (arguments.Contains(""))
            return screen.Fail(ExitCode.Usage, "An argument is empty: write what it names, or leave it out");
        try
        {
            return await InvokeAsync(Root().Parse(arguments), cancellationToken);
        }
        catch (Exception fault) when (fault is OperationCanceledException || cancellationToken.IsCancellationRequested)
        {
            screen.Say("Canceled.");
            return ExitCode.Canceled;
        }
        catch (SettingsException fault)
        {
            return screen.Fail(ExitCode.Usage, fault.Faults);
        }
        catch (SubscriptionsException fault)
        {
            return screen.Fail(ExitCode.SomeFailed, fault.Faults.Select(line => line.ToString()));
        }
        catch (Exception fault) when (IsExplained(fault))
        {
            return screen.Fail(ExitCode.SomeFailed, fault.FirstLine());
        }
    }

    /// <summary>The command with all its verbs and help.</summary>
    internal RootCommand Root()
    {
        var root = Commands();
        CommandListHelp.ApplyTo(root);
        return root;
    }

    private RootCommand Commands() =>
        new("NewsMonitor: drop articles into a folder and read the digest.")
        {
            new DemoCommand(screen).Create(),
            new RunCommand(screen).Create(),
            new DropCommand(screen).Create(),
            new StatusCommand(screen).Create(),
            new DigestCommand(screen).Create(),
            new SubscriptionsCommand(screen).Create(),
            new SubscriptionsCommand(screen).CreateFormer(),
            new RecipientsCommand(screen).Create(),
            new NamesCommand(screen).Create(),
            new FeedsCommand(screen).Create(),
            new ReplayCommand(screen).Create(),
            new ReprocessCommand(screen).Create(),
            new ForgetCommand(screen).Create(),
            new SearchCommand(screen).Create(),
            new ReindexCommand(screen).Create(),
            new ShowCommand(screen).Create(),
            new ReadCommand(screen).Create(),
            new AnalyzeCommand(screen).Create(),
            new StoriesCommand(screen).Create(),
            new RehearseCommand(screen).Create(),
        };

    private async Task<int> InvokeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        // The library's own handling of signals may end the process before a command has cleaned up.
        var invocation = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Output = screen.Out.Profile.Out.Writer,
            Error = screen.Error.Profile.Out.Writer,
        };
        // Who asks for help need not have typed all arguments.
        if (parsed.Action is not ParseErrorAction fault)
            return await parsed.InvokeAsync(invocation, cancellationToken);

        // Help is as long as a screen, and hides what is wrong; where a verb is missing, it lists them.
        fault.ShowHelp = parsed.CommandResult.Command.Subcommands.Count > 0 && parsed.UnmatchedTokens.Count == 0;
        await parsed.InvokeAsync(invocation, cancellationToken);
        if (!fault.ShowHelp)
            screen.Say($"See {string.Join(' ', [Name, .. Verbs(parsed.CommandResult)])} --help");
        return ExitCode.Usage;
    }

    private static IEnumerable<string> Verbs(CommandResult result) =>
        result.Parent is CommandResult parent ? [.. Verbs(parent), result.Command.Name] : [];

    private static bool IsExplained(Exception fault) =>
        fault
            is EmulatorException
                or NameDecisionException
                or Azure.RequestFailedException
                or Azure.Identity.AuthenticationFailedException
                or AggregateException
                or UnreadableFileException
                or InvalidDataException
                or IOException
                or UnauthorizedAccessException;
}
