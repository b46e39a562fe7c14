using System.CommandLine;
using System.Text.Json;
using NewsMonitor.Analyzer;
using NewsMonitor.Local.Analysis;
using NewsMonitor.Local.Terminal;
using NewsMonitor.News.Records;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Local.Commands;

/// <summary><c>analyze</c>: only the analysis, without storage.</summary>
internal sealed class AnalyzeCommand(Screen screen)
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Article files; without any, the text on standard input",
        Arity = ArgumentArity.ZeroOrMore,
    };
    private readonly Option<bool> _json = new("--json") { Description = "One line of JSON per file" };
    private readonly Option<bool> _jsonLines = new("--jsonl")
    {
        Description = "Read one {\"id\",\"text\"} per line from standard input and write one line per document",
    };

    private readonly AnalyzerOption _analyzer = new();

    public Command Create()
    {
        var command = new Command("analyze", "Analyze text or article files, without storage")
        {
            _files,
            _json,
            _jsonLines,
            _analyzer.Option,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var files = parsed.GetValue(_files)!;
        var lines = parsed.GetValue(_jsonLines);
        if (lines && files.Length > 0)
            return screen.Fail(ExitCode.Usage, "--jsonl reads standard input; it cannot be combined with files");
        if (!lines && files.Length == 0 && !screen.IsInputPiped)
            return screen.Fail(ExitCode.Usage, "Specify files to analyze, or pipe text to standard input");
        var (chosen, fault) = _analyzer.Create(parsed);
        if (chosen is null)
            return screen.Fail(ExitCode.Usage, fault!);
        using var analyzer = chosen;
        return lines
            ? await RunLinesAsync(analyzer, cancellationToken)
            : await RunFilesAsync(analyzer, files, parsed.GetValue(_json), cancellationToken);
    }

    private async Task<int> RunLinesAsync(LocalAnalyzer analyzer, CancellationToken cancellationToken)
    {
        await using var output = new BufferedStream(screen.Output, 1 << 16);
        var failed = await new JsonLines(analyzer).RunAsync(screen.Input, output, cancellationToken);
        return failed == 0 ? ExitCode.Ok : ExitCode.SomeFailed;
    }

    private async Task<int> RunFilesAsync(
        LocalAnalyzer analyzer,
        string[] files,
        bool asJson,
        CancellationToken cancellationToken
    )
    {
        var failed = 0;
        await foreach (
            var (name, text) in TextsAsync(files.Length == 0 ? [ArticleFiles.StandardInput] : files, cancellationToken)
        )
        {
            if (text is null)
                failed++;
            else
                await WriteAsync(name, text, analyzer.Analyze(text), asJson, cancellationToken);
        }

        await screen.Output.FlushAsync(cancellationToken);
        return failed == 0 ? ExitCode.Ok : ExitCode.SomeFailed;
    }

    // The text is null if a file, or a part of it, could not be read; the reason has already been printed.
    private async IAsyncEnumerable<(string Name, string? Text)> TextsAsync(
        string[] files,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var input = new ArticleFiles(screen);
        foreach (var file in files)
        {
            if (await input.OpenAsync(file, cancellationToken) is not { } parts)
            {
                yield return (file, null);
                continue;
            }

            await foreach (var part in parts)
            {
                var shown = part.Name.Length == 0 ? file : $"{file}#{part.Name}";
                yield return (shown, Text(shown, part.Result));
            }
        }
    }

    private string? Text(string name, ReadResult read)
    {
        if (read.Article is { } article)
            return ArticleDetails.AnalyzedText(article, int.MaxValue);
        screen.Fail($"{name}: {read.Rejection!.Reason}");
        return null;
    }

    private async Task WriteAsync(
        string name,
        string text,
        TextAnalysis analysis,
        bool asJson,
        CancellationToken cancellationToken
    )
    {
        if (asJson)
            await screen.Output.WriteAsync(
                AnalysisJson.Document(JsonSerializer.SerializeToElement(name), text, analysis),
                cancellationToken
            );
        else
            AnalysisText.Print(screen, name, text, analysis);
    }
}
