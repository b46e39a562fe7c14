using System.CommandLine;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Local.Rehearsal;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Local.Commands;

/// <summary><c>rehearse</c>: writes the digests that articles would have given, those of a file or stored ones.</summary>
internal sealed class RehearseCommand(Screen screen)
{
    private readonly Argument<string?> _file = new("FILE") { Description = ArticleInput.Shape, Arity = ArgumentArity.ZeroOrOne };

    private readonly Option<DayRange?> _archive = Days(
        "--from-archive",
        "Instead of a file: the articles that are stored, and the digests that are due on these days"
    );

    private readonly Option<FileInfo?> _subscriptions = new("--subscription")
    {
        Description = "A subscriptions file; without it, the one that is in use, or the digest of the settings",
        HelpName = "FILE",
        CustomParser = TypedValues.File,
    };

    private readonly Option<string?> _id = new("--id")
    {
        Description = "Only this digest of the subscriptions file; without it, all its digests",
        HelpName = "ID",
    };

    private readonly Option<DayRange?> _days = Days(
        "--days",
        "Only write the digests that are due on these days, which still know all earlier articles"
    );

    private readonly Option<string> _out = new("--out")
    {
        Description = "The folder to write to; it is created",
        HelpName = "DIR",
        Required = true,
    };

    private readonly AnalyzerOption _analyzer = new();

    public Command Create()
    {
        var command = new Command(
            "rehearse",
            "Write the digests that articles would have given; nothing is sent, and no digest is stored"
        )
        {
            _file,
            _archive,
            _subscriptions,
            _id,
            _days,
            _out,
            _analyzer.Option,
        };
        var common = new CommonOptions().AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, common.Read(parsed), cancellationToken));
        return command;
    }

    private static Option<DayRange?> Days(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = DayRangeText.Shape,
            CustomParser = result => DayRangeText.Parse(result, name),
        };

    private async Task<int> RunAsync(ParseResult parsed, SessionOptions options, CancellationToken cancellationToken)
    {
        var folder = parsed.GetValue(_out)!;
        if (File.Exists(folder))
            return screen.Fail(ExitCode.Usage, $"--out must be a folder; {folder} is a file");
        var (file, archived) = (parsed.GetValue(_file), parsed.GetValue(_archive));
        if (file is null == archived is null)
            return screen.Fail(ExitCode.Usage, "Specify either a FILE of articles or --from-archive with days");
        if (archived is not null && _analyzer.IsGiven(parsed))
            return screen.Fail(
                ExitCode.Usage,
                "--analyzer cannot be combined with --from-archive, whose articles are analyzed; leave it out"
            );
        if (archived is not null)
            return parsed.GetValue(_days) is null
                ? await FromArchiveAsync(parsed, options, archived, cancellationToken)
                : screen.Fail(
                    ExitCode.Usage,
                    "--days cannot be combined with --from-archive, which says the days itself; leave it out"
                );
        return File.Exists(file)
            ? await FromFileAsync(parsed, options, file, cancellationToken)
            : screen.Fail(
                ExitCode.Usage,
                $"FILE must be a file of articles; {(Directory.Exists(file) ? $"{file} is a folder" : $"there is no file {file}")}"
            );
    }

    private async Task<int> FromFileAsync(
        ParseResult parsed,
        SessionOptions options,
        string file,
        CancellationToken cancellationToken
    )
    {
        var chosen = await new RehearsalSubscriptions(screen).ReadAsync(
            parsed.GetValue(_subscriptions),
            parsed.GetValue(_id),
            options.Settings,
            cancellationToken
        );
        if (chosen.Digests.Count == 0)
            return chosen.Exit;
        var (chosenAnalyzer, fault) = _analyzer.Create(parsed);
        if (chosenAnalyzer is null)
            return screen.Fail(ExitCode.Usage, fault!);
        using var analyzer = chosenAnalyzer;
        var input = new ArticleInput(screen, file);
        var articles = await input.ReadAsync(analyzer, dated: true, cancellationToken).ToListAsync(cancellationToken);
        if (articles.Count == 0)
            return screen.Fail(ExitCode.SomeFailed, $"{file} contains no article that can be used. {ArticleInput.Shape}.");

        var (first, last) = (articles.Min(article => article.StoredAt), articles.Max(article => article.StoredAt));
        var days = parsed.GetValue(_days);
        var windows = chosen
            .Digests.SelectMany(digest => RehearsalWindows.Of(digest.Schedule, first, last).Select(window => (digest, window)))
            .Where(due => days is null || days.Contains(due.window.To, due.digest.Schedule.Zone))
            .ToList();
        if (windows.Count == 0)
            return screen.Fail(
                ExitCode.Usage,
                $"--days: no digest is due in {days}; the articles are from {first:u} to {last:u}. Choose days after these times."
            );
        await new RehearsalOutput(screen, parsed.GetValue(_out)!).WriteAsync(
            new RehearsalSource(articles),
            windows,
            cancellationToken
        );
        return input.Failed == 0 ? ExitCode.Ok : ExitCode.SomeFailed;
    }

    private async Task<int> FromArchiveAsync(
        ParseResult parsed,
        SessionOptions options,
        DayRange days,
        CancellationToken cancellationToken
    )
    {
        await using var session = await Session.OpenAsync(options, screen, cancellationToken);
        var chosen = await new RehearsalSubscriptions(screen).ReadAsync(
            parsed.GetValue(_subscriptions),
            parsed.GetValue(_id),
            () => session.Get<SubscriptionStore>().LoadAsync(cancellationToken),
            cancellationToken
        );
        if (chosen.Digests.Count == 0)
            return chosen.Exit;
        var now = session.Get<TimeProvider>().GetUtcNow();
        var windows = chosen
            .Digests.SelectMany(digest => RehearsalWindows.On(digest.Schedule, days, now).Select(window => (digest, window)))
            .ToList();
        if (windows.Count == 0)
            return screen.Fail(
                ExitCode.Usage,
                $"--from-archive: no digest is due in {days}; choose days that are not in the future and on which one is due"
            );
        await new RehearsalOutput(screen, parsed.GetValue(_out)!).WriteAsync(
            session.Get<IDigestSource>(),
            windows,
            cancellationToken
        );
        return ExitCode.Ok;
    }
}
