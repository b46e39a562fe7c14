using System.Text.RegularExpressions;
using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Reading.Mail;

/// <summary>Removes what newsletters put above and below what they say, and signatures, where that is certain.</summary>
internal static partial class MailFurniture
{
    /// <summary>Longer paragraphs are text, whatever words are in them.</summary>
    private const int LongestLine = 400;
    private const int ShortLine = 80;
    private const double FooterShare = 0.6;
    private const int MostAbove = 6;

    /// <param name="text">The text of a mail, with line ends.</param>
    /// <returns>Its paragraphs.</returns>
    public static string Without(string text)
    {
        var paragraphs = Paragraphs.Of(WithoutSignature(text)).Split("\n\n");
        var (start, end) = (0, paragraphs.Length);
        // What is above the line that leads to the browser is a summary for the list of mails, unless it is long.
        for (var at = 0; at < Math.Min(MostAbove, end); at++)
        {
            if (!IsAbove(paragraphs[at]))
                continue;
            if (Array.Exists(paragraphs[start..at], IsText))
                paragraphs[at] = "";
            else
                start = at + 1;
        }

        // A footer starts in the second half; it is everything from its first line.
        var lastText = Array.FindLastIndex(paragraphs, IsText);
        for (var at = Math.Max(start + 1, end / 2); at < end; at++)
            if (IsBelow(paragraphs[at], at > lastText) || (at > lastText && IsEnd(paragraphs[at])))
                end = at;
        while (end > start + 1 && IsDecoration(paragraphs[end - 1]))
            end--;
        return string.Join(
            "\n\n",
            paragraphs[start..end].Where(paragraph => paragraph.Length > 0 && !Button().IsMatch(paragraph))
        );
    }

    private static string WithoutSignature(string text)
    {
        var match = Signature().Match(text);
        return match.Success && text.AsSpan(0, match.Index).ContainsAnyLetterOrDigit() ? text[..match.Index] : text;
    }

    /// <summary>
    /// Whether a line, or a part of it between bars or question marks, is hardly more than what such lines say.
    /// </summary>
    private static bool IsAbove(string paragraph) =>
        paragraph.Length <= LongestLine / 2
        && Array.Exists(
            paragraph.Split(['|', '•', '·', '?', '\n'], StringSplitOptions.TrimEntries),
            part => Above().Match(part) is { Success: true } found && found.Length >= FooterShare * part.Length
        );

    /// <summary>
    /// Whether a footer starts here. Reports have words such as "privacy policy", too: there must be two of them, hardly anything
    /// else, or a short line with no more text below it.
    /// </summary>
    private static bool IsBelow(string paragraph, bool isLast)
    {
        if (paragraph.Length > LongestLine)
            return false;
        if (Below().IsMatch(paragraph))
            return true;
        var words = Ambiguous().Matches(paragraph);
        return words.Count > 1
            || (
                words.Count == 1
                && (words[0].Length >= FooterShare * paragraph.Length || (isLast && paragraph.Length <= ShortLine))
            );
    }

    /// <summary>Whether a letter ends here. Reports quote such words, too, so no more text may be below it.</summary>
    private static bool IsEnd(string paragraph) => IsConfidential(paragraph) || IsSignOff(paragraph);

    /// <summary>Longer ones are cut before the search, since footers of this kind say what they are at once.</summary>
    private static bool IsConfidential(string paragraph) =>
        Confidential().IsMatch(paragraph[..Math.Min(paragraph.Length, LongestLine)]);

    /// <summary>The greeting at the end, with the name and what belongs to it in the same paragraph.</summary>
    private static bool IsSignOff(string paragraph) => paragraph.Length <= LongestLine && SignOff().IsMatch(paragraph);

    private static bool IsText(string paragraph) =>
        paragraph.Length > ShortLine
        && !IsEnd(paragraph)
        && (paragraph.Length > LongestLine || !(Below().IsMatch(paragraph) || Ambiguous().Count(paragraph) > 1));

    private static bool IsDecoration(string paragraph) => !paragraph.AsSpan().ContainsAnyLetterOrDigit();

    /// <summary>The line that separates a signature, as mail programs write it.</summary>
    [GeneratedRegex(@"(?m)^-- \r?$", RegexOptions.CultureInvariant)]
    private static partial Regex Signature();

    [GeneratedRegex(
        @"(?:\b(?:to )?(?:view|read|open|see)\b(?: (?:this|the|it|in|as|a|an|your|our|web|full|e-?mail|mail(?:ing)?"
            + @"|newsletter|message|issue|edition|post|article)){0,5}"
            + @" (?:browser|online|on the web)|\b(?:(?:view|read|open|see)(?: the| our)? )?web version|(?:\b(?:diese[nrs]?|den"
            + @"|zum) )?(?:\b(?:newsletter|e-?mail|nachricht) )?"
            + @"\b(?:im|in your) browser(?: (?:ansehen|anzeigen|öffnen|lesen))?|\bonline(?:version| ansehen)\b)\b(?: (?:here"
            + @"|at))?:?(?: [<(\[]?https?://\S+)?"
            + @"|(?:\b(?:if|are|you|having|have) ){0,5}trouble (?:viewing|reading) (?:this|the|our) (?:e-?mail|mail|newsletter"
            + @"|message).*|\bforwarded this (?:email|newsletter|message)(?: to you)?|.*\badd us to your address book",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Above();

    /// <summary>A paragraph that is only a link's text.</summary>
    [GeneratedRegex(
        @"^\W*(?:read (?:more|on|now|(?:the )?(?:full|whole|rest|original)\b.{0,30})|continue reading|keep reading"
            + @"|learn more|click here|share(?: this| now)?"
            + @"|tweet|forward(?: to a friend)?|subscribe(?: now)?|sign up(?: now)?|watch now|listen now|weiterlesen"
            + @"|mehr lesen|lire la suite|like|comment|restack|leave a comment|(?:read|open) in app|upgrade to paid"
            + @"|give a gift subscription|refer a friend|pledge your support|share this post|start writing|get the app"
            + @"|thanks for reading\b.{1,80}! (?:subscribe\b.{1,120}|this post is public so feel free to share it\.?)"
            + @"|.{1,80} is a reader-supported publication\..{0,200})\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Button();

    /// <summary>What only footers say.</summary>
    [GeneratedRegex(
        @"\b(?:click|you|your|here|link|reply)\b.{0,80}\bunsubscribe\b|\bunsubscribe\b.{0,80}\b(?:click|you|your|here|link"
            + @"|reply)\b"
            + @"|\bmanage (?:your )?(?:email )?(?:preferences|subscriptions?)\b|\bupdate (?:your )?(?:email )?preferences\b"
            + @"|\byou(?:'re| are|’re)? (?:have )?(?:receiv\w+|getting|subscribed)\b"
            + @"(?:.{0,80}\bbecause (?:you|of your)\b| (?:(?:to|this|these|our|the) )?(?:[\w’'-]+ ){0,3}(?:e-?mail|newsletter"
            + @"|alert)s?\b)|\byou(?:'re| are|’re) (?:currently )?subscribed (?:to|as)\b"
            + @"|\bthis (?:e-?mail|newsletter|message) was sent (?:to|by)\b|\bour mailing address\b"
            + @"|^(?:©|(?:\(c\)|copyright)\W*(?:©|\(c\)|\d{4}))|\b(?:no longer (?:wish|want) to receive|to stop receiving)"
            + @" (?:(?:these|this|our|further|future|such|any|promotional|marketing) )*(?:e-?mail|mail|newsletter|message"
            + @"|alert|update)s?\b"
            + @"|\bsent from my (?:iphone|ipad|mobile|android|samsung)\b|\bget outlook for\b"
            + @"|\bnewsletter (?:abbestellen|abmelden)\b|\bse d[ée]sabonner\b"
            + @"|\byou(?:'re| are|’re) (?:currently )?a (?:free|paid) subscriber to\b|\b548 Market Street PMB\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Below();

    /// <summary>What says that the mail is meant for nobody else.</summary>
    [GeneratedRegex(
        @"^\W*(?:(?:e-?mail )?confidential(?:ity)?(?: (?:notice|statement|disclaimer|note|and privileged))\b|legal disclaimer\b"
            + @"|(?:the information contained in )?th(?:is|e contents? of this|e information (?:contained )?in this)"
            + @" (?:e-?mail|message|communication|transmission|mail)\b.{0,200}\b(?:confidential|privileged|intended (?:only|solely|for)"
            + @"|named addressee)\b"
            + @"|(?:if|unless) you are not the (?:intended|named) (?:recipient|addressee)"
            + @"|diese (?:e-?mail|nachricht)\b.{0,200}\b(?:vertraulich\w{0,4}|ausschließlich für)\b"
            + @"|(?:ce (?:message|courriel|mail)|cet e-?mail)\b.{0,200}\bconfidentie\w{1,6}\b"
            + @"|est[ea] (?:mensaje|correo|e-?mail|mensagem)\b.{0,200}\bconfidencia\w{1,4}\b"
            + @"|questo (?:messaggio|e-?mail)\b.{0,200}\b(?:riservat|confidenzial)\w{1,3}\b"
            + @"|please consider the environment before printing)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Confidential();

    /// <summary>A greeting before a comma; one of several words may be before a name as well.</summary>
    [GeneratedRegex(
        @"^\W*(?:(?:(?:with )?(?:kind|best|warm|warmest|kindest)(?: (?:personal )?regards| wishes)|sincerely yours"
            + @"|yours (?:sincerely|faithfully|truly)|mit (?:freundlichen|besten|herzlichen) grüßen"
            + @"|(?:viele|beste|herzliche|freundliche|liebe) grüße|bien cordialement|saludos cordiales|un (?:cordial )?saludo"
            + @"|cordiali saluti|distinti saluti|met vriendelijke groet(?:en)?|med vänliga? hälsning(?:ar)?)"
            + @"(?:[,.!]|\s{0,3}$|(?=\s(?-i:\p{Lu}\p{Ll}{1,30}\s\p{Lu})))"
            + @"|(?:regards|sincerely|many thanks|thanks(?: and regards| in advance)?|cheers|best|cordialement|saludos"
            + @"|atentamente|atenciosamente)(?:[,!]|\s{0,3}$))"
            + @"(?:\s[^.?!]{0,200})?(?:[.](?=\S)[^.?!]{0,60}){0,6}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex SignOff();

    /// <summary>What footers and reports say.</summary>
    [GeneratedRegex(
        @"\bunsubscribe\b|\ball rights reserved\b|\bprivacy policy\b|\babmelden\b|\bdarse de baja\b|\bcancel your subscription\b"
            + @"|©|\b(?:view|read|see) (?:this )?(?:email )?(?:online|in (?:your )?browser)\b|\bterms (?:of|and)\b"
            + @"|\bcontact us\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Ambiguous();
}
