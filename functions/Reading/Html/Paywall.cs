using System.Text.RegularExpressions;

namespace NewsMonitor.Reading.Html;

/// <summary>Recognizes pages that show only the beginning of an article.</summary>
internal static partial class Paywall
{
    /// <summary>A longer text is not an excerpt, in UTF-16 code units: subscribers save whole articles.</summary>
    public const int LongestExcerpt = 2_500;

    private const int LongestOffer = 2_000;

    /// <summary>Whether a block asks readers to subscribe for the rest. Changes the document: the block is removed.</summary>
    public static bool Cuts(Page page)
    {
        var isCut =
            page.Article is { } article
            && article.TryGetProperty("isAccessibleForFree", out var free)
            && free.ToString().Equals("false", StringComparison.OrdinalIgnoreCase);
        foreach (var element in page.Document.QuerySelectorAll("div, section, aside, form").ToArray())
        {
            if (
                !Name().IsMatch($"{element.ClassName} {element.Id}")
                || element.TextContent is not { Length: > 0 and <= LongestOffer } text
                || element.QuerySelector("h1, article") is not null
                || !Offer().IsMatch(text)
            )
                continue;
            isCut = true;
            element.Remove();
        }

        return isCut;
    }

    [GeneratedRegex(
        @"paywall|regwall|subscri|premium|piano|metered|meter-|gate|locked|offer|abo-|abonn|unlock",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Name();

    [GeneratedRegex(
        @"(?:subscribe|subscription|sign in|log in|register|sign up|become a|unlock|upgrade|join)\b.{0,60}\b(?:to (?:continue|keep) reading|to read|continue reading|full (?:article|story|access)|unlimited|subscriber)"
            + @"|(?:continue|keep) reading|already a (?:subscriber|member)|subscribers? only|for subscribers|(?:weiterlesen|jetzt) (?:mit|abonnieren|testen)|lesen sie (?:den ganzen|diesen) artikel|réservé aux abonnés|il vous reste \d+|solo para suscriptores|suscríbete para|riservato agli abbonati|exclusivo para assinantes|alleen voor abonnees",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant
    )]
    private static partial Regex Offer();
}
