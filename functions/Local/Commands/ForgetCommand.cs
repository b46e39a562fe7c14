using System.CommandLine;
using NewsMonitor.Core.Forgetting;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Local.Commands;

/// <summary><c>forget</c>: removes what is kept of an article.</summary>
internal sealed class ForgetCommand(Screen screen)
{
    private readonly Argument<string?> _article = new("ARTICLE")
    {
        Description = "The ID of an article, as show prints it",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _blob = new("--blob")
    {
        Description = "Instead: the name of a blob in the inbox, for all its articles",
        HelpName = "NAME",
    };

    private readonly Option<bool> _withBlob = new("--with-blob")
    {
        Description = "Also delete the blobs that contain it from the inbox",
    };

    private readonly Option<bool> _allow = new("--allow") { Description = "Instead: let its text in when it arrives again" };

    private readonly Option<string> _by = new("--by")
    {
        Description = "Who wants it; without it, the user of this machine",
        DefaultValueFactory = _ => Environment.UserName,
        HelpName = "WHO",
    };

    public Command Create()
    {
        var command = new Command("forget", "Remove what is kept of an article, for good; only a note stays")
        {
            _article,
            _blob,
            _withBlob,
            _allow,
            _by,
        };
        var common = new CommonOptions().AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, common.Read(parsed), cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, SessionOptions options, CancellationToken cancellationToken)
    {
        var request = new ForgetRequest(
            parsed.GetValue(_article) is { } typed ? TypedValues.ArticleId(typed) : null,
            parsed.GetValue(_blob),
            parsed.GetValue(_withBlob),
            parsed.GetValue(_by)!
        );
        if (request.Fault is { } fault)
        {
            screen.Fail(fault);
            return ExitCode.Usage;
        }

        await using var session = await Session.OpenAsync(options, screen, cancellationToken);
        var forget = session.Get<Forget>();
        if (parsed.GetValue(_allow) && request.Article is { } article)
            return Report(await forget.AllowAsync(article, cancellationToken), article);
        return Report(await forget.RunAsync(request, cancellationToken), request);
    }

    private int Report(bool wasForgotten, string article)
    {
        if (wasForgotten)
            screen.Print($"{article} is stored again when it arrives again, or by newsmonitor replay BLOB");
        else
            screen.Fail($"No article {article} was forgotten; the log has a line for each that was");
        return wasForgotten ? ExitCode.Ok : ExitCode.SomeFailed;
    }

    private int Report(ForgetRun? run, ForgetRequest request)
    {
        if (run is null)
        {
            screen.Fail(
                request.Article is { } id
                    ? $"No article {id} is known; newsmonitor search --json shows the IDs of articles"
                    : $"No blob {request.Blob} is known; newsmonitor status shows some"
            );
            return ExitCode.SomeFailed;
        }

        foreach (var id in run.Articles)
            screen.Print($"{id} forgotten");
        screen.Print($"{Plural.Of(run.Articles.Count, "article")} and {Plural.Of(run.Digests, "kept digest")} changed");
        foreach (var blob in run.Removed)
            screen.Print($"{blob} deleted from the inbox");
        foreach (var blob in run.Kept)
            screen.Print($"{blob} is still in the inbox; --with-blob deletes it");
        return ExitCode.Ok;
    }
}
