using NewsMonitor.Core.Web.NamePages;
using NewsMonitor.Core.Web.Names;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Web.Api;

/// <summary>A person, organization or place as the API returns it: what its page shows.</summary>
/// <param name="Id">Its ID.</param>
/// <param name="Name">Its usual spelling.</param>
/// <param name="Category">What it is.</param>
/// <param name="Articles">How many articles of the period mention it.</param>
/// <param name="Positive">Those that are positive about it.</param>
/// <param name="Negative">Those that are negative about it.</param>
/// <param name="Parts">The days or weeks of the period, in order.</param>
/// <param name="Sentences">Sentences about it.</param>
/// <param name="Latest">Its latest articles.</param>
/// <param name="Together">Other names in its latest articles.</param>
/// <param name="Spellings">Its spellings in its latest articles.</param>
/// <param name="LeftOut">Articles of the period that are left out because readers said that they are not relevant.</param>
/// <param name="Verdicts">What readers said about it in articles, and by which articles are left out.</param>
internal sealed record NameAnswer(
    string Id,
    string Name,
    string Category,
    int Articles,
    int Positive,
    int Negative,
    IReadOnlyList<PartAnswer> Parts,
    IReadOnlyList<SentenceAnswer> Sentences,
    IReadOnlyList<ItemAnswer> Latest,
    IReadOnlyList<NameCountAnswer> Together,
    IReadOnlyList<SpellingAnswer> Spellings,
    int LeftOut,
    IReadOnlyList<VerdictAnswer> Verdicts
)
{
    public static NameAnswer Of(NamePage page, Verdicts verdicts) =>
        new(
            KnownNames.IdOf(page.Name.Key),
            page.Name.Name,
            page.Name.Category.ToString(),
            page.Period.Articles,
            page.Period.Positive,
            page.Period.Negative,
            [.. page.Period.Parts.Select(PartAnswer.Of)],
            [
                .. page.Sentences()
                    .Select(said => new SentenceAnswer(
                        said.Tag.Evidence,
                        SentimentAnswer.Of(said.Tag.Sentiment),
                        ItemAnswer.Of(said.Article)
                    )),
            ],
            ItemAnswer.Of(page.Latest),
            [.. page.Together().Select(one => NameCountAnswer.Of(one.Name, one.Articles.Count))],
            [.. page.SpellingCounts().Select(spelling => new SpellingAnswer(spelling.Key, spelling.Value))],
            page.LeftOut.Count,
            VerdictAnswer.Of(page.VerdictsIn(verdicts))
        );
}

/// <summary>A UTC day or a week of a name.</summary>
/// <param name="From">The day, or the first of the week.</param>
/// <param name="Days">1, or 7; the first part of a period may have fewer.</param>
/// <param name="All">All articles, whatever they mention.</param>
/// <param name="Articles">Those that mention the name.</param>
/// <param name="Positive">Those that are positive about it.</param>
/// <param name="Negative">Those that are negative about it.</param>
/// <param name="Usual">How many usually mention it; null if too few days before are known.</param>
internal sealed record PartAnswer(DateOnly From, int Days, int All, int Articles, int Positive, int Negative, double? Usual)
{
    public static PartAnswer Of(NamePart part) =>
        new(part.First, part.Days, part.All, part.Articles, part.Positive, part.Negative, part.Usual);
}

/// <summary>A sentence about a name, and the article it is from.</summary>
internal sealed record SentenceAnswer(string Sentence, SentimentAnswer Sentiment, ItemAnswer Article);

/// <summary>A name, and the number of articles.</summary>
internal sealed record NameCountAnswer(string Id, string Name, string Category, int Articles)
{
    public static NameCountAnswer Of(Identity name, int articles) =>
        new(KnownNames.IdOf(name.Key), name.Name, name.Category.ToString(), articles);
}

/// <summary>A spelling, and the number of articles.</summary>
internal sealed record SpellingAnswer(string Spelling, int Articles);
