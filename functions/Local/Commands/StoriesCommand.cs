using System.CommandLine;
using System.Text.Json;
using NewsMonitor.Local.Rehearsal;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Local.Commands;

/// <summary><c>stories</c>: groups articles as a digest would, without storage.</summary>
internal sealed class StoriesCommand(Screen screen)
{
    private readonly Argument<string> _file = new("FILE")
    {
        Description = "One {\"id\",\"title\",\"text\",\"source\",\"published\"} per line, in any order",
    };

    public Command Create()
    {
        var command = new Command("stories", "Group articles by story, as a digest of all of them would, without storage")
        {
            _file,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(_file)!, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(string file, CancellationToken cancellationToken)
    {
        var failed = 0;
        var articles = await new ArticleLines()
            .ReadAsync(
                file,
                (line, reason) =>
                {
                    failed++;
                    screen.Fail($"{file}, line {line}: {reason}");
                },
                cancellationToken
            )
            .Select(article => article.ToStoryArticle())
            .ToListAsync(cancellationToken);
        await using var output = new BufferedStream(screen.Output, 1 << 16);
        foreach (var line in StoryLines.Of(articles))
        {
            await JsonSerializer.SerializeAsync(output, line, StoryLines.Json, cancellationToken);
            output.WriteByte((byte)'\n');
        }

        return failed == 0 ? ExitCode.Ok : ExitCode.SomeFailed;
    }
}
