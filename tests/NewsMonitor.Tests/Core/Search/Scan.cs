using NewsMonitor.Analyzer;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Tests.Core.Search;

/// <summary>The results of a query as a look at every text finds them: slow and simple.</summary>
internal sealed class Scan(IReadOnlyList<SearchedArticle> articles, DateOnly today)
{
    private readonly Dictionary<string, string> _tokens = articles
        .SelectMany(article => new[] { article.Row.Title, article.Text })
        .Distinct()
        .ToDictionary(text => text, text => " " + Tokens.Spaced(text));

    public List<string> Find(QueryNode query) =>
        [
            .. articles
                .Where(article => Fits(query, article))
                .OrderByDescending(article => article.Row.StoredAt)
                .ThenBy(article => article.Row.Id, StringComparer.Ordinal)
                .Select(article => article.Row.Id),
        ];

    private bool Fits(QueryNode query, SearchedArticle article) =>
        query switch
        {
            AllNode all => all.Nodes.All(node => Fits(node, article)),
            AnyNode any => any.Nodes.Any(node => Fits(node, article)),
            NotNode not => !Fits(not.Node, article),
            WordsNode words => Has(article.Row.Title, words)
                || (words.Field == WordsField.Everywhere && Has(article.Text, words)),
            EntityNode entity => article.Row.Tags.Entities.Any(one =>
                (entity.Category is null || entity.Category == one.Category) && Means(one.Name, one.Category, entity.Name)
            ),
            SourceNode source => article.Row.Source is { } outlet && Plain(outlet) == Plain(source.Name),
            LanguageNode language => article.Row.Tags.Language == language.Code,
            SentimentNode sentiment => article.Row.Tags.Sentiment.Label == sentiment.Label,
            PeriodNode period => Has(period, article.Row.Day),
            PublishedNode published => article.Row.Published is { } at
                && Has((PeriodNode)published.Days, DateOnly.FromDateTime(at.UtcDateTime)),
            _ => throw new ArgumentException($"{query}"),
        };

    private bool Has(PeriodNode period, DateOnly day) => day > today.AddDays(-period.Days) && day <= today;

    private bool Has(string text, WordsNode words)
    {
        var phrase = " " + string.Join(' ', words.Tokens) + (words.IsPrefix ? "" : " ");
        return _tokens[text].Contains(phrase, StringComparison.Ordinal);
    }

    private static bool Means(string name, EntityCategory category, string searched)
    {
        var (its, wanted) = (Plain(name), Plain(searched));
        return its == wanted || (category == EntityCategory.Person && !wanted.Contains(' ') && its.EndsWith(" " + wanted));
    }

    private static string Plain(string name)
    {
        var words = name.ToLowerInvariant().Split(' ').Where(word => word is not ("the" or "mayor" or "ltd"));
        return string.Join(' ', words);
    }
}
