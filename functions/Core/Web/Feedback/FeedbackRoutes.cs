using NewsMonitor.Analyzer;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Articles;
using NewsMonitor.Core.Web.Days;
using NewsMonitor.Core.Web.Items;
using NewsMonitor.Core.Web.Layout;
using NewsMonitor.Core.Web.Names;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.Core.Web.Stories;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Records;
using NewsMonitor.News.Text;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Web.Feedback;

/// <summary><c>/article/ID/feedback</c>: what is wrong with an article, and what was said about it.</summary>
internal sealed class FeedbackRoutes(
    ArticleFinder articles,
    VerdictStore verdicts,
    DayDigests days,
    NamesInNews names,
    StoryDays stories,
    ReaderZone zone,
    PageRenderer pages
) : IWebRoutes
{
    private const string Path = "/article/{}/feedback";
    private const int MostNames = 40;
    private const int MaxName = 120;
    private static readonly IWords Words = RenderingWords.Default;

    public IReadOnlyList<Route> Routes =>
        [Route.Get(Path, Role.Viewer, Segments.Id, ShowAsync), Route.Post(Path, Role.Editor, Segments.Id, SayAsync)];

    private async Task<WebReply> ShowAsync(string id, WebRequest request, CancellationToken cancellationToken)
    {
        if (await articles.FindRowAsync(id, cancellationToken) is not { } article)
            return MessagePage.Reply(request, 404, Words.Pages.Errors.NotFound);
        var said = await verdicts.LoadAsync(cancellationToken);
        var item = StoredItem.Of(article, zone);
        var view = new
        {
            Words.Feedback.Labels,
            Item = item,
            CanEdit = request.Principal?.Role >= Role.Editor,
            Action = request.Path + request.RawQuery,
            Story = FeedbackForm.IdIn(request.Query["story"]) ?? "",
            Back = FeedbackForm.IdIn(request.Query["story"]) is { } story ? StoryItem.AddressOf(story) : item.Address,
            // Not "Name": templates would take it for a loop's "name".
            Chosen = request.Query["name"] ?? "",
            Names = article.Tags.Entities.Select(tag => tag.Name).Distinct(StringComparer.Ordinal).Take(MostNames).ToList(),
            Sentiments = Choices,
            Verdicts = VerdictItem.Of(said.Of(article).Concat(said.All.Where(one => one.Article == id)).Distinct(), zone),
        };
        var page = new Page(Words.Feedback.Labels.Feedback, "feedback.html.liquid", view);
        return await pages.ReplyAsync(request, page, cancellationToken);
    }

    private static IEnumerable<SentimentChoice> Choices =>
        new[] { SentimentLabel.Positive, SentimentLabel.Neutral, SentimentLabel.Negative, SentimentLabel.Mixed }.Select(
            label => new SentimentChoice(label.ToString(), Words.Sentiment(label))
        );

    private async Task<WebReply> SayAsync(string id, WebRequest request, CancellationToken cancellationToken)
    {
        if (await articles.FindRowAsync(id, cancellationToken) is not { } article)
            return MessagePage.Reply(request, 404, Words.Pages.Errors.NotFound);
        if (int.TryParse(request.Form["undo"], out var number))
            await verdicts.UndoAsync(number, request.Principal!.Name, cancellationToken);
        else if (FeedbackForm.Read(article, request) is not { } verdict)
            return MessagePage.Reply(request, 400, Words.Pages.Errors.Incomplete);
        else if (verdict.Name is { } name && !Has(article, name))
            return MessagePage.Reply(request, 400, Words.Feedback.NoSuchName(UntrustedText.Line(name, MaxName)));
        else if (verdict.Joins is { } story && !await ExistsAsync(story, cancellationToken))
            return MessagePage.Reply(request, 400, Words.Feedback.NoSuchStory(UntrustedText.Line(story, MaxName)));
        else
            await SayAsync(verdict, cancellationToken);
        await names.ForgetAsync(cancellationToken);
        await days.ForgetAsync(cancellationToken);
        await stories.ForgetAsync(cancellationToken);
        return WebReply.See(request.Path + request.RawQuery);
    }

    // As verdicts are applied.
    private static bool Has(StoredArticle article, string name) =>
        article.Tags.Entities.Any(tag => EntityKey.Fold(tag.Name) == EntityKey.Fold(name));

    // A reader may look at an earlier version, or at one that was replaced a moment ago.
    private async Task SayAsync(Verdict verdict, CancellationToken cancellationToken)
    {
        await verdicts.SayAsync(verdict, cancellationToken);
        var earlier = verdict.Article;
        foreach (var version in await articles.CorrectionsOfAsync(verdict.Article, cancellationToken))
        {
            await verdicts.RepeatAsync(earlier, version, cancellationToken);
            earlier = version.Id;
        }
    }

    // A story has the ID of one of its articles.
    private async Task<bool> ExistsAsync(string story, CancellationToken cancellationToken) =>
        FeedbackForm.IdIn(story) is { } id && await articles.FindRowAsync(id, cancellationToken) is not null;
}

/// <summary>A sentiment that can be chosen.</summary>
/// <param name="Value">In the form.</param>
/// <param name="Label">In words.</param>
internal sealed record SentimentChoice(string Value, string Label);
