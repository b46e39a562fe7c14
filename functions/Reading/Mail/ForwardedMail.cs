using System.Text.RegularExpressions;

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
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var from = Array.FindIndex(lines, 0, Math.Min(MostLines, lines.Length), line => Separator().IsMatch(line));
        if (from < 0 && !isForwarded)
            return null;
        for (var at = from + 1; at < Math.Min(from + 1 + MostLines, lines.Length); at++)
            if (Header(lines, at) is { } mail)
                return mail;
        return null;
    }

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
                string.Join('\n', isQuoted ? lines[at..].Select(line => Quote().Replace(line, "")) : lines[at..])
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
            + @"|message transféré|message d['’]origine|mensaje reenviado|mensaje original|messaggio inoltrato|messaggio originale"
            + @"|doorgestuurd bericht|oorspronkelijk bericht|mensagem encaminhada|mensagem original"
            + @"|wiadomość (?:oryginalna|przekazana)|przekazana wiadomość|vidarebefordrat meddelande|ursprungligt meddelande"
            + @"|(?:videresendt|oprindelig|opprinnelig) (?:meddelelse|besked|melding|e-post))\s*-{2,}"
            + @"|begin forwarded message:|anfang der weitergeleiteten nachricht:|début du message (?:réexpédié|transféré)\s?:"
            + @"|inicio del mensaje reenviado:|inizio messaggio inoltrato:|begin doorgestuurd bericht:"
            + @"|início da mensagem (?:reencaminhada|encaminhada):|początek przekazywanej wiadomości:"
            + @"|vidarebefordrat brev:|(?:start på|begynnelse på) videresendt (?:besked|melding):)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Separator();

    [GeneratedRegex(
        @"^\s*(?:\[[^\]]{1,40}\]\s*)?(?:fwd?|wg|tr|rv|i|enc|pd|doorst|vb|vs|vidb)\s*:",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Forwarding();

    /// <summary>The mark of a quoted line.</summary>
    [GeneratedRegex(@"^\s?>[ \t\u00A0]?", RegexOptions.CultureInvariant)]
    private static partial Regex Quote();

    /// <summary>English, German, French, Spanish, Italian, Dutch, Portuguese, Polish and the Scandinavian languages.</summary>
    [GeneratedRegex(
        @"^(?<name>(?<from>from|von|de|da|van|od|från|fra)"
            + @"|(?<date>date|sent|datum|gesendet(?: am)?|envoyé(?: le)?|fecha|enviado(?: el| em)?|enviada em|data|inviato|verzonden"
            + @"|wysłano|data wysłania|skickat|skickad|sendt|dato)"
            + @"|(?<subject>subject|betreff|objet|asunto|oggetto|onderwerp|temat|assunto|ämne|emne)"
            + @"|to|an|à|para|a|aan|do|till|til|kopi|cc|cci|ccn|dw|kopie|copie|copia|kopia|cópia|reply-to|importance|importancia|importanza)"
            + @"\s?:\*?\s*(?<value>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Label();
}
