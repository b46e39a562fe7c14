using NewsMonitor.Reading.Cleaning;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// Who wrote a page's article: in its metadata, then in its visible byline. The outlet counts only if nobody else is named.
/// </summary>
internal static class PageAuthors
{
    private const int MostElements = 20;
    private const int LongestByline = 300;

    private static readonly string[] Metas =
    [
        "author",
        "article:author",
        "dc.creator",
        "dcterms.creator",
        "citation_author",
        "parsely-author",
        "sailthru.author",
        "byl",
        "cxenseparse:author",
        "og:article:author",
        "article:author_name",
        "twitter:creator:name",
    ];

    private static readonly string[] Bylines =
    [
        "[itemprop~=author] [itemprop~=name], [itemprop~=author]",
        "[rel~=author]",
        ".byline, .author, .author-name, .byline__name, .article-author, .article__author, .post-author, .entry-author",
        "[class*=byline i], [class*=author i], [class*=autor i], [data-testid*=byline i], [data-testid*=author i]",
        "a[href*='/author/' i], a[href*='/authors/' i], a[href*='/autor' i], a[href*='/auteur' i], [class*=person i] a",
    ];

    public static void AddTo(ArticleDraft draft, Page page)
    {
        if (page.Article is { } article)
            foreach (var property in (string[])["author", "creator"])
                Add(draft, page, page.Data.Names(article, property), "json-ld:" + property);
        foreach (var name in Metas)
            Add(draft, page, page.Meta.All(name), MetaElements.Place(name));
        foreach (var selector in Bylines)
            if (AuthorNames.Of(Shown(page, selector)) is var shown && shown.Any(IsFullName))
                Add(draft, page, shown, "byline");
        if (page.Article is { } outlets)
            draft.Bylines.Add(new([.. page.Data.Names(outlets, "author")], "json-ld:author"));
    }

    private static void Add(ArticleDraft draft, Page page, IEnumerable<string> bylines, string from)
    {
        string[] people =
        [
            .. AuthorNames.Of(bylines.Where(name => !LinkedData.IsAddress(name))).Where(name => !page.OutletNames.IsName(name)),
        ];
        if (people.Length > 0)
            draft.Bylines.Add(new(people, from));
    }

    /// <summary>What is named like a byline may be a button or an initial.</summary>
    private static bool IsFullName(string name) => name.Contains(' ') && char.IsUpper(name[0]) || name[0] >= '\u2E80';

    /// <summary>The first byline that is not part of a teaser or a comment, with those beside it.</summary>
    private static IEnumerable<string> Shown(Page page, string selector)
    {
        var elements = page
            .Document.QuerySelectorAll(selector)
            .Take(MostElements)
            .Where(e =>
                ShortText.Of(e, LongestByline) is { Length: > 1 }
                && e.Closest(
                    "aside, nav, footer, figure, figcaption, li article, [class*=caption i], [class*=credit i], .comment, .comments"
                )
                    is null
            )
            .ToList();
        var first = elements.FirstOrDefault();
        return elements
            .Where(e =>
                e == first
                || (e.ClassName == first!.ClassName && e.ParentElement!.Contains(first))
                || (e.ClassName == first.ClassName && e.Closest("ul, p") is { } list && list.Contains(first))
            )
            .Select(e => e.TextContent);
    }
}
