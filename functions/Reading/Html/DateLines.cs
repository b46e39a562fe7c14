using System.Text.RegularExpressions;
using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// Lines that say nothing but when an article was published or updated, how long it takes to read, and by whom it is: "Published
/// Aug 28, 2026 • Last updated 1 hour ago • 4 minute read", "28.04.2026 | 17:52 Uhr".
/// </summary>
internal static partial class DateLines
{
    private const int Longest = 160;

    /// <summary>What was done with the article.</summary>
    private const string Labels =
        "published publish posted updated update modified edited created issued filed submitted corrected printed"
        + " stand publiziert veröffentlicht veröffentlichung aktualisiert aktualisierung erstellt erschienen geändert"
        + " bearbeitet online datum"
        + " publié publiée mis mise modifié actualisé rédigé publicado publicada actualizado actualizada actualización"
        + " creado modificado fecha"
        + " atualizado atualizada atualização pubblicato pubblicata aggiornato aggiornata aggiornamento creato modificato data"
        + " gepubliceerd bijgewerkt geplaatst gewijzigd publicerad publicerat uppdaterad uppdaterat publisert oppdatert udgivet"
        + " offentliggjort opdateret julkaistu päivitetty opublikowano zaktualizowano aktualizacja aktualizováno publikováno"
        + " güncelleme güncellendi yayınlanma yayınlandı oluşturulma eklenme giriş опубликовано обновлено diterbitkan diperbarui"
        + " تحديث نشر 更新 公開 發布 发布 配信 掲載 입력 수정 등록";

    /// <summary>How long ago, or how long it takes.</summary>
    private const string Spans =
        "ago vor hace há fa geleden sedan siden today yesterday heute gestern hoy ayer hoje ontem oggi ieri vandaag gisteren"
        + " idag igår dzisiaj wczoraj read reading lesedauer lesezeit lecture lectura leitura lettura leestijd lästid"
        + " lesetid czytania";

    private const string Others =
        "on at the as of in by just now first last originally time min mins minute minutes minuto minutos minuti"
        + " minuten minuter hr hrs"
        + " hour hours day days week weeks month months year years second seconds h m am pm a p"
        + " am um den der vom von vor seit zuletzt letzte letzten uhr stunde stunden tag tagen woche wochen monat"
        + " monaten le à jour par"
        + " il y date dernière heure heures jours temps de del el la las los última último hora horas días tiempo por em"
        + " às dia dias tempo"
        + " di alle ore ora giorni ultimo ultima op om uur laatst laatste kl i dag timmar senast sist klokken klo d o"
        + " godz czas publikacji"
        + " son saat tarihi yayın в г дата wib wita pukul آخر في تم 最終 최종";

    private const string Weekdays =
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
        + " montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo mi do fr sa so"
        + " lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo"
        + " segunda terça quarta quinta sexta feira lunedì martedì mercoledì giovedì venerdì sabato domenica"
        + " maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag söndag"
        + " mandag tirsdag lørdag søndag poniedziałek wtorek środa czwartek piątek sobota niedziela";

    private static readonly HashSet<string> Labeled = Words(Labels);
    private static readonly HashSet<string> Timed = Words(Spans);
    private static readonly HashSet<string> Known = Words($"{Others} {Weekdays}");

    public static bool Is(string line)
    {
        if (line.Length > Longest)
            return false;
        var parts = Parts().Split(Author().Replace(line, "")).Where(part => part.AsSpan().ContainsAnyLetterOrDigit()).ToList();
        var told = parts.FindAll(IsDate);
        return TellsWhen(string.Join(" | ", told)) && parts.TrueForAll(part => IsDate(part) || Signature.IsNames(part));
    }

    /// <summary>
    /// Whether such a line cannot be a heading in a chronicle: it has the time of day, or says what was done then.
    /// </summary>
    public static bool IsStamp(string line) =>
        Is(line)
        && (Clock().IsMatch(line) || Tokens().Matches(line).Any(token => Labeled.Contains(token.Value.ToLowerInvariant())));

    private static bool IsDate(string part) => Tokens().Matches(part).All(token => IsKnown(token.Value.ToLowerInvariant()));

    private static bool IsKnown(string token) =>
        char.IsDigit(token[0])
        || Known.Contains(token)
        || Labeled.Contains(token)
        || Timed.Contains(token)
        || MonthNames.Of(token) is not null
        || TimeZoneNames.Offset(token.ToUpperInvariant(), DateTime.UnixEpoch) is not null;

    /// <summary>A date, or a number or a day beside a word that says what it is for: no heading is made of these alone.</summary>
    private static bool TellsWhen(string text)
    {
        if (DateText.Read(text, DayOrder.DayFirst) is not null)
            return true;
        var tokens = Tokens().Matches(text).Select(token => token.Value.ToLowerInvariant()).ToList();
        var numbers = tokens.Count(token => char.IsDigit(token[0]));
        return (numbers > 0 && tokens.Exists(token => Labeled.Contains(token) || Timed.Contains(token)))
            || (numbers > 1 && tokens.Exists(token => MonthNames.Of(token) is not null));
    }

    private static HashSet<string> Words(string list) => [.. list.Split(' ')];

    /// <summary>Words that are written together where elements meet ("UhrLesedauer", "Publiziert17") are two.</summary>
    [GeneratedRegex(
        @"\d+(?:st|nd|rd|th|er)?(?!\p{L})|\d+|\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?![\p{Ll}\p{M}])|\p{L}[\p{Lo}\p{Lm}\p{M}]*"
    )]
    private static partial Regex Tokens();

    [GeneratedRegex(@"\b\d{1,2}[:.]\d\d(?!\d|[.]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\s*[|•·—–]\s*|\s+[/-]\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex(
        @"(?<=\d\s?)(?:\s*[|•·,–—-])?\s+(?i:by|von|par|por|di|door|av"
            + @"|af)\s+\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+\p{Lu}[\p{L}\p{M}.'’-]*){0,4}\s*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Author();
}
