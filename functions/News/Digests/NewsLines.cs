using NewsMonitor.News.Stories;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Digests;

/// <summary>
/// Chooses what is shown of the news of a story below its leading headline: lines that are about the same event, say something
/// else than the headline, can be read by themselves, and do not look back.
/// </summary>
/// <param name="terms">How many articles have each term.</param>
/// <param name="isEverywhere">Whether so many articles are about a name that it says nothing.</param>
internal sealed class NewsLines(TermCounts terms, Func<uint, bool> isEverywhere)
{
    /// <summary>Articles of a story can be connected through others only. Reports of one event are at least so similar.</summary>
    private const double LeastSimilarity = 0.15;

    private const int FewestWithoutName = 2;

    private const int MostLines = 3;

    /// <summary>What is new is told first; the background follows.</summary>
    private const int FirstSentences = 5;

    /// <summary>Up to three news of the story that are shown below its leading article, in the same order.</summary>
    public List<StoryNews> Choose(ReportedStory story, ArticleCandidate lead)
    {
        var shown = new List<StoryNews>();
        foreach (var news in story.News)
        {
            var line = LinesOf(story, news).FirstOrDefault(line => IsShown(line, lead));
            if (line is not null && !shown.Exists(above => Wording.Repeats(line.Fact, above.Sentence)))
                shown.Add(news);
        }

        return [.. shown.Where(news => news.Sentence != lead.Summary && news.Sentence != lead.Detail).Take(MostLines)];
    }

    private static IEnumerable<Line> LinesOf(ReportedStory story, StoryNews news) =>
        from candidate in story.Candidates
        from fact in candidate.Facts
        where fact.Text == news.What && fact.Sentence == news.Sentence
        select new Line(fact, candidate);

    private bool IsShown(Line line, ArticleCandidate lead)
    {
        if (line.Article == lead)
            return IsReadable(line) && IsNews(line, lead);
        return terms.Similarity(line.Article.Story.Terms, lead.Story.Terms) >= LeastSimilarity
            && IsAboutSame(line, lead)
            && IsReadable(line)
            && IsNews(line, lead);
    }

    // The headlines share who and what it is about; the part of the line with the news shares something of both. Without a name,
    // it takes more than one word.
    private bool IsAboutSame(Line line, ArticleCandidate lead)
    {
        var above = HeadlineWords.Of(lead.Title);
        var words = HeadlineWords.Of(line.Article.Title);
        var (who, others) = (NamesOf(lead), NamesOf(line.Article));
        var what = words.Count(word => above.Contains(word) && !who.Concat(others).Any(name => name.Words.Contains(word)));
        return (!line.Fact.InTitle || HeadlineWords.Of(Wording.ClauseOf(line.Fact)).Exists(above.Contains))
            && (
                who.Count == 0
                    ? what >= FewestWithoutName
                    : what > 0 && (who.Exists(name => IsIn(name, words)) || others.Exists(name => IsIn(name, above)))
            );
    }

    // A surname is enough, but "court" is not the Supreme Court.
    private static bool IsIn(Fact name, List<uint> words) =>
        name.Words.Length > 0
        && (name.Kind == FactKind.Person ? words.Contains(name.Words[^1]) : Array.TrueForAll(name.Words, words.Contains));

    private List<Fact> NamesOf(ArticleCandidate article) =>
        [.. article.Facts.Where(fact => fact.InTitle && IsName(fact) && !isEverywhere(fact.Hash))];

    private static bool IsName(Fact fact) => fact.Kind is FactKind.Person or FactKind.Name or FactKind.Place;

    private static bool IsReadable(Line line) =>
        line.Fact.InTitle
            ? line.Fact.IsStated && !Headline.IsRoundup(line.Fact.Sentence) && !SentenceContext.IsPersonal(line.Fact.Sentence)
            : new StoryNews(line.Fact.Text, line.Fact.Sentence).IsNamed
                && IsAtBeginning(line)
                && SentenceContext.IsIndependent(line.Fact.Sentence)
                && SentenceContext.IsReport(line.Fact.Sentence)
                && !SentenceContext.LooksBack(line.Fact.Sentence, line.Article.StoredAt.Year);

    private static bool IsAtBeginning(Line line) =>
        line.Article.Story.Passages is not { } passages
        || passages
            .Sentences[..Math.Min(FirstSentences, passages.Sentences.Length)]
            .Contains(SentenceScanner.HashOf(line.Fact.Sentence));

    // Where something happened is rarely new; that a capital or a city did something is.
    private bool IsNews(Line line, ArticleCandidate lead) =>
        !Wording.Repeats(line.Fact, lead.Title)
        && line.Fact.Kind switch
        {
            FactKind.Figure => IsNewFigure(line, lead),
            FactKind.Place => line.Fact.Sentence.StartsWith(line.Fact.Text, StringComparison.Ordinal),
            FactKind.Person or FactKind.Name => !isEverywhere(line.Fact.Hash) && !Wording.IsSource(line.Fact),
            _ => true,
        };

    // Neither "two" nor "five" is news by itself, nor a duration, nor a lower count than that of the headline: tolls only rise.
    private static bool IsNewFigure(Line line, ArticleCandidate lead)
    {
        var text = line.Fact.Sentence;
        var figure = Figures.In(text).Find(figure => figure.Hash == line.Fact.Hash);
        return !FigureContext.IsSmallCount(text, figure)
            && !FigureContext.IsOfTime(text, figure)
            && !FigureContext.IsOfOffer(text, figure)
            && !Figures.In(lead.Title).Exists(above => above.Value > figure.Value && above.IsLike(figure));
    }

    private sealed record Line(Fact Fact, ArticleCandidate Article);
}
