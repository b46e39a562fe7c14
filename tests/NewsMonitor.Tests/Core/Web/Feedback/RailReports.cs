using NewsMonitor.Analyzer;
using NewsMonitor.News.Copies;
using NewsMonitor.News.Records;
using NewsMonitor.Testing.Web;

namespace NewsMonitor.Tests.Core.Web.Feedback;

/// <summary>Reports of outlets about a railway, of which two with the same text are copies.</summary>
internal static class RailReports
{
    public const string Strike =
        "All trains between Port Selwyn and Eastmarch were canceled in the night, and drivers of the railway said that talks about "
        + "their shifts had failed. Buses were full until noon, and passengers were asked to stay at home.";

    public const string Bridge =
        "A bridge over the Orrin was closed after inspectors found cracks in a pillar. Lorries have to take the road by the lake, "
        + "which is two hours longer, and shops in the valley fear for their trade until spring.";

    public static readonly (string Name, EntityCategory Category) Rail = ("Northwind Rail", EntityCategory.Organization);

    /// <summary>Stores a report that came in so many hours before the morning of the sample news.</summary>
    public static Task<StoredArticle> StoreAsync(Installation there, int hours, string text, string outlet) =>
        StoredNews.StoreAsync(
            there,
            SampleNews.WithItsOwnText(
                SampleNews.Article(
                    hours,
                    $"Headline {hours}",
                    SentimentLabel.Negative,
                    SampleNews.Entity(Rail, SentimentLabel.Negative, text[..60], 3, true)
                )
            ) with
            {
                Source = outlet,
                Details = "gone.json",
                Sketch = Sketch.Of(text),
            },
            SampleNews.Morning.AddHours(-hours)
        );
}
