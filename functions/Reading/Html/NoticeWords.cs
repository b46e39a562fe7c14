using System.Text.RegularExpressions;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Html;

/// <summary>What error messages and checks for robots say; articles about them say much the same.</summary>
internal static partial class NoticeWords
{
    /// <summary>In UTF-16 code units: in a longer text, "captcha" may be what an article is about.</summary>
    private const int LongestCheck = 400;

    /// <summary>What an article has that is about such messages, words of its headline beside theirs and paragraphs.</summary>
    private const int FewestWords = 3;
    private const int FewestParagraphs = 3;
    private const int ShortestParagraph = 80;
    private const int MostParagraphs = 100;

    /// <param name="page">A page with little text that does not declare an article.</param>
    /// <param name="text">Its visible text.</param>
    /// <returns>The rejection with what to do; null for any other page.</returns>
    public static Rejection? Of(Page page, string text)
    {
        if (
            Check().IsMatch($"{page.DocumentTitle}\n{page.HeadingText}\n{text}")
            || IsHeading(page, Robots())
            || (text.Length <= LongestCheck && Robots().IsMatch(text))
        )
            return Rejections.NotAnArticle("The page is a check for robots; open the article in a browser and save it there.");
        return IsHeading(page, Error())
            ? Rejections.NotAnArticle("The page is an error message; check the address and save the article again.")
            : null;
    }

    /// <summary>
    /// Whether a heading of the page says so. A page with paragraphs below a heading that says more, such as "Are you a robot?
    /// Firms test applicants", is about such messages.
    /// </summary>
    public static bool IsHeading(Page page, Regex words)
    {
        string[] headings = [page.DocumentTitle ?? "", page.HeadingText ?? ""];
        var said = headings.Where(heading => words.IsMatch(heading)).ToList();
        return said.Count > 0
            && !(
                said.TrueForAll(heading => HeadlineWords.Of(words.Replace(heading, " ")).Count >= FewestWords) && HasStory(page)
            );
    }

    /// <summary>Whether some paragraphs are beside one another that are not links.</summary>
    private static bool HasStory(Page page) =>
        page
            .Document.QuerySelectorAll("p")
            .Take(MostParagraphs)
            .Where(p =>
                p.TextContent.Length >= ShortestParagraph
                && p.QuerySelectorAll("a").Sum(a => a.TextContent.Length) < p.TextContent.Length / 2
            )
            .GroupBy(p => p.Parent)
            .Any(beside => beside.Count() >= FewestParagraphs);

    /// <summary>What checks say to their readers.</summary>
    [GeneratedRegex(
        @"\b(?:verif(?:y|ying) (?:that )?you are (?:a )?human|javascript and cookies to continue|checking (?:your browser"
            + @"|if the site connection)|pardon our interruption|unusual (?:traffic|activity) (?:\w+ ){0,2}from your"
            + @"|access to this page has been denied|complete the (?:security )?check|press (?:&|and) hold)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Check();

    /// <summary>What checks are called, and their subject.</summary>
    [GeneratedRegex(
        @"\b(?:just a moment\.\.\.|are you (?:a )?(?:human|robot)|(?:not|aren't) a robot|javascript and cookies"
            + @"|attention required|unusual traffic|captcha|ddos protection|bot (?:detection|protection))"
            + @"|\bsecurity (?:check|verification)\W*(?:$|[|–—])",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant
    )]
    private static partial Regex Robots();

    /// <summary>
    /// Headings of error messages. A number of a status stands alone, before the site's name or before what it means: "400 jobs
    /// to go" is a headline, and so is "Forbidden love".
    /// </summary>
    [GeneratedRegex(
        @"^\W*(?:(?:http |error |fehler |erreur )?(?:40[0-9]|410|429|50[0-4])(?:\W*$|\s*[|–—·]|\s-\s"
            + @"|\W{1,3}(?:page |file |http )?(?:not found|error|fehler|erreur|forbidden|unauthorized|gone|bad "
            + @"|internal server|service |gateway|too many requests|request |method not))"
            + @"|(?:http |error |fehler |erreur )(?:40[0-9]|410|429|50[0-4])\b|(?:oops\W+)?(?:the |this "
            + @"|sorry\W+ ?)?(?:web)?page (?:(?:you (?:requested|were looking for|are looking for) )?(?:was |could "
            + @"|can)?\s?(?:not|n't|cannot)\s?(?:be )?(?:found|available|exist)|not found|unavailable|doesn.t exist"
            + @"|does not exist|no longer exists)|nothing (?:was )?found for\b|(?:not found|file not found|article not found"
            + @"|nothing (?:was )?found|access denied|forbidden|bad gateway|service unavailable|internal server error)"
            + @"(?:\W*$|\s*[|–—·]|\s-\s)|(?:die "
            + @"|diese )?seite (?:wurde )?(?:leider )?nicht gefunden|page (?:introuvable|non trouvée)"
            + @"|p[áa]gina no encontrada|pagina non trovata|p[áa]gina n[ãa]o encontrada|pagina niet gevonden|nie znaleziono"
            + @"|strona nie istnieje|sidan (?:kunde inte|hittades inte)|страница не найдена"
            + @"|(?:oups\W+)?(?:cette |la )?page (?:est |demandée est )?introuvable|(?:diese |die )?seite (?:gibt es nicht"
            + @"|existiert nicht)|sayfa bulunamad[ıi]|الصفحة غير موجودة|ページが見つかりません|お探しのページ|페이지를 찾을 수 없"
            + @"|页面(?:不存在|未找到)|頁面不存在|找不到(?:该|該)?(?:网|網)?[页頁])"
            + @"|\b(?:404|410)\W.{0,10}\b(?:not found|error\W*$|gone\W*$)|\bpage not found\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Error();
}
