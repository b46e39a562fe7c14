using NewsMonitor.News.Stories;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Digests;

/// <summary>
/// Chooses what is shown of the news of a story below its leading headline: lines that are about the same event, say something
/// else than the headline, can be read by themselves, and do not look back.
/// </summary>
/// <param name="terms">How many articles have each term.</param>
/// <param name="articlesWithName">How many have it as a name.</param>
/// <param name="isEverywhere">Whether so many articles are about a name that it says nothing.</param>
/// <param name="earlier">The story's articles that were reported before.</param>
/// <param name="reported">All articles that were.</param>
internal sealed class NewsLines(
    TermCounts terms,
    Func<uint, int> articlesWithName,
    Func<uint, bool> isEverywhere,
    IReadOnlyList<StoryArticle> earlier,
    IReadOnlyList<StoryArticle> reported
)
{
    /// <summary>Articles of a story can be connected through others only. Reports of one event are at least so similar.</summary>
    private const double LeastSimilarity = 0.15;

    /// <summary>
    /// The text of another article tells more of the same matter if they are so similar, or if their headlines share so many
    /// words.
    /// </summary>
    private const double LeastOfSameMatter = 0.3;
    private const int FewestOfSameMatter = 3;

    private const int FewestWithoutName = 2;

    private const int FewestWithCommonName = 3;

    private const int MostCompared = 24;

    private const int MostLines = 3;

    /// <summary>Two letters only abbreviate.</summary>
    private const int ShortestName = 3;

    /// <summary>What is new is told first; the background follows.</summary>
    private const int FirstSentences = 5;

    /// <summary>Up to three news of the story that are shown below its leading article, in the same order.</summary>
    public List<StoryNews> Choose(ReportedStory story, ArticleCandidate lead)
    {
        var shown = new List<StoryNews>();
        if (story.News.Count == 0 || ServiceHeadline.Is(lead.Title))
            return shown;
        List<StoryArticle> texts = [.. story.Candidates.Select(text => text.Story), .. earlier];
        if (!IsOfMost(lead, texts))
            return shown;
        var own = new OwnWords(terms, texts.ConvertAll(text => text.Terms));
        foreach (var news in story.News)
        {
            var line = LinesOf(story, news)
                .FirstOrDefault(line => IsShown(line, lead, own) && !WasReported(line) && IsOfMost(line.Article, texts));
            if (line is not null && !shown.Exists(above => IsTold(line.Fact, above.Sentence)))
                shown.Add(news);
        }

        return [.. shown.Where(news => !IsCutOf(lead.Summary, news) && !IsCutOf(lead.Detail, news)).Take(MostLines)];
    }

    private static bool IsTold(Fact fact, string above) => Wording.Repeats(fact, above) || NewFigure.IsHigherIn(above, fact);

    // What is shown below the headline may be cut at another place.
    private static bool IsCutOf(string? shown, StoryNews news) =>
        shown?.TrimEnd('…', ' ') is { Length: > 0 } text
        && (news.Sentence.StartsWith(text, StringComparison.Ordinal) || text.StartsWith(news.Sentence, StringComparison.Ordinal));

    private static IEnumerable<Line> LinesOf(ReportedStory story, StoryNews news) =>
        from candidate in story.Candidates
        from fact in candidate.Facts
        where fact.Text == news.What && fact.Sentence == news.Sentence
        select new Line(fact, candidate);

    private bool IsShown(Line line, ArticleCandidate lead, OwnWords own) =>
        (line.Article == lead || IsLike(line.Article.Story, lead.Story))
        && (
            line.Fact.InTitle
                ? line.Article == lead || IsAboutSame(line, lead, own)
                : own.AreIn(HeadlineWords.Of(line.Fact.Sentence).Except(line.Fact.Words))
                    && AddsTo(lead, line.Fact.Sentence, own)
                    && IsOfSameMatter(line.Article, lead)
        )
        && IsReadable(line)
        && !Background.Has(line.Fact)
        && (!Background.IsOfSurvey(line.Fact.Sentence) || IsOfSameSurvey(line.Fact, lead))
        && IsNews(line, lead);

    private bool IsLike(StoryArticle article, StoryArticle other) =>
        terms.Similarity(article.Terms, other.Terms) >= LeastSimilarity;

    // A company is in the news with several matters on one day. Other reports of the same have more in common with the leading
    // one than its name.
    private bool IsOfSameMatter(ArticleCandidate article, ArticleCandidate lead) =>
        terms.Similarity(article.Story.Terms, lead.Story.Terms) >= LeastOfSameMatter
        || HeadlineWords.Of(article.Title).Intersect(HeadlineWords.Of(lead.Title)).Count() >= FewestOfSameMatter;

    // A story may have articles that share only its subject, or have no more in common than that. The reports of an event are
    // like at least half of its texts.
    private bool IsOfMost(ArticleCandidate article, List<StoryArticle> texts)
    {
        var others = texts.Where(text => text.Id != article.Id).Take(MostCompared).ToList();
        return 2 * others.Count(text => IsLike(text, article.Story)) >= others.Count;
    }

    // An article about the same event can be in another story.
    private bool WasReported(Line line) =>
        reported.Any(article => article.Terms.Find(line.Fact.Hash) is not null && IsLike(article, line.Article.Story));

    // The headlines share who and what it is about, and one of that is the story's own; the part of the line with the news shares
    // something of both. Without a name, it takes more than one word.
    private bool IsAboutSame(Line line, ArticleCandidate lead, OwnWords own)
    {
        var above = HeadlineWords.Of(lead.Title);
        var words = HeadlineWords.Of(line.Article.Title);
        var (who, others) = (NamesOf(lead, own), NamesOf(line.Article, own));
        var what = words.Count(word => above.Contains(word) && !who.Concat(others).Any(name => name.Whole.Contains(word)));
        return own.AreIn(words.Intersect(above))
            && HeadlineWords.Of(Wording.ClauseOf(line.Fact)).Exists(above.Contains)
            && (
                who.Count == 0
                    ? what >= FewestWithoutName
                    : what > 0
                        && (who.Exists(name => name.IsIn(words)) || others.Exists(name => name.IsCertain && name.IsIn(above)))
            );
    }

    // A sentence of a text has something of the headline above it, but not most of what that says of its names.
    private bool AddsTo(ArticleCandidate lead, string sentence, OwnWords own)
    {
        var words = HeadlineWords.Of(sentence);
        var above = HeadlineWords.Of(lead.Title);
        var told = above.Except(NamesOf(lead, own).SelectMany(name => name.Words)).ToList();
        return above.Exists(words.Contains) && 2 * told.Count(words.Contains) <= told.Count;
    }

    // The story's texts show what is a name where the headline does not.
    private List<Named> NamesOf(ArticleCandidate article, OwnWords own)
    {
        List<Named> names =
        [
            .. article.Facts.Where(fact => fact.InTitle && IsName(fact) && !isEverywhere(fact.Hash)).Select(Named.Of),
        ];
        if (names.Count == 0)
            names.AddRange(
                HeadlineWords
                    .Of(article.Title)
                    .Where(word => own.NameOf(word) is { } name && !isEverywhere(name))
                    .Select(word => new Named([word], [word], IsCertain: true))
            );
        return names;
    }

    private static bool IsName(Fact fact) => fact.Kind is FactKind.Person or FactKind.Name or FactKind.Place;

    private static bool IsReadable(Line line) =>
        line.Fact.InTitle
            ? line.Fact.IsStated && LeadHeadline.IsPlain(line.Article)
            : new StoryNews(line.Fact.Text, line.Fact.Sentence).IsNamed
                && (line.Fact.IsRecent || (IsAtBeginning(line) && !LooksBack(line)))
                && SentenceContext.IsIndependent(line.Fact.Sentence)
                && SentenceContext.IsReport(line.Fact.Sentence)
                && !SentenceContext.IsMostlyQuoted(line.Fact.Sentence);

    private static bool LooksBack(Line line) => SentenceContext.LooksBack(line.Fact.Sentence, line.Article.StoredAt.Year);

    private static bool IsAtBeginning(Line line) =>
        line.Article.Story.Passages is not { } passages
        || passages
            .Sentences[..Math.Min(FirstSentences, passages.Sentences.Length)]
            .Contains(SentenceScanner.HashOf(line.Fact.Sentence));

    // Who asked is no news, and another survey is another matter.
    private static bool IsOfSameSurvey(Fact fact, ArticleCandidate lead) =>
        fact.Kind == FactKind.Figure && Background.IsOfSurvey(lead.Title);

    // Where something happened is rarely new; that a capital or a city did something is. Names that do nothing in a headline
    // mostly tell it again, or another matter.
    private bool IsNews(Line line, ArticleCandidate lead) =>
        !Wording.Repeats(line.Fact, lead.Title)
        && !(line.Fact is { InTitle: true, Kind: not FactKind.Figure } && Wording.HasFigureOf(line.Fact.Sentence, lead.Title))
        && !(lead.Summary is { } summary && Wording.Repeats(line.Fact, summary))
        && line.Fact.Kind switch
        {
            FactKind.Figure => NewFigure.Is(line.Fact, lead.Title),
            FactKind.Place => line.Fact.Sentence.StartsWith(line.Fact.Text + " ", StringComparison.Ordinal)
                && !Wording.IsOnlyDescribed(line.Fact),
            FactKind.Person or FactKind.Name => line.Fact.Text.Length >= ShortestName
                && !isEverywhere(line.Fact.Hash)
                && (!line.Fact.InTitle || (Wording.Acts(line.Fact) && IsCertain(line.Fact)))
                && !Wording.IsSource(line.Fact)
                && !Wording.IsAside(line.Fact)
                && !Wording.IsCircumstance(line.Fact)
                && !Background.IsBystander(line.Fact),
            FactKind.Phrase => Wording.Acts(line.Fact),
            _ => true,
        };

    // Headlines yield false names of bodies from common words that begin them: "Community mourns". More articles have a real one.
    private bool IsCertain(Fact fact) =>
        fact.Kind != FactKind.Name
        || articlesWithName(fact.Hash) >= FewestWithCommonName
        || !fact.Sentence.StartsWith(fact.Text, StringComparison.OrdinalIgnoreCase)
        || fact.Words.Length == 0
        || !CommonWords.IsCommon(fact.Words[0]);

    /// <summary>A name in a headline.</summary>
    /// <param name="Words">The words that stand for it. A surname is enough, but "court" is not the Supreme Court.</param>
    /// <param name="Whole">All its words: a given name is nothing beside it.</param>
    /// <param name="IsCertain">Whether it is a name outside this headline, too: headlines yield false names of bodies.</param>
    private sealed record Named(uint[] Words, uint[] Whole, bool IsCertain)
    {
        public static Named Of(Fact fact) =>
            new(
                fact.Kind == FactKind.Person && fact.Words.Length > 0 ? [fact.Words[^1]] : fact.Words,
                fact.Words,
                fact.Kind != FactKind.Name
            );

        public bool IsIn(List<uint> words) => Words.Length > 0 && Array.TrueForAll(Words, words.Contains);
    }

    private sealed record Line(Fact Fact, ArticleCandidate Article);
}
