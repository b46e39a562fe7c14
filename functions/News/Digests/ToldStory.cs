using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Digests.Tallies;
using NewsMonitor.News.Stories;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Digests;

/// <summary>A story with what a window holds of it.</summary>
/// <param name="Id">Of its first article.</param>
/// <param name="Originals">Texts of their own, the earliest first; empty where the window has only copies of earlier ones.</param>
/// <param name="Copies">Copies, the earliest first.</param>
internal sealed record ToldStory(string Id, List<ArticleCard> Originals, List<ArticleCard> Copies)
{
    /// <summary>Further articles in the model; the mail shows fewer.</summary>
    private const int MostFurther = 12;

    private const int FewestDeveloping = 3;
    private static readonly TimeSpan LeastDeveloping = TimeSpan.FromHours(3);

    public bool WasTold { get; init; }

    public IReadOnlyList<StoryNews> News { get; init; } = [];

    public IReadOnlySet<string> OutletNames { get; init; } = new HashSet<string>();

    public double Score { get; init; }

    public List<ArticleCard> Cards => [.. Originals, .. Copies];

    public int Outlets => OutletNames.Count;

    public bool IsContinuing => WasTold && News.Count == 0;

    public DateTimeOffset Latest => Originals.Concat(Copies).Max(card => card.StoredAt);

    public double Bonus => Originals.Concat(Copies).Max(card => card.Bonus);

    /// <param name="window">The window it is told in.</param>
    /// <param name="copiesOf">How many copies of an article there are, exact ones and others.</param>
    public DigestStory Line(DigestWindow window, Func<string, int> copiesOf)
    {
        var lead = Lead();
        var further = Originals.Concat(Copies).Where(card => card != lead).ToList();
        var exact = Originals.Concat(Copies).Sum(card => copiesOf(card.Id));
        return new DigestStory
        {
            Id = Id,
            Tag = Tag(window),
            Lead = lead.Line(0) with { Summary = Snippet(lead.Summary), Detail = Snippet(lead.Detail) },
            Articles = Originals.Count,
            Copies = exact,
            OtherOutlets = Math.Max(0, Outlets - (lead.Source is null ? 0 : 1)),
            Latest = Latest,
            Tone = ToneTally.Of((Originals.Count > 0 ? Originals : Copies).Select(card => card.Tone)),
            News =
            [
                .. News.Select(news => new StoryNews(
                    UntrustedText.Line(news.What, DigestStory.MaxSnippet),
                    UntrustedText.Line(news.Sentence, DigestStory.MaxSnippet)
                )),
            ],
            FurtherArticles = further.Count,
            Further = [.. further.Take(MostFurther).Select(card => card.Line(0))],
            Score = Math.Round(Score, 3),
        };
    }

    private static string? Snippet(string? sentence) =>
        sentence is null ? null : UntrustedText.Line(sentence, DigestStory.MaxSnippet);

    // Where there is news, an article whose headline has it; then the one that is most about what the story is about.
    private ArticleCard Lead()
    {
        var texts = Originals.Count > 0 ? Originals : Copies;
        var first = News.Count > 0 ? texts.Where(card => card.Facts.Any(fact => fact.Text == News[0].What)).ToList() : texts;
        return (first.Count > 0 ? first : texts).Min()!;
    }

    private StoryTag Tag(DigestWindow window)
    {
        if (WasTold)
            return StoryTag.Update;
        var went = Latest - Originals[0].StoredAt >= LeastDeveloping && window.To - Latest < LeastDeveloping;
        return went && Originals.Count >= FewestDeveloping ? StoryTag.Developing : StoryTag.New;
    }
}
