using System.Globalization;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Layout;
using NewsMonitor.Core.Web.NamePages;
using NewsMonitor.Core.Web.Names;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.News.Queries;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Web.Comparing;

/// <summary><c>/compare?q=…&amp;q=…</c>: the shares of coverage of two to five names or queries.</summary>
internal sealed class CompareRoutes(ComparisonReader comparisons, PageRenderer pages) : IWebRoutes
{
    private const string Address = "/compare";
    private const int Most = 5;
    private const int MaxText = 200;

    private const int Fewest = 2;

    // Of those that are left out.
    private const int MostNamed = 5;

    // A table of more days with several names would be long, and a page at most 100 KB.
    private const int MostDays = 31;

    private static readonly IWords Words = RenderingWords.Default;

    public IReadOnlyList<Route> Routes => [Route.Get(Address, Role.Viewer, ShowAsync)];

    private async Task<WebReply> ShowAsync(WebRequest request, CancellationToken cancellationToken)
    {
        List<string> all =
        [
            .. request
                .Query.Where(field => IsName(field.Key))
                .Select(field => UntrustedText.Line(field.Value, MaxText))
                .Where(name => name.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];
        List<string> asked = [.. all.Take(Most)];
        var days = DaysOf(request);
        var found = await comparisons.ReadAsync(asked, days, MostDays, cancellationToken);
        List<ComparedItem> these = [.. found.OfType<ComparedItem>().DistinctBy(item => item.Address)];
        var compared = these.Count > 0 ? new Compared(these) : null;
        var view = new
        {
            Words.ComparePage.Labels,
            Fields = FieldsOf(asked),
            Hint = asked.Count < Fewest ? Words.ComparePage.Labels.Hint : "",
            LeftOut = all.Count > Most ? Words.ComparePage.LeftOut([.. all.Skip(Most).Take(MostNamed)], all.Count - Most) : "",
            Unknown = asked.Zip(found).Where(one => one.Second is null).Select(one => WhyNot(one.First)).ToList(),
            Notes = these.SelectMany(item => item.Notes.Select(note => $"{item.Name}: {note}")).ToList(),
            Periods = NamePeriod.Choices.Select(choice => PeriodOf(asked, choice, days)).ToList(),
            HasNames = compared is not null,
            Shares = compared?.Shares ?? (object)"",
            Articles = compared?.Articles ?? (object)"",
            FirstColumn = days > MostDays ? Words.ComparePage.Labels.Week : Words.ComparePage.Labels.Day,
            Rows = compared?.Rows ?? [],
            Sums = compared?.Sums ?? [],
            Days = days,
        };
        return await pages.ReplyAsync(
            request,
            new Page(Words.ComparePage.Labels.Compare, "compare.html.liquid", view)
            {
                Section = Address,
                Status = asked.Exists(IsWrong) ? 400 : 200,
            },
            cancellationToken
        );
    }

    // In the form, each field has a name of its own: q, q2, q3 …
    private static string FieldOf(int number) => number == 1 ? "q" : string.Create(CultureInfo.InvariantCulture, $"q{number}");

    private static bool IsName(string field) => field is ['q', .. var number] && number.All(char.IsAsciiDigit);

    private static bool IsWrong(string asked) => QueryParser.Parse(asked) is ParsedQuery.Wrong;

    private static string WhyNot(string asked) =>
        QueryParser.Parse(asked) is ParsedQuery.Wrong { Fault: var fault }
            ? $"{asked}: {Words.Query.Of(fault)}"
            : Words.ComparePage.Unknown(asked);

    private static IReadOnlyList<CompareField> FieldsOf(List<string> asked) =>
        [
            .. Enumerable
                .Range(0, Math.Min(Most, Math.Max(Fewest, asked.Count + 1)))
                .Select(i => new CompareField(FieldOf(i + 1), Words.ComparePage.Field(i + 1), asked.ElementAtOrDefault(i) ?? "")),
        ];

    private static PeriodLink PeriodOf(List<string> asked, int choice, int days)
    {
        var query = string.Join('&', asked.Select(name => "q=" + Uri.EscapeDataString(name)).Append($"days={choice}"));
        return new PeriodLink($"{Address}?{query}", Words.NamePage.Days(choice), choice == days);
    }

    private static int DaysOf(WebRequest request) =>
        int.TryParse(request.Query["days"], CultureInfo.InvariantCulture, out var days) && NamePeriod.Choices.Contains(days)
            ? days
            : NamePeriod.Choices[0];
}

/// <summary>A field for a name.</summary>
internal sealed record CompareField(string Field, string Label, string Value);
