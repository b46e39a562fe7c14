using NewsMonitor.Analyzer;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.News.Records;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Web.Feedback;

/// <summary>Reads a verdict from a form.</summary>
internal static class FeedbackForm
{
    private const string StoryPath = "/story/";

    /// <summary>
    /// The verdict; null if the form is not one of ours or is not complete. The story that the article joins is as it was
    /// entered if that is no ID.
    /// </summary>
    public static Verdict? Read(StoredArticle article, WebRequest request)
    {
        var form = request.Form;
        if (!Enum.TryParse<VerdictKind>(form["kind"], out var kind) || !Enum.IsDefined(kind))
            return null;
        var verdict = new Verdict(0, kind, article.Id, article.Day, request.Principal!.Name, default)
        {
            Copies = form["copies"] is not null && article.Sketch is { } sketch ? Convert.ToBase64String(sketch.ToBytes()) : null,
            Story = IdIn(form["story"]),
        };
        var name = form["name"]?.Trim() is { Length: > 0 } written ? written : null;
        return kind switch
        {
            VerdictKind.NotRelevant => verdict,
            VerdictKind.WrongName when name is not null => verdict with { Name = name },
            VerdictKind.WrongSentiment when Label(form["sentiment"]) is { } label => verdict with
            {
                Name = name,
                Sentiment = label,
            },
            VerdictKind.WrongStory when form["joins"]?.Trim() is { Length: > 0 } joins => verdict with
            {
                Joins = IdIn(joins) ?? joins,
            },
            VerdictKind.WrongStory => verdict,
            _ => null,
        };
    }

    /// <summary>The ID of a story, as it is or in its address; null if the text is neither.</summary>
    public static string? IdIn(string? text)
    {
        var id = text?.Trim() ?? "";
        var at = id.LastIndexOf(StoryPath, StringComparison.Ordinal);
        return Segments.Id(at < 0 ? id : id[(at + StoryPath.Length)..].Split('?', '#')[0], out var known) ? known : null;
    }

    private static SentimentLabel? Label(string? text) =>
        Enum.TryParse<SentimentLabel>(text, out var label)
        && label is SentimentLabel.Positive or SentimentLabel.Neutral or SentimentLabel.Negative or SentimentLabel.Mixed
            ? label
            : null;
}
