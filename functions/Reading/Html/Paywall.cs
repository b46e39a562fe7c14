using System.Text.RegularExpressions;

namespace NewsMonitor.Reading.Html;

/// <summary>Recognizes pages that show only the beginning of an article.</summary>
internal static partial class Paywall
{
    /// <summary>The longest excerpt in UTF-16 code units: subscribers save whole articles.</summary>
    private const int LongestBeforeOffer = 2_500;

    /// <summary>The same if only the metadata says that the article is not free, which it also says of whole ones.</summary>
    private const int LongestUnoffered = 1_000;

    private const int LongestOffer = 2_000;

    /// <summary>
    /// Looks for a block that asks readers to subscribe for the rest. Changes the document: the block is removed.
    /// </summary>
    /// <returns>The length below which the text is an excerpt; 0 if it is none.</returns>
    public static int LongestExcerpt(Page page)
    {
        var isPaid =
            page.Article is { } article
            && article.TryGetProperty("isAccessibleForFree", out var free)
            && free.ToString().Equals("false", StringComparison.OrdinalIgnoreCase);
        var longest = isPaid ? LongestUnoffered : 0;
        foreach (var element in page.Document.QuerySelectorAll("div, section, aside, form").ToArray())
        {
            if (
                !Name().IsMatch($"{element.ClassName} {element.Id}")
                || ShortText.Of(element, LongestOffer) is not { Length: > 0 } text
                || element.QuerySelector("h1, article") is not null
                || element.Closest("header, nav, footer") is not null
                || !Offer().IsMatch(text)
            )
                continue;
            longest = LongestBeforeOffer;
            element.Remove();
        }

        return longest;
    }

    [GeneratedRegex(
        @"paywall|regwall|subscri|premium|piano|metered|meter-|gate|locked|offer|abo-|abonn|unlock",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Name();

    [GeneratedRegex(
        @"(?:subscribe|subscription|sign in|log in|register|sign up|become a|unlock|upgrade"
            + @"|join)\b.{0,60}\b(?:to (?:continue|keep) reading|to read (?:the|this|more|on)|continue reading|(?:full"
            + @"|entire|whole) (?:article|story))"
            + @"|(?:to|want to) (?:continue|keep) reading|(?:continue|keep) reading (?:this|the|with|for)|(?:for "
            + @"|to )?subscribers? only|for subscribers|(?:weiterlesen|jetzt) (?:mit|abonnieren|testen)"
            + @"|lesen sie (?:den ganzen|diesen) artikel|réservé aux abonnés|il vous reste \d+|solo para suscriptores"
            + @"|suscríbete para|riservato agli abbonati|exclusivo para assinantes|alleen voor abonnees",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant
    )]
    private static partial Regex Offer();
}
