using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Cleaning;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// When a page was published, the most reliable source first: metadata, what is marked up, a line of text, the data from which
/// the page is made, the address, and at last when it was modified.
/// </summary>
internal static partial class PageDates
{
    private const int MostElements = 100;
    private const int ShortestLine = 5;
    private const int LongestLine = 120;
    private const int LabelLength = 40;
    private const int MostSiblings = 10;
    private const string Elsewhere = "aside, nav, .comment, .comments, [class*=related i], [class*=teaser i]";

    private static readonly string[] Metas =
    [
        "article:published_time",
        "article:published",
        "article:published:time",
        "og:published_time",
        "og:article:published_time",
        "article:publish_date",
        "article:published_date",
        "article:published_at",
        "datepublished",
        "rnews:datepublished",
        "date",
        "dc.date",
        "dc.date.issued",
        "dc.date.created",
        "dcterms.created",
        "dcterms.date",
        "dcterms.issued",
        "dcterms.available",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "published",
        "published_at",
        "publication_date",
        "publicationdate",
        "originalpublicationdate",
        "article_date_original",
        "article.published",
        "article.created",
        "parsely-pub-date",
        "sailthru.date",
        "cxenseparse:recs:publishtime",
        "cxenseparse:publishtime",
        "citation_publication_date",
        "citation_online_date",
        "citation_date",
        "iso-8601-publish-date",
        "displaydate",
        "ptime",
        "last-published",
        "uploaddate",
    ];

    private static readonly string[] Modified =
    [
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "dc.date.modified",
        "last-modified",
    ];

    public static void AddTo(ArticleDraft draft, Page page, TimeProvider time)
    {
        AddData(draft, page, "datePublished", "dateCreated", "uploadDate");
        draft.Dates.AddRange(page.Meta.Each(Metas));
        foreach (var element in page.Document.QuerySelectorAll("[itemprop~=datePublished], time[pubdate]").Take(2))
            draft.Dates.Add(new(Dated(element), "itemprop datePublished"));
        draft.Dates.AddRange(Times(page));
        var dates = new PublishedDate(time);
        draft.Dates.AddRange(Lines(page, dates));
        if (!draft.Dates.Exists(date => dates.Read(date.Value) is not null) && StatedDates.Of(page.Html, dates) is { } stated)
            draft.Dates.Add(stated);
        foreach (var address in page.Addresses)
            if (InAddress().Match(address.Value) is { Success: true } dated)
                draft.Dates.Add(new(InWords(dated), "address"));
        var others = draft.Dates.Count;
        AddData(draft, page, "dateModified");
        draft.Dates.AddRange(page.Meta.Each(Modified));
        foreach (var element in page.Document.QuerySelectorAll("[itemprop~=dateModified]").Take(1))
            draft.Dates.Add(new(Dated(element), "itemprop dateModified"));
        draft.Modified.AddRange(draft.Dates.Skip(others));
    }

    private static string InWords(Match dated)
    {
        var (year, month, day) = (dated.Groups["year"].Value, dated.Groups["month"].Value, dated.Groups["day"].Value);
        return char.IsDigit(month[0]) ? $"{year}-{month}-{day}" : $"{day} {month} {year}";
    }

    private static void AddData(ArticleDraft draft, Page page, params string[] properties)
    {
        if (page.Article is { } article)
            foreach (var property in properties)
            foreach (var date in LinkedData.Texts(article, property).Take(1))
                draft.Dates.Add(new(date, "json-ld:" + property));
    }

    private static string Dated(IElement element) =>
        element.GetAttribute("datetime") is { Length: > 0 } machine ? machine
        : element.GetAttribute("content") is { Length: > 0 } content ? content
        : element.TextContent;

    /// <summary>
    /// Time elements: one labeled as the publication first, then those of the article or beside the headline; never one that
    /// says when it was updated.
    /// </summary>
    private static IEnumerable<Found<string>> Times(Page page) =>
        page
            .Document.QuerySelectorAll("time")
            .Take(MostElements)
            .Select((element, at) => (Element: element, Rank: Rank(element, page), At: at))
            .Where(one => one.Rank >= 0)
            .OrderByDescending(one => one.Rank)
            .ThenBy(one => one.At)
            .Take(5)
            .Select(one => new Found<string>(Dated(one.Element), "time"));

    private static int Rank(IElement time, Page page)
    {
        var label = Label(time);
        if (UpdatedLabel().Match(label) is { Success: true } updated)
            return PublishedLabel().Match(label, updated.Index) is { Success: true } ? 3 : -1;
        if (PublishedLabel().IsMatch(label))
            return 3;
        if (time.Closest(Elsewhere) is not null || page.IsInFooter(time))
            return -1;
        var container = page.Heading?.Closest("article, main, header");
        return container is not null && container.Contains(time) ? 2
            : time.Closest("article, main, header") is not null ? 1
            : 0;
    }

    /// <summary>The text before a time up to the previous one, its own words, and the names of its classes.</summary>
    private static string Label(IElement time)
    {
        var before = "";
        var node = time.PreviousSibling;
        for (var steps = 0; node is not null && before.Length < LabelLength && steps < MostSiblings; steps++)
        {
            if (node is IElement { LocalName: "time" })
                break;
            before = (node is IElement element ? ShortText.Of(element, 2 * LabelLength) : node.TextContent) + before;
            node = node.PreviousSibling;
        }

        if (
            before.AsSpan().IsWhiteSpace()
            && time.ParentElement?.PreviousElementSibling is { } beside
            && ShortText.Of(beside, LabelLength) is { } text
        )
            before = beside.QuerySelector("time") is null ? text : "";
        return $"{time.ParentElement?.ClassName} {time.ClassName} {time.GetAttribute("itemprop")} {before} {ShortText.Of(time, LabelLength)}";
    }

    /// <summary>Short lines that say nothing but when the article was published, and by whom; those named so first.</summary>
    private static IEnumerable<Found<string>> Lines(Page page, PublishedDate dates)
    {
        var order = DayOrders.Of(
            [page.Document.DocumentElement.GetAttribute("lang") ?? "", page.Meta.First("og:locale") ?? ""],
            page.Addresses.Select(address => address.Value)
        );
        var named = page
            .Document.QuerySelectorAll(
                "[class*=date i], [class*=time i], [class*=publish i], [class*=posted i], [class*=datum i], [class*=fecha i],"
                    + " [class*=tarih i], [id*=date i], [class*=byline i], [class*=author i], [class*=meta i]"
            )
            .Take(3 * MostElements)
            .Where(e => e.LocalName != "time" && !UpdatedLabel().IsMatch(e.ClassName ?? ""));
        foreach (var element in named)
            if (
                Published(ShortText.Of(element, 2 * LongestLine)) is { } text
                && dates.Read(text, order) is not null
                && IsNotTeaser(page, element)
            )
                yield return new(text, "date line");
        foreach (var element in Blocks(page))
            if (
                Published(ShortText.Of(element, LongestLine)) is { } text
                && dates.Read(text, order, isOnlyDate: !DateLines.Is(text.Trim())) is not null
                && IsNotTeaser(page, element)
            )
                yield return new(text, "date line");
    }

    /// <summary>Blocks before and after the headline.</summary>
    private static IEnumerable<IElement> Blocks(Page page)
    {
        var all = page.Document.QuerySelectorAll("p, span, div, li, td, em, small, h1, h2, h3, h4, h5, h6");
        var heading = page.Heading is null ? 0 : Math.Max(0, all.Index(page.Heading) - MostElements);
        return all.Skip(heading).Take(4 * MostElements);
    }

    private static bool IsNotTeaser(Page page, IElement element) =>
        element.Closest("a") is null && element.Closest(Elsewhere) is null && !page.IsInFooter(element);

    /// <summary>The part of a line that tells when the article was published; null if it tells when it was updated.</summary>
    private static string? Published(string? text)
    {
        if (text?.Trim() is not { Length: > ShortestLine } line)
            return null;
        var updated = UpdatedLabel().Match(line);
        if (!updated.Success)
            return line.Length <= LongestLine ? line : null;
        if (line[..updated.Index].Any(char.IsDigit))
            return line[..updated.Index];
        var published = PublishedLabel().Match(line, updated.Index);
        return published.Success ? line[published.Index..] : null;
    }

    [GeneratedRegex(
        @"updat|modif|edited|aktualisier|mise? à jour|actualizad|aggiornat|atualizad|bijgewerkt|uppdaterad|oppdatert"
            + @"|opdateret|päivitetty|güncelle|обновлен|aktualizac|آخر تحديث",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex UpdatedLabel();

    [GeneratedRegex(
        @"publish|posted|issued|created|veröffentlicht|erschienen|publi[ée]|publicad|pubblicat|gepubliceerd|geplaatst"
            + @"|publicerad|publisert|julkaistu|опубликован|opublikowan|yayın",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PublishedLabel();

    [GeneratedRegex(
        @"(?<!\d)(?<year>(?:19|20)\d\d)[/-](?<month>0?[1-9]|1[0-2]|[a-z]{3,9})[/-](?<day>0?[1-9]|[12]\d|3[01])(?!\d)"
            + @"|[/_-](?<year>20\d\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?!\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex InAddress();
}
