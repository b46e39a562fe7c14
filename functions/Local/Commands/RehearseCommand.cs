using System.CommandLine;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Local.Rehearsal;
using NewsMonitor.Local.Terminal;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Records;

namespace NewsMonitor.Local.Commands;

/// <summary><c>rehearse</c>: writes the digests that dated articles would have given, without storage.</summary>
internal sealed class RehearseCommand(Screen screen)
{
    private readonly Argument<string> _file = new("FILE") { Description = ArticleInput.Shape };

    private readonly Option<FileInfo?> _subscriptions = new("--subscription")
    {
        Description = "A subscriptions file; without it, the digest of the settings, which is daily at 08:00 UTC by default",
        HelpName = "FILE",
    };

    private readonly Option<string?> _id = new("--id")
    {
        Description = "Only this digest of the subscriptions file; without it, all its digests",
        HelpName = "ID",
    };

    private readonly Option<DayRange?> _days = new("--days")
    {
        Description = "Only write the digests that are due on these days, which still know all earlier articles",
        HelpName = "A..B",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DayRange.Parse(text) is { } days)
                return days;
            result.AddError(
                $"--days must be a day or a range of days in order, such as 2026-11-23..2026-11-29; it is \"{text}\""
            );
            return null;
        },
    };

    private readonly Option<string> _out = new("--out")
    {
        Description = "The folder to write to; it is created",
        HelpName = "DIR",
        Required = true,
    };

    public Command Create()
    {
        var command = new Command("rehearse", "Write the digests that dated articles would have given; nothing is sent or stored")
        {
            _file,
            _subscriptions,
            _id,
            _days,
            _out,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (file, folder) = (parsed.GetValue(_file)!, parsed.GetValue(_out)!);
        if (!File.Exists(file))
            return Fail(ExitCode.Usage, $"FILE must be a file of articles; there is no file {file}");
        if (File.Exists(folder))
            return Fail(ExitCode.Usage, $"--out must be a folder; {folder} is a file");
        var chosen = await new RehearsalChoice(screen).ReadAsync(
            parsed.GetValue(_subscriptions),
            parsed.GetValue(_id),
            cancellationToken
        );
        if (chosen.Digests.Count == 0)
            return chosen.Exit;

        var input = new ArticleInput(screen, file);
        var articles = await input.ReadAsync(dated: true, cancellationToken).ToListAsync(cancellationToken);
        if (articles.Count == 0)
            return Fail(ExitCode.SomeFailed, $"{file} contains no article that can be used. {ArticleInput.Shape}.");
        var exit = await RehearseAsync(chosen.Digests, articles, parsed.GetValue(_days), folder, cancellationToken);
        return exit == ExitCode.Ok && input.Failed > 0 ? ExitCode.SomeFailed : exit;
    }

    private async Task<int> RehearseAsync(
        IReadOnlyList<Subscription> digests,
        IReadOnlyList<StoredArticle> articles,
        DayRange? days,
        string folder,
        CancellationToken cancellationToken
    )
    {
        var (first, last) = (articles.Min(article => article.StoredAt), articles.Max(article => article.StoredAt));
        var windows = digests
            .SelectMany(digest => RehearsalWindows.Of(digest.Schedule, first, last).Select(window => (digest, window)))
            .Where(due => days is null || days.Contains(due.window.To, due.digest.Schedule.Zone))
            .ToList();
        if (windows.Count == 0)
            return Fail(
                ExitCode.Usage,
                $"--days: no digest is due in {days}; the articles are from {first:u} to {last:u}. Choose days after these times."
            );
        var source = new RehearsalSource(articles);
        var output = new RehearsalFolder(folder);
        foreach (var (digest, window) in windows)
            await WriteAsync(output, source, digest, window, cancellationToken);
        screen.Print(await output.WriteIndexAsync(cancellationToken));
        return ExitCode.Ok;
    }

    private async Task WriteAsync(
        RehearsalFolder output,
        RehearsalSource source,
        Subscription subscription,
        DigestWindow window,
        CancellationToken cancellationToken
    )
    {
        var digest = await DigestBuilder.BuildAsync(source, subscription.Spec, window, cancellationToken);
        var skipped = subscription.WhySkip(digest);
        var files = skipped is null
            ? $"{await output.WriteAsync(new ArchivedDigest(null, digest), cancellationToken)}, .txt, .json"
            : $"not sent: {skipped}";
        screen.Print(
            $"{digest.Id}, {window.From:u} to {window.To:u}, articles: {digest.Counts.Articles}, "
                + $"stories: {digest.StoryCounts.All}: {files}"
        );
    }

    private int Fail(int exit, string message)
    {
        screen.Fail(message);
        return exit;
    }
}
