using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Html;

/// <summary>Recognizes error messages, checks for robots, consent dialogs, redirects, empty shells and lists.</summary>
internal static partial class NoArticle
{
    private const int LongestNotice = 1_500;
    private const int LongestShell = 250;
    private const int FewestCards = 6;

    /// <summary>The share of the text that belongs to linked headlines.</summary>
    private const double CardShare = 0.7;

    /// <summary>A longer text below a linked headline is an article, and so is one that most of the text belongs to.</summary>
    private const int LongestCard = 600;
    private const double LongestShare = 0.35;
    private const int MostElements = 3_000;

    /// <summary>Where scripts put a page.</summary>
    private const string Roots = "#root, #app, #__next, #__nuxt, #main-app, app-root, [data-reactroot], [ng-app], [ng-version]";

    /// <summary>The rejection of a page without text that a script fills.</summary>
    public static Rejection Shell { get; } =
        Rejections.NotAnArticle(
            "The page is a shell without text that a script fills; open it in a browser and save what is shown."
        );

    /// <returns>The rejection with what to do; null if the page may be an article.</returns>
    public static Rejection? Of(Page page, string html)
    {
        var text = VisibleText(page);
        if (text.Length <= LongestNotice && !page.Data.Articles.Any(article => LinkedData.Texts(article, "articleBody").Any()))
            return OfNotice(page, text, html) ?? FrontPages.OfCollection(page) ?? FrontPages.OfLinks(page, text);
        return (IsDeclared(page) ? null : WallWords.Consent(page, text) ?? FrontPages.OfSite(page, text))
            ?? FrontPages.OfCollection(page)
            ?? FrontPages.OfLinks(page, text);
    }

    /// <summary>The rejection of a page whose text stands below linked headlines; null for any other page.</summary>
    /// <param name="cards">From <see cref="Cards"/>.</param>
    /// <param name="body">The text of the page; null if there is none.</param>
    public static Rejection? OfCards(IReadOnlySet<string> cards, string? body)
    {
        if (cards.Count == 0)
            return null;
        var (total, known) = (0, 0);
        foreach (var paragraph in (body ?? "").Split("\n\n"))
        {
            var folded = HeadlineWords.Fold(paragraph);
            total += folded.Length;
            known += cards.Contains(folded) ? folded.Length : 0;
        }

        return known >= CardShare * total ? FrontPages.List : null;
    }

    private static Rejection? OfNotice(Page page, string text, string html)
    {
        if (Redirect(page, text, html) is { } target)
            return Rejections.NotAnArticle($"The page is a redirect{target}; save the page that it leads to.");
        return (IsDeclared(page) ? null : NoticeWords.Of(page, text) ?? WallWords.Consent(page, text) ?? WallWords.Of(page, text))
            ?? (IsShell(page, text) ? Shell : null);
    }

    /// <summary>Whether something says that the page is one article.</summary>
    private static bool IsDeclared(Page page) =>
        page.Article is not null
        || page.Meta.All("og:type").Any(type => type.Contains("article", StringComparison.OrdinalIgnoreCase))
        || page.Meta.All("article:published_time").Count > 0;

    private static string VisibleText(Page page)
    {
        if (page.Document.Body is not { } body)
            return "";
        var unseen = body.QuerySelectorAll("noscript, script, style, template").Sum(e => e.TextContent.Length);
        return body.TextContent.Length - unseen > 20 * LongestNotice
            ? body.TextContent
            : Spaces().Replace(string.Concat(Texts(body)), " ").Trim();
    }

    private static IEnumerable<string> Texts(IElement body)
    {
        var unseen = new Surroundings("noscript, script, style, template, title");
        return body.Descendants<IText>().Where(text => !unseen.Has(text.ParentElement)).Select(text => text.Data + " ");
    }

    /// <summary>Where the page leads, in words; null if it is not a redirect.</summary>
    private static string? Redirect(Page page, string text, string html)
    {
        var refresh = RefreshTarget().Match(page.Meta.First("refresh") ?? "");
        if (refresh.Success && text.Length < LongestNotice / 2)
            return " to " + refresh.Groups["url"].Value;
        return
            text.Length < LongestShell
            && (Redirecting().IsMatch($"{page.DocumentTitle} {text}") || (html.Length < 5_000 && ScriptedMove().IsMatch(html)))
            ? ""
            : null;
    }

    /// <summary>An empty page that wants a script, or has a place for one to write to.</summary>
    private static bool IsShell(Page page, string text) =>
        text.Length < LongestShell
        && (
            WantsScript().IsMatch(text)
            || page.Document.QuerySelectorAll("noscript").Any(e => WantsScript().IsMatch(e.TextContent))
            || (
                text.Length < LongestShell / 5
                && page.Document.QuerySelectorAll(Roots).Any(e => e.TextContent.AsSpan().IsWhiteSpace())
            )
        );

    /// <summary>
    /// The linked headlines and the short texts below them, if there are many, most of the paragraphs are among them and nothing
    /// says that the page is one article; otherwise none. Only letters and digits, in lower case.
    /// </summary>
    public static IReadOnlySet<string> Cards(Page page)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (IsDeclared(page))
            return found;
        var (cards, below, total, longest, card) = (0, 0, 0, 0, -1);
        foreach (var element in page.Document.QuerySelectorAll("h1, h2, h3, h4, p").Take(MostElements))
        {
            if (element.LocalName == "p")
            {
                total += element.TextContent.Length;
                if (card < 0)
                    continue;
                below += element.TextContent.Length;
                card += element.TextContent.Length;
                longest = Math.Max(longest, card);
                found.Add(HeadlineWords.Fold(element.TextContent));
                continue;
            }

            card = IsLinked(element) ? 0 : -1;
            cards += card + 1;
            if (card == 0)
                found.Add(HeadlineWords.Fold(element.TextContent));
        }

        var isList =
            cards >= FewestCards
            && below >= CardShare * total
            && longest <= LongestCard
            && longest <= LongestShare * total
            && (total > 0 || page.Heading is null);
        if (!isList)
            found.Clear();
        return found;
    }

    private static bool IsLinked(IElement heading) =>
        heading.Closest("a[href]") is not null
        || (
            heading.QuerySelector("a[href]") is { } link
            && link.TextContent.Length >= 0.8 * heading.TextContent.AsSpan().Trim().Length
            && link.GetAttribute("href") is { Length: > 1 } target
            && !target.StartsWith('#')
        );

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(
        @"^\s*\d+(?:\.\d+)?\s*[;,]\s*url\s*=\s*['""]?(?<url>[^'""\s]{1,150})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex RefreshTarget();

    [GeneratedRegex(
        @"\b(?:redirecting|you are being redirected|if you are not (?:automatically )?redirected"
            + @"|sie werden (?:automatisch )?weitergeleitet|object moved|moved permanently|302 found|redirection en cours)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Redirecting();

    [GeneratedRegex(@"\blocation(?:\.href\s*=|\.replace\s*\(|\.assign\s*\(|\s*=)\s*['""]", RegexOptions.CultureInvariant)]
    private static partial Regex ScriptedMove();

    [GeneratedRegex(
        @"(?:enable|activate|requires?|turn on|needs?|without|allow|disabled)\b.{0,40}javascript|javascript (?:is|must be"
            + @"|has been) (?:disabled|enabled|required|not)|javascript (?:aktivieren|activ|habilit)|^loading\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex WantsScript();
}
