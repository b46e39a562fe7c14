using System.Text.RegularExpressions;
using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Reading.Mail;

/// <summary>A forwarded mail: its header, as mail programs repeat it in the text, and its text.</summary>
/// <param name="From">The sender as written; null if missing.</param>
/// <param name="Date">The date as written; null if missing.</param>
/// <param name="Subject">Its subject; null if missing.</param>
/// <param name="Text">Its text.</param>
internal sealed partial record ForwardedMail(string? From, string? Date, string? Subject, string Text)
{
    private const int MostLines = 60;
    private const int MostForwards = 5;
    private const int LongestAttribution = 200;

    /// <summary>The mail inside the text, or the innermost if it was forwarded before; null if there is none.</summary>
    /// <param name="text">The text of the mail around it.</param>
    /// <param name="isForwarded">Whether the subject says that the mail is forwarded; otherwise, a line must say so.</param>
    public static ForwardedMail? In(string text, bool isForwarded)
    {
        var found = First(text, isForwarded);
        for (var count = 1; count < MostForwards && found is not null; count++)
            if (First(found.Text, IsForwarded(found.Subject ?? "")) is { } inner)
                found = inner with { From = inner.From ?? found.From, Date = inner.Date ?? found.Date };
            else
                break;
        return found;
    }

    /// <summary>Whether a subject says that the mail is forwarded.</summary>
    public static bool IsForwarded(string subject) => Forwarding().IsMatch(subject);

    private static ForwardedMail? First(string text, bool isForwarded)
    {
        var lines = OneLineHeader().Replace(text.ReplaceLineEndings("\n"), Lines).Split('\n');
        var from = Array.FindIndex(lines, 0, Math.Min(MostLines, lines.Length), line => Separator().IsMatch(line));
        if (from < 0 && !isForwarded)
            return null;
        for (var at = from + 1; at < Math.Min(from + 1 + MostLines, lines.Length); at++)
            if (Header(lines, at) is { } mail)
                return mail;
        return isForwarded ? Quoted(lines) : null;
    }

    /// <summary>The header that Yahoo's mail writes without line breaks, with them.</summary>
    private static string Lines(Match header) =>
        $"{header.Groups["separator"].Value}\n{NextLabel().Replace(header.Groups["header"].Value, "\n")}";

    /// <summary>The mail below a line such as "On 9/6/2026 12:46, "Ann Lee" &lt;ann@office.example&gt; wrote:".</summary>
    private static ForwardedMail? Quoted(string[] lines)
    {
        for (var at = 0; at < Math.Min(MostLines, lines.Length); at++)
            if (
                lines[at].Length <= LongestAttribution
                && Wrote().IsMatch(lines[at])
                && Attribution().Match(lines[at]) is { Success: true } found
                && lines[at].Remove(found.Index, found.Length) is var date
                && DateText.Read(date, DayOrder.DayFirst) is not null
            )
                return new(found.Groups["from"].Value, date, null, Unquoted(lines[(at + 1)..]));
        return null;
    }

    private static string Unquoted(string[] lines) => string.Join('\n', lines.Select(line => Quote().Replace(line, "")));

    private static ForwardedMail? Header(string[] lines, int at)
    {
        var found = new Dictionary<string, string>();
        var isQuoted = false;
        for (; at < lines.Length; at++)
        {
            var line = lines[at].TrimStart(' ', '*', '>', '\t', '\u00A0').TrimEnd(' ', '*', '\t', '\u00A0', '\r');
            if (line.Length == 0)
                continue;
            if (
                Label().Match(line) is not { Success: true } label
                || !found.TryAdd(Meaning(label), label.Groups["value"].Value.Trim())
            )
                break;
            isQuoted |= lines[at].AsSpan().TrimStart().StartsWith('>');
        }
        return found.ContainsKey("from") && (found.ContainsKey("subject") || found.ContainsKey("date"))
            ? new(
                found["from"],
                found.GetValueOrDefault("date"),
                found.GetValueOrDefault("subject"),
                isQuoted ? Unquoted(lines[at..]) : string.Join('\n', lines[at..])
            )
            : null;
    }

    private static string Meaning(Match label) =>
        label.Groups["from"].Success ? "from"
        : label.Groups["date"].Success ? "date"
        : label.Groups["subject"].Success ? "subject"
        : label.Groups["name"].Value;

    [GeneratedRegex(
        @"^[\s>]*(?:-{2,}\s*(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht"
            + @"|message (?:transféré|transmis)|message d['’]origine|mensaje reenviado|mensaje original|messaggio inoltrato"
            + @"|messaggio originale"
            + @"|doorgestuurd bericht|oorspronkelijk bericht|mensagem (?:re)?encaminhada|mensagem original"
            + @"|wiadomość (?:oryginalna|przekazana)|treść przekazanej wiadomości|przekazana wiadomość"
            + @"|vidarebefordrat meddelande|ursprungligt meddelande"
            + @"|(?:videresendt|oprindelig|opprinnelig) (?:meddelelse|besked|melding|e-post))\s*-{2,}"
            + @"|begin forwarded message:|anfang der weitergeleiteten nachricht:|début du message (?:réexpédié|transféré)\s?:"
            + @"|inicio del mensaje reenviado:|inizio messaggio inoltrato:|begin doorgestuurd bericht:"
            + @"|início da mensagem (?:reencaminhada|encaminhada):|początek przekazywanej wiadomości:"
            + @"|vidarebefordrat brev:|(?:start på|begynnelse på) videresendt (?:besked|melding):)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Separator();

    /// <summary>A separator with the header behind it in the same line.</summary>
    [GeneratedRegex(
        @"^(?<separator>[ \t>]{0,20}-{2,40}[^-\n]{5,60}-{2,})[ \t\u00A0]*(?<header>(?:From|Von|De|Da|Van|Od|Från"
            + @"|Fra)[ \u00A0]?:[^\n]{5,2000})$",
        RegexOptions.Multiline | RegexOptions.CultureInvariant
    )]
    private static partial Regex OneLineHeader();

    /// <summary>Where the next label of such a header begins: behind an address, or the zone of a date.</summary>
    [GeneratedRegex(
        @"(?<=[>;\w])[ \t\u00A0]*(?=(?:To|An|À|Para|A|Aan|Do|Till|Til)[ \u00A0]?:[ \u00A0]*[""<\w]|(?i:cc|kopia|kopi)[ \u00A0]?:[ \u00A0][^<>:]{0,80}<"
            + @"|(?:Sent|Date|Gesendet|Envoyé|Enviado|Enviada|Inviato|Verzonden|Wysłano|Skickat|Sendt|Subject|Betreff|Objet"
            + @"|Asunto|Oggetto"
            + @"|Onderwerp|Temat|Assunto|Ämne|Emne)[ \u00A0]?:)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NextLabel();

    /// <summary>Who wrote a quoted mail, with the address, and the word that says so.</summary>
    [GeneratedRegex(
        @"(?:(?:heeft|użytkownik|skrev|schrieb|a écrit)\s+)?(?:[""«„“]\s*(?<from>[^""«»„“”<>@]{2,80}?)\s*[""»”]"
            + @"|(?<![\p{L}.'’-])(?<from>\p{Lu}[\p{L}\p{M}.'’-]*(?:\s[\p{L}\p{M}.'’-]+){0,5}))\s*<[^<>@\s]+@[^<>\s]+>"
            + @"(?=.{0,60}:\s*$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Attribution();

    [GeneratedRegex(
        @"\b(?:wrote|schrieb|a écrit|escribió|ha scritto|geschreven|schreef|escreveu|skrev|napisał(?:a|\(a\))?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Wrote();

    [GeneratedRegex(
        @"^\s*(?:\[[^\]]{1,40}\]\s*)?(?:fwd?|wg|tr|rv|i|enc|pd|doorst|vb|vs|vidb|videresend)\s*:",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Forwarding();

    /// <summary>The mark of a quoted line.</summary>
    [GeneratedRegex(@"^\s?>[ \t\u00A0]?", RegexOptions.CultureInvariant)]
    private static partial Regex Quote();

    /// <summary>English, German, French, Spanish, Italian, Dutch, Portuguese, Polish and the Scandinavian languages.</summary>
    [GeneratedRegex(
        @"^(?<name>(?<from>from|von|de|da|mittente|van|od|nadawca|från|fra)"
            + @"|(?<date>date|sent|datum|gesendet(?: am)?|envoyé(?: le)?|fecha|enviado(?: el| em)?|enviada em|data|inviato"
            + @"|verzonden"
            + @"|wysłano|data wysłania|skickat|skickad|sendt|dato)"
            + @"|(?<subject>subject|betreff|objet|asunto|oggetto|onderwerp|temat|assunto|ämne|emne)"
            + @"|to|an|à|para|a|destinatari[oa]?|aan|do|adresat|odbiorca|till|til|kopi|cc|cci|ccn|dw|kopie|copie|copia|kopia"
            + @"|cópia|reply-to|importance|importancia|importanza)"
            + @"\s?:\*?\s*(?<value>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Label();
}
