using System.Text.RegularExpressions;

namespace NewsMonitor.Reading.Cleaning;

/// <summary>
/// The people in a byline: "By ANN LEE and Bob Ray, Political Editor" names Ann Lee and Bob Ray; "Lee, Ann" is one person. At
/// most twenty, each of limited length, without duplicates.
/// </summary>
internal static partial class AuthorNames
{
    private const int MaxAuthors = 20;
    private const int MaxName = 120;
    private const int MaxByline = 4000;
    private const int MostWords = 7;

    /// <summary>What a person is responsible for.</summary>
    private const string Fields =
        "senior|chief|deputy|assistant|associate|political|politics|business|economics|sports?|staff|foreign|national|local"
        + "|managing|contributing|crime|court|health|science|technology|education|environment|city|news|features|investigative"
        + "|white|house|wall|street|real|estate|supreme|home|affairs|security|defen[cs]e|climate|energy|media|culture|arts?"
        + "|money|finance|consumer|personal|legal|diplomatic|royal|religion|transport|auto|tech|food|travel|film|music|world"
        + "|middle|east|west|north|south|central|asia|africa|europe|latin|america|new|york|hong|kong|washington|us|uk|eu";
    private const string Jobs =
        "editor|correspondent|reporter|columnist|writer|journalist|photographer|producer|contributor|analyst|commentator"
        + "|(?:chef)?redakteur(?:in)?|korrespondent(?:in)?|reporterin|journalistin|autor(?:in)?";

    public static IReadOnlyList<string> Of(IEnumerable<string> bylines)
    {
        string[] names = [.. bylines.Take(100).SelectMany(Split).Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxAuthors)];
        return names.Length > 1 ? [.. names.Where(name => !IsInitials(name) && !Degree().IsMatch(name))] : names;
    }

    /// <summary>Whether a name is that of a news agency.</summary>
    public static bool IsAgency(string name) => OnlyAgency().IsMatch(name);

    /// <summary>Whether a text is a job, such as "our correspondent".</summary>
    public static bool IsJob(ReadOnlySpan<char> text) => Job().IsMatch(text);

    private static IEnumerable<string> Split(string byline)
    {
        var whole = Beside().Replace(OneLine.Of(CharacterReferences.Decode(byline), MaxByline), " ${people} ");
        var line = Apart().Replace(whole, " ");
        var names = Tail().Replace(Lead().Replace(line, ""), "");
        line = Lead().IsMatch(line) ? Employer().Replace(names, "") : names;
        return Groups().Split(line).SelectMany(Names).Select(n => OneLine.Of(NameCase.Of(Trimmed(n)), MaxName)).Where(IsName);
    }

    private static string Trimmed(string name) =>
        Titles()
            .Replace(Lead().Replace(Trailing().Replace(name, ""), ""), "")
            .Trim(' ', '.', ',', '|', '/', '@', '-', '–', ':', '"');

    /// <summary>A comma separates names, or a name from a title or a place, or one person's last and first name.</summary>
    private static IEnumerable<string> Names(string group)
    {
        if (Dash().Match(group) is { Success: true } dash && IsJob(group.AsSpan(dash.Index + dash.Length)))
            group = group[..dash.Index];
        if (
            Inverted().Match(group) is { Success: true } person
            && !Agency().IsMatch(group)
            && !Job().IsMatch(person.Groups["first"].Value)
        )
            return [$"{person.Groups["first"].Value}{person.Groups["particles"].Value} {person.Groups["last"].Value}"];
        var parts = Commas().Split(group);
        parts[0] = JobBehind().Replace(parts[0], "${name}");
        return parts.Length == 2 && parts[0].Contains(' ') && !parts[1].Contains(' ') && !Agency().IsMatch(parts[1])
            ? parts[..1]
            : parts;
    }

    /// <summary>Whether a text is a name: not an address, a date or a job title, and with at least one letter.</summary>
    private static bool IsName(string name) =>
        name.Any(char.IsLetter)
        && !name.Contains("://", StringComparison.Ordinal)
        && !name.Contains("www.", StringComparison.OrdinalIgnoreCase)
        && !name.Contains('@')
        && !Address().IsMatch(name)
        && name.Count(char.IsDigit) < 4
        && name.Count(c => c == ' ') < MostWords
        && !Job().IsMatch(name)
        && !IsDay(name)
        && !Placeholders.Has(name);

    /// <summary>"December 10", "10 décembre".</summary>
    private static bool IsDay(string name) =>
        name.Any(char.IsDigit) && name.Split(' ') is { Length: 2 } words && words.Any(word => MonthNames.Of(word) is not null);

    /// <summary>The initials with which editors sign one after another: "msr/gr"; one alone may be an account.</summary>
    private static bool IsInitials(string name) =>
        name.Length < 4 && name.All(char.IsAsciiLetterLower) && !Agency().IsMatch(name);

    [GeneratedRegex(
        @"^\s*(?:(?:posted|published|updated|written|submitted)\b.{0,80}?\bby\b|(?:view|see|read)\s+(?:all|more)\s+(?:posts"
            + @"|articles|stories|work)\s+(?:by|from)|more\s+(?:posts|articles"
            + @"|stories)?\s*(?:by|from)|(?:written|reported|reporting|posted|published|words|text|story|stories|article"
            + @"|exclusive|erstellt|eingestellt|verfasst|geschrieben|veröffentlicht|gepostet"
            + @"|analysis|opinion|comment|video|review|interview|(?:guest\s+)?essay|presented)\s+(?:by|von)"
            + @"|(?:eine?\s+)?(?:kommentar|gastbeitrag|kolumne|pressemitteilung)\s+von|(?:publié|écrit|rédigé)\s+par"
            + @"|(?:publicado|escrit[oa])\s+por|im\s+wortlaut\s+von"
            + @"|entrevista\s+de|propos\s+recueillis\s+par|das\s+interview\s+führten?|from(?=\s+[A-Z])|by(?=[\s:]|$)"
            + @"|von(?=[\s:])|por(?=\s)|par(?=\s)|di(?=\s+[A-Z])(?!\s+\p{L}+\s*,\s*\p{L}+\s*$)"
            + @"|door(?=\s)|av(?=\s)|af(?=\s)|autore?:|a\s+cura\s+di|redactie:|follow(?=\s+[A-Z])"
            + @"|author(?=\s+\p{L}+\s+\p{L})|(?:بقلم|كتبت?|מאת|लेखक)(?=[\s:]))[:\s]*|^\s*(?:authors?"
            + @"|bylines?|autor(?:in|en|es)?|auteurs?|texte?|texto|testo|tekst|redac(?:ción|tie)|redação|redazione|reportage|reportagem"
            + @"|por|par|di|door|words|reporter|writer|quelle|source|fuente|opinion|protokoll"
            + @"|interview|автор|текст|記者|记者|取材|文|著者|作者|撰文|執筆|글)\s*[:：●＝]\s*"
            + @"|^\s*(?:記者|记者|取材|文|著者|作者|撰文|執筆|图文|文图|글)\s*[/／]\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Lead();

    /// <summary>Before a name of two words: "Prof. Dr. med.", "Dr", "Mrs".</summary>
    [GeneratedRegex(
        @"^\s*(?:(?:(?:Univ\.-)?Prof(?:\.|essor(?:in)?)?|Dr[ao]?s?\.?|Mr\.?|Mrs\.?|Ms\.?|Dott(?:\.ssa)?\.|Ing\.|Mag\.|Rev\.|Hon\."
            + @"|Dipl\.-\p{L}{2,12}\.?|Sra?\.|PD|Herr|Frau|h\.\s?c\.|med\.|jur\.|iur\.|phil\.|rer\.\s?\p{L}{2,4}\.|em\.)\s+){1,5}"
            + @"(?=\p{Lu}[\p{L}\p{M}.'’-]*\s+\p{L})",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Titles();

    /// <summary>What may be behind a name: "Ann Lee, MD, PhD".</summary>
    [GeneratedRegex(
        @"^(?i:ph\.?\s?d|m\.?d|d\.?phil|mba|ll\.?m|esq|frcp|rn|m\.?\s?a|m\.?sc|b\.?sc|jr|sr)\.?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Degree();

    /// <summary>What follows the names: when it was published, how long it takes, where to follow them.</summary>
    [GeneratedRegex(
        @"\s*[|,–—-]?\s*\b(?:(?:photos?|pictures|photography|illustrations?|editing|edited|produced)\s+by\b|fotos?\s*:"
            + @"|(?:on\s+|am\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch"
            + @"|sonnabend)\b(?:,?\s+(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d))|on\s+(?:mon|tue|wed"
            + @"|thu|fri|sat|sun)\b,?\s+\d|(?:first\s+)?published|updated|posted|last\s+modified|\d+\s+min(?:ute)?s?\s+read"
            + @"|\d+\s+(?:hrs?|hours?|mins?|minutes?|days?|weeks?|months?)\b.{0,20}\bago|follow\s+(?:on"
            + @"|@|him|her|us)|on\s+twitter|read\s+full\s+bio|see\s+(?:more|full\s+bio)|\d{1,2}[./]\d{1,2}[./]\d{2,4}|(?:jan"
            + @"|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\.?\s+(?:jan|feb|mar|apr"
            + @"|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+\d{4}).*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Tail();

    /// <summary>Behind "By Ann Teller", the agency or the outlet that the person works for.</summary>
    [GeneratedRegex(
        @"(?<=\p{Ll}),\s+(?:AFP|AP|DPA|dpa(?:/\p{Ll}+)?|EPA|EFE|ANSA|APA|KNA|epd|SID|sid|PTI|ANI|IANS|PA|TASS|Reuters"
            + @"|Bloomberg|Xinhua"
            + @"|(?:The\s+)?(?:Press Association|Associated Press|Canadian Press)|The\s+\p{Lu}[^,]{2,40})\s*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Employer();

    /// <summary>Where a person writes or works, behind the name: "for the Gazette", "in Berlin", "(dpa)".</summary>
    [GeneratedRegex(
        @"\s+(?:for|(?<!\b(?:Trust|Press|Voice|Times|Bank|Agency|Association|Council|Union|Bureau|House)\s)of"
            + @"|at)\s+(?:the\s+)?[A-Z].*$|\s+(?:in|à|aus)\s+(?:the\s+)?[A-Z]\p{L}+(?:\s[A-Z]\p{L}+)?$"
            + @"|\s*\([^()]*\)\s*$|\s*\[[^\[\]]*\]\s*$|\s*(?:기자|특파원|記者|记者|著|監訳|訳)$|\s+Follow$|\s+(?:am|on|um|Stand)$"
            + @"|\s+im\s+Gespräch$|\s+Alle\s+Artikel$|\s+Envoyée?s?\s+spécia(?:l|ux|les?)\b.*$|(?<=\p{Ll})Staff$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Trailing();

    [GeneratedRegex(
        @"\s*[;|·•\n]\s*|,?\s+(?:and|und|y|et|e|och|og|en|&|with|mit|avec|con|com|med|(?-i:i|oraz|ve|και|и|та|і))\s+|\s+/\s+"
            + @"|(?<=\p{L}\p{L})/(?=\p{L}\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Groups();

    /// <summary>What is in brackets, addresses, and an account behind a name.</summary>
    [GeneratedRegex(@"\s*\([^()]{0,200}\)\s*|\bhttps?://\S+|(?<=\p{L}\s+)@\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Apart();

    /// <summary>"(avec Ann Teller)", but not "(avec AFP)".</summary>
    [GeneratedRegex(@"\(\s*(?<people>(?:with|mit|avec|con|com|med)\s+\p{Lu}\p{Ll}[^()]{2,200})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Beside();

    /// <summary>"gazette.example/ann-teller", "facebook.com".</summary>
    [GeneratedRegex(
        @"^[\w-]+(?:\.[\w-]+)+/\S*$|^(?:\w+\.)?(?:facebook|twitter|instagram|linkedin|youtube|tiktok)\.com$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Address();

    [GeneratedRegex(
        @"^(?:AFP|AP|APA|DPA|dpa|EPA|EFE|ANSA|KNA|epd|SID|sid|PTI|ANI|IANS|PA|TASS|ТАСС|Reuters|Bloomberg|Xinhua|CNA|NTB|TT"
            + @"|STT|ANP|Belga"
            + @"|AAP|Kyodo|Yonhap|(?:The )?Associated Press|(?:The )?Canadian Press|Press Association|PA Media"
            + @"|Press Trust of India"
            + @"|Agence France-Presse|Anadolu (?:Agency|Ajansı)|新华社|新華社|共同通信|時事通信|연합뉴스)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OnlyAgency();

    [GeneratedRegex(@"\s*[,、，]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Commas();

    /// <summary>Between a name and a job: "Ann Lee – Chief Reporter".</summary>
    [GeneratedRegex(@"(?<=\p{L}\s\p{L}+)\s+[–—-]\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    [GeneratedRegex(
        @"^\s*(?<last>(?:(?:von|van|de|der|den|di|da|del|la|le|du|dos|zu|al"
            + @"|el|Von|Van|De|Di|Da|Del|Della|La|Le|Du"
            + @"|Dos)\s)*[\p{Lu}][\p{L}\p{M}'’-]+)\s*,\s*(?<first>[\p{Lu}][\p{L}\p{M}'’-]*\.?(?:\s[\p{Lu}][\p{L}\p{M}'’-]*\.?)"
            + @"?)(?<particles>(?:\s(?:von|van|de|der|den|di|da|del|la|le|du|dos|zu))*)\s*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Inverted();

    [GeneratedRegex(
        @"\b(?:AFP|AP|DPA|dpa|EPA|EFE|ANSA|APA|KNA|epd|SID|sid|PTI|ANI|IANS|PA|TASS|Reuters|Bloomberg|Xinhua|Agenc(?:y|ies)"
            + @"|Agentur|Staff|Editors?|News|Redaktion)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Agency();

    /// <summary>A name and what its bearer does: "Ann Lee Senior Reporter", but not "Daily Mail Reporter".</summary>
    [GeneratedRegex(
        @"^\s*(?<name>(?:(?!(?i:our|the|daily|mail|press|online|times|post|express|standard|herald|gazette|mirror|web|desk"
            + @"|agency|"
            + Fields
            + @")\b|\p{Lu}{2,4}\s)\p{Lu}[\p{L}\p{M}'’.-]*\s+){2,4})(?i:(?:"
            + Fields
            + @")\s+)*(?i:"
            + Jobs
            + ")$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex JobBehind();

    [GeneratedRegex(
        @"\b(?i:editor|correspondents?|reporters?|bureau chief|columnist|writers?|journalist|photographer|producer|contributor"
            + @"|analyst|commentator|redakteur(?:in)?|korrespondent(?:in)?|reporterin|journalistin|autorin|chef|director"
            + @"|professor"
            + @"|lecturer|fellow|researcher)$"
            + @"|^(?i:(?:senior|chief|deputy|assistant|associate|political|business|sports?|staff|foreign|national|managing"
            + @"|contributing)\s+(?:\p{L}+\s+)*(?:editor|writer|reporter|correspondent|producer)\b.*|professor (?:of|for"
            + @"|in)\b.*|director of\b.*|university of\b.*|.*\buniversity)$"
            + @"|^(?i:staff|admin|administrator|editor|redaktion|editorial (?:team|staff|board)|web ?desk|news ?desk|guest"
            + @"|super user|webmaster|anonymous|follow|share|email|author|by|publisher|written by|follow us|著者|作者|unknown|null"
            + @"|none|(?:author )?name|root|user|test|(?:wp|site) ?admin|default author|newsroom|wordpress|joomla|drupal"
            + @"|未知|匿名|本站|管理员|系统管理员|編集部|编辑部"
            + @"|news|nachrichten|noticias|notícias|actualités|notizie|nieuws|nyheter|nyheder|haberler|новости|ニュース|新闻|新聞)$"
            + @"|^in [A-Z]\w+$|^(?i:no author|(?:übersetzt|translated)\b.*)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Job();
}
