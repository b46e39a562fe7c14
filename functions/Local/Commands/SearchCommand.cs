using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Search;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Local.Commands;

/// <summary><c>search</c>: finds stored articles.</summary>
internal sealed class SearchCommand(Screen screen)
{
    private readonly Argument<string[]> _query = new("QUERY")
    {
        Description = "What to find, such as: rail -strike source:\"Civic Radio\" date:P7D",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<int> _limit = new("--limit")
    {
        Description = $"The number of results, 0 to {SearchRequest.MaxSize}",
        DefaultValueFactory = _ => 10,
        HelpName = "N",
        CustomParser = result => TypedValues.Number(result, "--limit", 0, SearchRequest.MaxSize),
    };

    private readonly Option<SearchOrder> _sort = new("--sort")
    {
        Description = "Which results come first",
        DefaultValueFactory = _ => SearchOrder.Newest,
        CustomParser = result => TypedValues.Choice<SearchOrder>(result, "--sort"),
    };

    private readonly Option<string?> _after = new("--after")
    {
        Description = "Continue after this place, which an earlier search printed",
        HelpName = "PLACE",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object, with counts" };

    public Command Create()
    {
        var command = new Command("search", "Find stored articles") { _query, _limit, _sort, _after, _json };
        var common = new CommonOptions().AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, common.Read(parsed), cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, SessionOptions options, CancellationToken cancellationToken)
    {
        var query = string.Join(' ', parsed.GetValue(_query)!);
        return QueryParser.Parse(query) switch
        {
            ParsedQuery.Wrong wrong => Fail(query, wrong.Fault),
            ParsedQuery.Tree tree => await SearchAsync(tree.Root, parsed, options, cancellationToken),
            var other => throw new System.Diagnostics.UnreachableException(other.GetType().Name),
        };
    }

    private async Task<int> SearchAsync(
        QueryNode root,
        ParseResult parsed,
        SessionOptions options,
        CancellationToken cancellationToken
    )
    {
        if (!SearchRequest.IsPlace(parsed.GetValue(_after), parsed.GetValue(_sort)))
            return screen.Fail(
                ExitCode.Usage,
                $"--after: \"{parsed.GetValue(_after)}\" is not a place that an earlier search in this order printed"
            );

        await using var session = await Session.OpenAsync(options, screen, cancellationToken);
        var request = new SearchRequest(root)
        {
            Size = parsed.GetValue(_limit),
            Order = parsed.GetValue(_sort),
            After = parsed.GetValue(_after),
        };
        var result = await session.Get<ISearchIndex>().SearchAsync(request, cancellationToken);
        if (parsed.GetValue(_json))
            screen.Print(JsonSerializer.Serialize(SearchJson.Of(root, result), JsonOutput.Options));
        else
            Print(result);
        Warn(result);
        return ExitCode.Ok;
    }

    private int Fail(string query, QueryFault fault)
    {
        screen.Fail(Sentences.Of(fault));
        screen.Say("  " + query);
        screen.Say("  " + new string(' ', fault.Start) + new string('^', Math.Max(1, fault.Length)));
        return ExitCode.Usage;
    }

    private void Print(SearchResult result)
    {
        foreach (var hit in result.Hits)
        {
            screen.Print(hit.Title);
            string?[] about = [Time(hit.Published ?? hit.StoredAt), hit.Source, hit.Sentiment.ToString(), hit.Id];
            screen.Print("  " + string.Join("  ", about.OfType<string>()));
            foreach (var snippet in hit.Snippets)
                screen.Print("  " + snippet.Text);
        }

        screen.Print(string.Create(CultureInfo.InvariantCulture, $"{result.Total} found, {Text(result.Days)}"));
        if (result.Next is { } next)
            screen.Say($"For more: --after {next}");
    }

    private void Warn(SearchResult result)
    {
        foreach (var unknown in result.Unknown)
            screen.Fail($"{unknown} does not exist");
        foreach (var hidden in result.Hiding)
            screen.Fail($"{hidden} (decision {hidden.Id}); to find it again, run newsmonitor names undo {hidden.Id}");
        if (result.IsCut)
            screen.Fail($"The query has more days; only {Text(result.Days)} were searched; ask for others by date:");
        if (result.Missing.Count > 0)
            screen.Fail(
                "Some days are not in the index yet; add them: "
                    + $"newsmonitor reindex {Day(result.Missing.Min())}..{Day(result.Missing.Max())}"
            );
    }

    private static string Text(DaySpan days) => days.IsEmpty ? "no days" : $"{Day(days.First)}..{Day(days.Last)}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
