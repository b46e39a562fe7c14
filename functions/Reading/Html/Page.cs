using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Reading.Html;

/// <summary>What a page says about itself: its JSON-LD, its meta elements and its heading.</summary>
internal sealed partial class Page
{
    private const int LongestHeadline = 1_000;
    private const int LogoWords = 4;

    /// <summary>What some programs call the publisher of every site made with them.</summary>
    private static readonly string[] Programs = ["Blogger", "WordPress", "Joomla!", "Drupal"];

    private const string OutletTypes = "WebSite NewsMediaOrganization";

    public Page(IHtmlDocument document, string html)
    {
        (Document, Html) = (document, html);
        Meta = new MetaElements(document);
        Data = LinkedData.Of(document);
        DocumentTitle = Cut(document.QuerySelector("head > title, title")?.TextContent);
        Heading = PageHeading.Of(document, Meta.First("og:title") ?? "", DocumentTitle ?? "");
        HeadingText = Cut(Heading?.TextContent);
        Headlines = [.. new[] { HeadingText, DocumentTitle, Meta.First("og:title") }.OfType<string>().Select(HeadlineWords.Fold)];
        Addresses = [.. PageAddresses.Of(this, html)];
        Article = ArticleOf(Data, HeadingText ?? DocumentTitle ?? "", Addresses);
        Outlets = [.. OutletsOf()];
        OutletNames = new OutletNames(Outlets, Addresses.Select(address => address.Value));
    }

    public IHtmlDocument Document { get; }

    /// <summary>The page as it was saved, with its scripts.</summary>
    public string Html { get; }

    public MetaElements Meta { get; }
    public LinkedData Data { get; }

    /// <summary>The JSON-LD of the article; null if there is none.</summary>
    public JsonElement? Article { get; }

    /// <summary>The heading that is the headline.</summary>
    public IElement? Heading { get; }

    /// <summary>At most 1,000 UTF-16 code units.</summary>
    public string? HeadingText { get; }

    /// <summary>The title element's text, of the same length.</summary>
    public string? DocumentTitle { get; }

    /// <summary>The heading, the title and the title for sharing, with letters and digits alone, in lower case.</summary>
    public HashSet<string> Headlines { get; }

    /// <summary>Where the page says that it is, the canonical address first.</summary>
    public IReadOnlyList<Found<string>> Addresses { get; }

    /// <summary>The outlet's names, the best first; never an address.</summary>
    public IReadOnlyList<Found<string>> Outlets { get; }

    public OutletNames OutletNames { get; }

    /// <summary>
    /// Whether an element is in a footer; that of the article itself, which tells who wrote it and when, does not count.
    /// </summary>
    public bool IsInFooter(IElement element) =>
        element.Closest("footer") is { } footer
        && !(
            footer.Closest("article") is { } article
            && (Heading is not null && article.Contains(Heading) || article == Document.QuerySelector("article"))
        );

    private static string? Cut(string? text) =>
        text is { Length: > LongestHeadline } ? text[..LongestHeadline].Trim() : text?.Trim();

    /// <summary>The article that has the page's headline or address; otherwise the first.</summary>
    private static JsonElement? ArticleOf(LinkedData data, string heading, IReadOnlyList<Found<string>> addresses)
    {
        var articles = data.Articles.Take(50).ToList();
        return articles.Count == 0
            ? null
            : articles.MaxBy(article =>
                (LinkedData.Texts(article, "headline").Any(h => HeadlineWords.Overlap(h, heading) > 0.5) ? 2 : 0)
                + (LinkedData.Texts(article, "url").Any(url => addresses.Any(a => a.Value == url)) ? 1 : 0)
            );
    }

    /// <summary>The outlet's name in the heading, if the title has it behind the headline.</summary>
    private IEnumerable<Found<string>> Logo()
    {
        if (HeadingText is not { } shown || DocumentTitle is not { } title || HeadlineWords.Of(shown).Count > LogoWords)
            yield break;
        var (name, whole) = (HeadlineWords.Fold(shown), HeadlineWords.Fold(title));
        var others = HeadlineWords.Of(title).Count - HeadlineWords.Of(shown).Count;
        if (name.Length > 0 && whole.EndsWith(name, StringComparison.Ordinal) && others >= LogoWords)
            yield return new(shown, "h1");
    }

    private IEnumerable<Found<string>> OutletsOf()
    {
        var publisher = Article is { } article ? Data.Names(article, "publisher").Take(1) : [];
        IEnumerable<Found<string>> found =
        [
            .. publisher.Select(name => new Found<string>(name, "json-ld:publisher")),
            .. Meta.Each(["og:site_name"]),
            .. Data.NamesOf(OutletTypes.Split(' ')).Take(2).Select(name => new Found<string>(name, "json-ld:name")),
            .. Logo(),
            .. Meta.Each(["application-name", "dc.publisher", "publisher", "apple-mobile-web-app-title"]),
        ];
        return found
            .Select(name => name with { Value = Address().Replace(name.Value, "").Trim().TrimStart('@') })
            .Where(name => !LinkedData.IsAddress(name.Value) && !IsHeadline(name))
            .OrderBy(name => Programs.Contains(name.Value));
    }

    /// <summary>
    /// Whether a program wrote the headline into the field for the site's or the application's name: it is the page's title, and
    /// no other heading contradicts.
    /// </summary>
    private bool IsHeadline(Found<string> name)
    {
        if (!name.From.StartsWith("meta ", StringComparison.Ordinal) && name.From != "og:site_name")
            return false;
        var (words, folded) = (HeadlineWords.Of(name.Value).Count, HeadlineWords.Fold(name.Value));
        if (words < LogoWords || (HeadingText is { } shown && HeadlineWords.Overlap(shown, name.Value) < 0.5))
            return false;
        var (title, heading) = (HeadlineWords.Fold(DocumentTitle ?? ""), HeadlineWords.Fold(HeadingText ?? ""));
        var isShared = HeadlineWords.Fold(Meta.First("og:title") ?? "") == folded;
        return name.From == "og:site_name"
            ? words > LogoWords
                && heading.Length > 0
                && folded.Length > heading.Length
                && folded.StartsWith(heading, StringComparison.Ordinal)
            : title == folded || (isShared && title.StartsWith(folded, StringComparison.Ordinal));
    }

    /// <summary>"(www.example.com)" behind a name.</summary>
    [GeneratedRegex(@"\s*\((?:https?://)?[\w-]+(?:\.[\w-]+)+/?\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
