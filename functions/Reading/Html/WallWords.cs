using System.Text.RegularExpressions;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// What pages say that stand before an article: consent dialogs, requests to sign in or to switch an ad blocker off, notices that
/// the site is closed. Articles about such things say much the same, so that more than one sign is needed.
/// </summary>
internal static partial class WallWords
{
    /// <summary>In UTF-16 code units; a dialog says what it wants at its beginning.</summary>
    private const int Beginning = 700;

    /// <summary>A consent dialog that lists its purposes may be long; a longer page has more than that.</summary>
    private const int LongestDialog = 8_000;
    private const int LongestNotice = 700;
    private const int LongestButton = 60;
    private const int MostParagraphs = 100;
    private const int ShortestParagraph = 80;

    /// <summary>More text than this, and than this share of all, that is not about consent may be an article.</summary>
    private const int MostOther = 200;
    private const double OtherShare = 0.25;

    /// <param name="page">A page that does not declare an article.</param>
    /// <param name="text">Its visible text.</param>
    /// <returns>The rejection with what to do; null for any other page.</returns>
    public static Rejection? Consent(Page page, string text) =>
        text.Length <= LongestDialog && AsksForConsent(text[..Math.Min(text.Length, Beginning)], page) && HasLittleElse(page)
            ? Rejections.NotAnArticle(
                "The page is a consent dialog about cookies; answer it in a browser, and save the article that is shown then."
            )
            : null;

    /// <param name="page">A page with little text that does not declare an article.</param>
    /// <param name="text">Its visible text.</param>
    /// <returns>The rejection with what to do; null for any other page.</returns>
    public static Rejection? Of(Page page, string text)
    {
        string[] heads = [page.HeadingText ?? "", page.DocumentTitle ?? ""];
        var notice = text.Length <= LongestNotice ? text : "";
        if (NoticeWords.IsHeading(page, AdBlockHeading()) || AdBlock().IsMatch(notice))
            return Rejections.NotAnArticle(
                "The page asks to switch off an ad blocker; open the article in a browser without one, and save it there."
            );
        if (heads.Any(SignIn().IsMatch))
            return Rejections.NotAnArticle("The page asks to sign in; sign in with a browser, and save the article there.");
        return heads.Any(Closed().IsMatch) || Region().IsMatch(notice)
            ? Rejections.NotAnArticle("The page says that the article is not available; check the address, or save it later.")
            : null;
    }

    private static bool AsksForConsent(string beginning, Page page) =>
        Cookies().IsMatch(beginning)
        && Purposes().IsMatch(beginning)
        && Choice().IsMatch(beginning)
        && (Partners().IsMatch(beginning) || HasButton(page));

    private static bool HasButton(Page page) =>
        page
            .Document.QuerySelectorAll("button, a, input[type=submit], input[type=button], [role=button]")
            .Take(MostParagraphs)
            .Any(button =>
                (ShortText.Of(button, LongestButton) ?? "") is var label
                && Button().IsMatch(label.Length > 0 ? label : button.GetAttribute("value") ?? "")
            );

    /// <summary>Whether the paragraphs are about consent, with few exceptions: an article may stand below the dialog.</summary>
    private static bool HasLittleElse(Page page)
    {
        var (total, other) = (0, 0);
        foreach (var paragraph in page.Document.QuerySelectorAll("p").Take(MostParagraphs))
        {
            var text = paragraph.TextContent.Trim();
            total += text.Length;
            other += text.Length >= ShortestParagraph && !About().IsMatch(text) ? text.Length : 0;
        }

        return other <= Math.Max(MostOther, OtherShare * total);
    }

    [GeneratedRegex(
        @"\bcookies?\b|\btracking\b|\btrackers?\b|\btraceurs?\b|クッキー",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Cookies();

    [GeneratedRegex(
        @"\b(?:partn\w*|partenair\w*|socios|parceiros|third part\w*|advert\w*|ads|werb\w*|anzeigen|publicit\w*|pubblicit\w*"
            + @"|publicid\w*|reclame|reklam\w*|data|daten|données|datos|dati|dados|gegevens|dane|uppgifter|oplysninger)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Purposes();

    [GeneratedRegex(
        @"\b(?:accept\w*|agree\w*|consent\w*|reject all|akzeptier\w*|zustimm\w*|zuzustimmen|einwillig\w*|accepte[rz]?"
            + @"|consentir|consentement"
            + @"|accord|acepta\w*|acuerdo|consentimiento|accett\w*|consenso|akkoord|toestemming|accepteren|aceita\w*"
            + @"|consentimento"
            + @"|zgod\w*|zgadza\w*|akceptuj\w*|godkänn\w*|samtyck\w*|acceptera\w*|accepter\w*|samtykke\w*|godta|godkend)\b|同意",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Choice();

    /// <summary>"We and our partners", as no article says.</summary>
    [GeneratedRegex(
        @"\b(?:we(?: and |, )+our (?:\w+ ){0,3}partners|wir und (?:unsere|bis zu)\b.{0,30}\bpartner"
            + @"|(?:nos partenaires et nous|nous et nos (?:\w+ ){0,3}partenaires)"
            + @"|nosotros y nuestros (?:\w+ ){0,3}socios|noi e i nostri (?:\w+ ){0,3}partner|(?:wij"
            + @"|we) en onze (?:\w+ ){0,3}partners|nós e (?:os )?nossos parceiros"
            + @"|my i nasi (?:zaufani )?partnerzy|vi och våra (?:\w+ ){0,3}partner|vi og vores (?:\w+ ){0,3}partnere"
            + @"|vi og våre (?:\w+ ){0,3}partnere)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Partners();

    [GeneratedRegex(
        @"^\W*(?:i )?(?:(?:accept|agree|allow|reject|decline)(?: all)?(?: cookies| and continue| & continue)?"
            + @"|(?:alle? )?(?:akzeptieren|zustimmen|einverstanden|annehmen)"
            + @"(?: und weiter)?|(?:tout )?accepter(?: (?:et continuer|tout|& fermer|et fermer))?|aceptar(?: (?:y continuar"
            + @"|todo|todas))?|accetta(?: (?:e continua|tutt[oi]))?"
            + @"|(?:alles )?(?:akkoord|accepteren)|aceitar(?: (?:e continuar|tudo|todos))?|(?:akceptuję|zgadzam się"
            + @"|przejdź do serwisu)(?: .{0,20})?|godkänn(?: alla?)?|acceptera(?: alla?)?"
            + @"|(?:accepter|tillad|godta|godkend)(?: alle)?)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Button();

    /// <summary>What a paragraph of a consent dialog is about.</summary>
    [GeneratedRegex(
        @"cookie|track|partn|partenair|socios|parceir|consen|samty|toestemm|zgod|einwillig|zustimm|accept|akzept|privacy"
            + @"|privat|datenschutz|advert|werb|publici"
            + @"|person(?:al|enbezogene|nelle|uppgift)|\bdat[aeio]|donnée|gegevens|dane\b|device|gerät|terminal|endgerät|abo\b"
            + @"|abonn|subscri|suscri|werbefrei|\bIAB\b|\bTCF\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex About();

    [GeneratedRegex(
        @"^\W*(?:(?:an? )?ad[- ]?block(?:er|ing)?(?: software)? (?:is )?(?:detected|enabled|active|on)"
            + @"|(?:please )?(?:disable|turn off|pause) your ad[- ]?block(?:er|ing)?.{0,40}"
            + @"|(?:ad|werbe)[- ]?blocker (?:erkannt|aktiv(?:iert)?|gefunden)|(?:bitte )?(?:schalten sie )?(?:ihren"
            + @"|den) ad[- ]?blocker (?:aus|ab|deaktivieren).{0,20}"
            + @"|bloqueur de publicités? (?:détecté|activé)|bloqueador de (?:anuncios|publicidad) detectado"
            + @"|ad[- ]?block(?:er)? (?:rilevato|gedetecteerd|detectado|détecté|wykryty))\W*(?:$|[|–—-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AdBlockHeading();

    [GeneratedRegex(
        @"\bplease (?:(?:enable|allow) (?:js|javascript) and )?(?:disable|turn off|deactivate|whitelist"
            + @"|pause)\b.{0,30}\b(?:your|any|the) ad[- ]?block",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AdBlock();

    [GeneratedRegex(
        @"^\W*(?:please )?(?:(?:log|sign) ?in(?: or (?:register|subscribe|sign up|create an account))?|(?:register|subscribe"
            + @"|create (?:an?|your) (?:free )?account)(?: for free| now)?(?= to))"
            + @"(?: to (?:continue|keep|read|access|view|your account)\b[^.?!:–—|]{0,40})?\W*(?:$|[|–—]|\s-\s)"
            + @"|^\W*(?:(?:bitte )?(?:anmelden|einloggen|melden sie sich an)(?:,? (?:um|und) [^.?!:–—|]{0,40})?"
            + @"|connectez-vous(?: pour [^.?!:–—|]{0,40})?|se connecter|inici(?:a|ar|e) sesión(?: para [^.?!:–—|]{0,40})?"
            + @"|accedi(?: per [^.?!:–—|]{0,40})?|(?:log in|inloggen)(?: om [^.?!:–—|]{0,40})?|entrar"
            + @"|zaloguj się(?:,? aby [^.?!:–—|]{0,40})?|logga in(?: för [^.?!:–—|]{0,40})?|log ind(?: for [^.?!:–—|]{0,40})?"
            + @"|logg inn(?: for [^.?!:–—|]{0,40})?)"
            + @"\W*(?:$|[|–—]|\s-\s)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex SignIn();

    /// <summary>Headings of what has expired, is not shown here, or is being repaired.</summary>
    [GeneratedRegex(
        @"^\W*(?:451\W{1,3})?unavailable (?:due to|for) legal reasons|^\W*451\W*$"
            + @"|^\W*(?:sorry\W+)?(?:this|the) (?:article|story|page|content) (?:is no longer available|has (?:expired"
            + @"|been (?:removed|deleted|archived)))\W*(?:$|[|–—])"
            + @"|^\W*(?:(?:dieser|der) (?:artikel|beitrag|inhalt) ist (?:leider )?nicht mehr (?:verfügbar|abrufbar)"
            + @"|cet article n['’]est plus (?:disponible|en ligne)"
            + @"|este artículo ya no está disponible|questo articolo non è più disponibile|dit artikel is niet (?:meer"
            + @"|langer) beschikbaar|este artigo já não está disponível"
            + @"|ten artykuł nie jest już dostępny|artikeln är inte längre tillgänglig)\W*(?:$|[|–—])"
            + @"|^\W*(?:we['’]?(?:ll| will)? be (?:right )?back(?: soon| shortly)?|(?:site |(?:down|closed) (?:for )|under "
            + @"|scheduled )maintenance|wir sind gleich (?:wieder )?(?:zurück|da|für sie da)"
            + @"|wartungsarbeiten|wartungsmodus|(?:site )?en maintenance|(?:sitio )?en mantenimiento|(?:sito )?in manutenzione"
            + @"|onderhoud|em manutenção|przerwa techniczna)\W*(?:$|[|–—])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Closed();

    [GeneratedRegex(
        @"\b(?:our|this) (?:web)?site is (?:currently )?(?:unavailable|not available) in (?:most |your "
            + @"|some )?(?:european countries|country|region|countries)"
            + @"|\bcountry belonging to the european economic area\b|\bnot available in your (?:country|region|location)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Region();
}
