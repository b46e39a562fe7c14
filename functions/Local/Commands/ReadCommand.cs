using System.CommandLine;
using NewsMonitor.Local.Articles;
using NewsMonitor.Local.Terminal;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Local.Commands;

/// <summary><c>read</c>: shows which articles files contain, and where each value was found, without storage.</summary>
internal sealed class ReadCommand(Screen screen)
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Files; - for standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _jsonLines = new("--jsonl") { Description = "One line of JSON per file" };

    public Command Create()
    {
        var command = new Command("read", "Show what is read from files, and why, without storage") { _files, _jsonLines };
        command.SetAction(
            (parsed, cancellationToken) => RunAsync(parsed.GetValue(_files)!, parsed.GetValue(_jsonLines), cancellationToken)
        );
        return command;
    }

    private async Task<int> RunAsync(string[] files, bool asJson, CancellationToken cancellationToken)
    {
        var input = new ArticleFiles(screen);
        await using var output = new BufferedStream(screen.Output, 1 << 16);
        var failed = 0;
        foreach (var file in files)
        {
            var isRead =
                await input.OpenAsync(file, cancellationToken) is { } parts
                && await WriteAsync(file, parts, asJson ? output : null);
            failed += isRead ? 0 : 1;
        }

        return failed == 0 ? ExitCode.Ok : ExitCode.SomeFailed;
    }

    /// <summary>Whether the file was read: it contains at least one article.</summary>
    private async Task<bool> WriteAsync(string file, IAsyncEnumerable<ReadPart> parts, Stream? json)
    {
        if (json is not null)
            return await ReadJson.WriteAsync(json, file, parts);
        var isRead = false;
        await foreach (var part in parts)
        {
            isRead |= part.Result.Article is not null;
            ReadText.Print(screen, part.Name.Length == 0 ? file : $"{file}#{part.Name}", part.Result);
        }

        return isRead;
    }
}
