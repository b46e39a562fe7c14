using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace NewsMonitor.Local.Commands;

/// <summary>
/// The help of the library, in whose list of commands optional arguments look required: here they are in square brackets.
/// </summary>
/// <param name="help">The library's own.</param>
internal sealed class CommandListHelp(HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>Replaces the help of a command and of all below it.</summary>
    public static void ApplyTo(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new CommandListHelp((HelpAction)option.Action!);
    }

    public override int Invoke(ParseResult parsed)
    {
        var configuration = parsed.InvocationConfiguration;
        var output = configuration.Output;
        using var text = new StringWriter();
        configuration.Output = text;
        var exit = help.Invoke(parsed);
        configuration.Output = output;
        output.Write(WithOptional(text.ToString(), parsed.CommandResult.Command.Subcommands));
        return exit;
    }

    private static string WithOptional(string text, IEnumerable<Command> commands)
    {
        foreach (var command in commands)
        foreach (var argument in command.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues == 0))
            text = text.Replace(
                $"  {command.Name} <{argument.Name}>",
                $"  {command.Name} [{argument.Name}]",
                StringComparison.Ordinal
            );
        return text;
    }
}
