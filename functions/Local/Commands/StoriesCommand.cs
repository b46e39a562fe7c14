using System.CommandLine;
using System.Text.Json;
using NewsMonitor.Local.Analysis;
using NewsMonitor.Local.Rehearsal;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Local.Commands;

/// <summary><c>stories</c>: groups articles as a digest would, without storage.</summary>
internal sealed class StoriesCommand(Screen screen)
{
    private readonly Argument<FileInfo> _file = new("FILE") { Description = ArticleInput.Shape, CustomParser = TypedValues.File };

    public Command Create()
    {
        var command = new Command("stories", "Group articles by story, as a digest of all of them would, without storage")
        {
            _file,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync($"{parsed.GetRequiredValue(_file)}", cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(string file, CancellationToken cancellationToken)
    {
        // Stories do not depend on sentiment, which is all that another analyzer would judge differently.
        using var analyzer = LocalAnalyzer.Embedded();
        var input = new ArticleInput(screen, file);
        var articles = await input
            .ReadAsync(analyzer, dated: false, cancellationToken)
            .Select(article => article.ToStoryArticle())
            .ToListAsync(cancellationToken);
        await using var output = new BufferedStream(screen.Output, 1 << 16);
        foreach (var line in StoryLines.Of(articles))
        {
            await JsonSerializer.SerializeAsync(output, line, JsonOutput.Options, cancellationToken);
            output.WriteByte((byte)'\n');
        }

        return input.Failed == 0 ? ExitCode.Ok : ExitCode.SomeFailed;
    }
}
