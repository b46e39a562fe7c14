using NewsMonitor.Core.Rendering.Words;

namespace NewsMonitor.Core.Rendering.English;

/// <summary>The words of the page of a story.</summary>
internal sealed class StoryPageWords : IStoryPageWords
{
    public StoryPageLabels Labels { get; } =
        new()
        {
            Timeline = "Timeline",
            FirstReport = "First report",
            NewSince = "New",
            Outlets = "Outlets",
            Outlet = "Outlet",
            Articles = "Articles",
            Copies = "Copies",
            Sentiment = "Sentiment",
            Names = "Names",
            Related = "Related events",
            NoOutlet = "unknown outlet",
        };

    public string Size(int texts, int copies, int outlets)
    {
        var all = Counts.Of(Counted.Article, texts);
        var folded = copies > 0 ? $" and {Counts.Of(Counted.Copy, copies)}" : "";
        return $"{all}{folded} in {Counts.Of(Counted.Outlet, outlets)}";
    }

    public string Copies(int copies, int outlets) =>
        outlets > 1 ? $"1 text in {Counts.Of(Counted.Outlet, outlets)}" : Counts.Of(Counted.Copy, copies);

    public string NotListed(int articles) => $"{Counts.Of(Counted.MoreArticle, articles)}, which are not listed.";
}
