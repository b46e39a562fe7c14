using System.Collections.Frozen;
using System.Globalization;

namespace NewsMonitor.Analyzer.Words;

/// <summary>Words that tie a sentence to what is around it.</summary>
internal sealed class SentenceWords(WordLists lists)
{
    /// <summary>The rates of common words are given for as many words.</summary>
    private const double CommonOf = 10_000;

    /// <summary>First words that refer to a sentence before: "he", "but".</summary>
    public FrozenSet<uint> References { get; } = lists.Cue("refers");

    /// <summary>The writer and the reader: "we", "your".</summary>
    public FrozenSet<uint> Writers { get; } = lists.Cue("writer");

    /// <summary>First words of what a page adds to a text: "read more", "photo by".</summary>
    public FrozenSet<uint> FurnitureOpenings { get; } = lists.Phrases("furniture-openings");

    /// <summary>What only credits, notes and offers contain: "all rights reserved".</summary>
    public FrozenSet<uint> FurnitureParts { get; } = lists.Phrases("furniture-parts");

    /// <summary>What only the captions and credits of pictures contain: "via AP".</summary>
    public FrozenSet<uint> PictureCredits { get; } = lists.Phrases("picture-credits");

    /// <summary>First words of captions and corrections, which name who is in the news: "image caption".</summary>
    public FrozenSet<uint> NewsOpenings { get; } = lists.Phrases("furniture-with-names");

    /// <summary>What is in captions behind their credits: "image caption".</summary>
    public FrozenSet<uint> CaptionMarks { get; } = lists.Phrases("caption-marks");

    /// <summary>Words of the credits of pictures: "Reuters", "images".</summary>
    public FrozenSet<uint> Agencies { get; } = lists.Words("picture-agencies");

    /// <summary>First words of the credits of journalists: "reporting by".</summary>
    public FrozenSet<uint> CreditOpenings { get; } = lists.Phrases("credit-openings");

    /// <summary>What only the credits of journalists contain: "contributed to this report".</summary>
    public FrozenSet<uint> CreditParts { get; } = lists.Phrases("credit-parts");

    /// <summary>First words, several each, that refer to a sentence before: "as a result".</summary>
    public FrozenSet<uint> ReferringOpenings { get; } = lists.Phrases("references");

    /// <summary>Parts of sentences that say that someone did not answer: "declined to comment".</summary>
    public FrozenSet<uint> Unanswered { get; } = lists.Phrases("unanswered");

    /// <summary>Words between commas that refer to the sentence before: "Courts, however, ruled …".</summary>
    public FrozenSet<uint> Asides { get; } = lists.Cue("refers-aside");

    /// <summary>Words in the introduction of a sentence that point back: "these" in "Before these talks, …".</summary>
    public FrozenSet<uint> Demonstratives { get; } = lists.Cue("points-back");

    /// <summary>Words that point back behind a preposition: "on that list".</summary>
    public FrozenSet<uint> PointingInside { get; } = lists.Cue("points-back-inside");

    /// <summary>Pronouns of persons, inside a sentence, too: "his".</summary>
    public FrozenSet<uint> ReferencesInside { get; } = lists.Cue("refers-inside");

    /// <summary>Nouns that, behind "the", refer to what a sentence before told: "move".</summary>
    public FrozenSet<uint> ReferringNouns { get; } = lists.Cue("refers-noun");

    /// <summary>First words of a headline that asks: "what", "how".</summary>
    public FrozenSet<uint> Questions { get; } = lists.Cue("asks");

    /// <summary>Words of sentences that look back: "had", "previously".</summary>
    public FrozenSet<uint> Past { get; } = lists.Cue("past");

    /// <summary>Words before a time that is over: "last".</summary>
    public FrozenSet<uint> Over { get; } = lists.Cue("over");

    /// <summary>Pronouns and question words that, in capitals, are names: "US", "WHO".</summary>
    public FrozenSet<uint> LikeAcronyms { get; } = lists.Cue("acronym-too");

    /// <summary>First words, before a comma, with which a writer turns to something else: "Now, onto …".</summary>
    public FrozenSet<uint> Turns { get; } = lists.Cue("turn");

    /// <summary>Words before the colon of a remark on the text itself: "NOTE: …".</summary>
    public FrozenSet<uint> Remarks { get; } = lists.Cue("remark");

    /// <summary>Words for comments, in headlines and in names of outlets: "opinion".</summary>
    public FrozenSet<uint> Comments { get; } = lists.Cue("comment");

    /// <summary>What headlines in brackets offer: "[VIDEO]".</summary>
    public FrozenSet<uint> Media { get; } = lists.Cue("media");

    /// <summary>Kinds of texts that a headline can be the title of: "statement".</summary>
    public FrozenSet<uint> Genres { get; } = lists.Cue("genre");

    /// <summary>Words of headlines of what is told while it happens: "live".</summary>
    public FrozenSet<uint> Live { get; } = lists.Cue("live");

    /// <summary>Verbs of who only passes on what happened: "reported".</summary>
    public FrozenSet<uint> Reports { get; } = lists.Cue("reports");

    /// <summary>The word before who passes it on: "via".</summary>
    public FrozenSet<uint> Via { get; } = lists.Cue("via");

    /// <summary>Words before the circumstances of an event: "amid".</summary>
    public FrozenSet<uint> Circumstances { get; } = lists.Cue("circumstance");

    /// <summary>Words that begin a part of a sentence about who or what is meant: "where".</summary>
    public FrozenSet<uint> Relatives { get; } = lists.Cue("relative");

    /// <summary>Words that begin a part of a sentence about what was before: "after".</summary>
    public FrozenSet<uint> Preceding { get; } = lists.Cue("preceding");

    /// <summary>Words after a name of who is one of many: "a".</summary>
    public FrozenSet<uint> Indefinite { get; } = lists.Cue("indefinite-article");

    /// <summary>Sources of their own, about another matter than the events that they are about: "poll".</summary>
    public FrozenSet<uint> Surveys { get; } = lists.Cue("survey");

    /// <summary>Words in the labels of headlines that tell several things: "news".</summary>
    public FrozenSet<uint> Labels { get; } = lists.Cue("label");

    /// <summary>Words that headlines about different events share: "after", "new".</summary>
    public string[] SmallInHeadlines { get; } = [.. lists.Rows("headline-small-words").SelectMany(row => row.Fields)];

    /// <summary>Words that are often in any news, and their share of all words, 0 to 1.</summary>
    public (string Word, double Rate)[] Common { get; } =
    [.. lists.Rows("common-words").SelectMany(row => row.Fields[1..].Select(word => (word, Rate(row) / CommonOf)))];

    private static double Rate(WordListRow row) =>
        double.TryParse(row.Word, CultureInfo.InvariantCulture, out var rate)
            ? rate
            : throw row.Fault("the line must begin with a number");
}
