using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Rendering.Words;

/// <summary>The fixed words of feedback.</summary>
internal sealed record FeedbackLabels
{
    /// <summary>A link to the form, and its title.</summary>
    public required string Feedback { get; init; }
    public required string Article { get; init; }
    public required string NotRelevant { get; init; }
    public required string WrongName { get; init; }
    public required string WrongSentiment { get; init; }
    public required string WrongStory { get; init; }
    public required string Name { get; init; }

    /// <summary>Stands for no name: the first of those that can be chosen.</summary>
    public required string Choose { get; init; }
    public required string WholeArticle { get; init; }
    public required string Toward { get; init; }
    public required string Right { get; init; }

    /// <summary>Before a field for the story that the article belongs to.</summary>
    public required string Joins { get; init; }
    public required string ForCopies { get; init; }
    public required string Undo { get; init; }
    public required string Verdicts { get; init; }
    public required string Back { get; init; }

    /// <summary>What a verdict changes.</summary>
    public required string Effect { get; init; }
}

/// <summary>The words of feedback.</summary>
internal interface IFeedbackWords
{
    FeedbackLabels Labels { get; }

    /// <summary>What follows from a verdict and why, such as "Hidden because it is not relevant".</summary>
    string Because(Verdict verdict);

    /// <summary>That a verdict is about a name that the article does not have.</summary>
    PageText NoSuchName(string name);

    /// <summary>That a verdict moves the article to a story that does not exist.</summary>
    /// <param name="story">As it was entered.</param>
    PageText NoSuchStory(string story);

    /// <summary>
    /// Who said it, whether of an earlier version, and, if it was undone, who did that, with the times as they are shown.
    /// </summary>
    string Said(Verdict verdict, string at, string undoneAt);
}
