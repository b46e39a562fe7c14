using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Rendering.English;

/// <summary>The words of feedback.</summary>
internal sealed class FeedbackWords : IFeedbackWords
{
    public FeedbackLabels Labels { get; } =
        new()
        {
            Feedback = "Feedback",
            Article = "Article",
            NotRelevant = "Not relevant",
            WrongName = "Wrong name",
            WrongSentiment = "Wrong sentiment",
            WrongStory = "Wrong story",
            Name = "The name that it does not mention",
            Choose = "Choose a name",
            WholeArticle = "the whole article",
            Toward = "Sentiment toward",
            Right = "It is",
            Joins = "Address of the story that it belongs to; empty if it is one of its own",
            ForCopies = "For its copies, too",
            Undo = "Undo",
            Verdicts = "Verdicts",
            Back = "Back",
            Effect = "A verdict holds for everybody: it changes pages, counts and the next digests at once, and can be undone.",
        };

    public string Because(Verdict verdict)
    {
        var copies = verdict.Copies is null ? "" : ", also of its copies";
        return verdict.Kind switch
        {
            VerdictKind.NotRelevant => $"Hidden because it is not relevant{copies}",
            VerdictKind.WrongName => $"“{verdict.Name}” left out because it is the wrong name{copies}",
            VerdictKind.WrongSentiment => $"Sentiment{Toward(verdict)} changed to {SentimentOf(verdict)}{copies}",
            _ => verdict.Joins is null
                ? $"Taken out of its story because it is another one{copies}"
                : $"Moved to another story because it was in the wrong one{copies}",
        };
    }

    public PageText NoSuchName(string name) =>
        new(
            "No such name",
            $"The article does not have the name “{name}”. Nothing was changed. Go back, and choose one of its names."
        );

    public PageText NoSuchStory(string story) =>
        new(
            "No such story",
            $"There is no story at “{story}”. Nothing was changed. Go back, and enter the address of the story’s page, which "
                + "contains “/story/”."
        );

    public string Said(Verdict verdict, string at, string undoneAt)
    {
        var version = verdict.Repeats is null ? "" : ", of an earlier version";
        var undone = undoneAt.Length == 0 ? "" : $"; undone by {verdict.UndoneBy}, {undoneAt}";
        return $"by {verdict.By}, {at}{version}{undone}";
    }

    private static string Toward(Verdict verdict) => verdict.Name is null ? "" : $" toward “{verdict.Name}”";

    private static string SentimentOf(Verdict verdict) => verdict.Sentiment is { } label ? SentimentWords.Of(label) : "";
}
