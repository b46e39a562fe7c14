using System.Text.Json;
using System.Text.RegularExpressions;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// The headlines of a page, the most deliberate first, without the outlet's name. One that is not this page's, such as a
/// section or a program's name, comes last.
/// </summary>
internal static partial class PageTitles
{
    /// <summary>A headline with as many words is not a section's name.</summary>
    private const int SectionWords = 4;
    private const int MostSegments = 6;
    private const int Longest = 1_000;

    /// <summary>More words after the page's heading are a part of the headline.</summary>
    private const int MostSuffixWords = 6;

    public static void AddTo(ArticleDraft draft, Page page)
    {
        var whole = Candidates(page)
            .Select(title => title with { Value = title.Value[..Math.Min(title.Value.Length, Longest)] })
            .ToList();
        var found = whole.Select(title => title with { Value = WithoutOutlet(title, page) }).ToList();
        var own = found.Where(title => IsThisPages(title, found, page)).Select(title => Whole(title, found)).ToList();
        draft.Titles.AddRange(own);
        if (page.Document.QuerySelector("h2")?.TextContent is { } lower && lower.Any(char.IsLetter))
            draft.Titles.Add(new(lower, "h2"));
        draft.Titles.AddRange(found);
        draft.Titles.AddRange(whole);
    }

    private static IEnumerable<Found<string>> Candidates(Page page)
    {
        if (page.Article is { } article)
            foreach (var headline in Named(article, page))
                yield return new(headline.Trim(), "json-ld:headline");
        foreach (var title in page.Meta.Each(["og:title", "twitter:title", "dc.title"]))
            yield return title with
            {
                Value = title.Value.Trim(),
            };
        if (page.HeadingText is { } heading)
            yield return new(Spaces().Replace(heading, " ").Trim(), page.Heading!.LocalName);
        if (page.DocumentTitle is { } shown)
            yield return new(Spaces().Replace(shown, " "), "title");
        foreach (var title in page.Meta.Each(["title"]))
            yield return title with
            {
                Value = title.Value.Trim(),
            };
    }

    /// <summary>The name instead of the headline, if only it is in the title: encyclopedias describe in the headline.</summary>
    private static IEnumerable<string> Named(JsonElement article, Page page)
    {
        var names = LinkedData.Texts(article, "headline").Take(1).Concat(LinkedData.Texts(article, "name").Take(1)).ToList();
        return
            names is [var headline, var name]
            && HeadlineWords.Overlap(headline, page.DocumentTitle ?? headline) < 0.4
            && HeadlineWords.Overlap(name, page.DocumentTitle ?? "") == 1
            ? [name]
            : names.Take(1);
    }

    private static string WithoutOutlet(Found<string> title, Page page)
    {
        var text = WithoutSections(title.Value, page);
        var heading = page.HeadingText is { } shown && !page.OutletNames.IsName(shown) ? HeadlineWords.Fold(shown) : "";
        for (var times = 0; times < MostSegments && Separator().Matches(text) is { Count: > 0 } marks; times++)
        {
            var (first, last) = (marks[0], marks[^1]);
            if (
                heading.Length > 0
                && marks.FirstOrDefault(mark => HeadlineWords.Fold(text[..mark.Index]) == heading) is { } end
                && HeadlineWords.Of(text[end.Index..]).Count <= MostSuffixWords
            )
                return text[..end.Index].Trim();
            if (IsSuffix(text[(last.Index + last.Length)..], page))
                text = text[..last.Index].Trim();
            else if (page.OutletNames.IsName(text[..first.Index]))
                text = text[(first.Index + first.Length)..].Trim();
            else if (title.From == "title" && times == 0 && page.Outlets.Count == 0 && last.Index > text.Length / 2)
                return text[..last.Index].Trim();
            else
                break;
        }

        if (heading.Length > 0 && Behind(text, heading) is { } suffix && IsTail(text[suffix..]))
            return IsShared(text[suffix..], page) ? Mark().Replace(text[suffix..], "").Trim() : text[..suffix].Trim();
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && page.OutletNames.IsName(text[..colon]) ? text[(colon + 2)..].Trim() : text;
    }

    /// <summary>
    /// Chinese and Japanese titles end with the section and the outlet, without spaces before them: "…_财经_新浪网", "…｜朝日新聞",
    /// "…-新华网". Other marks may also be a part of the headline, so what follows them must be called an outlet.
    /// </summary>
    private static string WithoutSections(string title, Page page)
    {
        if (Unspaced().Match(title) is { Success: true } first && Weight(title[..first.Index]) >= SectionWords)
            return title[..first.Index].Trim();
        if (Hyphen().Match(title) is not { Success: true } last || Weight(title[..last.Index]) < SectionWords)
            return title;
        var end = last.Groups["end"].Value;
        return page.OutletNames.IsSuffix(end) || CalledOutlet().IsMatch(end)
            ? SectionBefore().Replace(title[..last.Index], "").Trim()
            : title;
    }

    /// <summary>Where the heading ends in a title that begins with it; null if it does not.</summary>
    private static int? Behind(string title, string heading)
    {
        var (at, letters) = (0, 0);
        while (at < title.Length && letters < heading.Length)
            letters += char.IsLetterOrDigit(title[at++]) ? 1 : 0;
        return HeadlineWords.Fold(title[..at]) == heading ? at : null;
    }

    /// <summary>Whether it is the headline for sharing: the heading before it is the site's then, as on blogs.</summary>
    private static bool IsShared(string rest, Page page) =>
        HeadlineWords.Fold(rest) is { Length: > 0 } folded
        && page.Meta.Each(["og:title", "twitter:title"]).Any(title => HeadlineWords.Fold(title.Value) == folded);

    private static bool IsTail(string rest) => Mark().IsMatch(rest) && Weight(rest) <= MostSuffixWords;

    private static bool IsSuffix(string segment, Page page) =>
        page.OutletNames.IsSuffix(segment)
        || (segment.Any(char.IsDigit) && !segment.Any(char.IsLetter) && segment.Contains('.'))
        || IsSection(segment, page);

    private static bool IsSection(string segment, Page page) =>
        HeadlineWords.Fold(segment) is { Length: > 1 } folded
        && (
            page.Meta.All("article:section").Any(section => HeadlineWords.Fold(section) == folded)
            || (
                page.Article is { } article
                && LinkedData.Texts(article, "articleSection").Any(section => HeadlineWords.Fold(section) == folded)
            )
            || (IsSectionHeading(page) && HeadlineWords.Fold(page.HeadingText!) == folded)
        );

    /// <summary>Whether the heading names the section, as the page's title does behind the headline.</summary>
    private static bool IsSectionHeading(Page page)
    {
        if (page.HeadingText is not { } heading || HeadlineWords.Of(heading).Count >= SectionWords)
            return false;
        var segments = Separator().Split(page.DocumentTitle ?? "");
        var folded = HeadlineWords.Fold(heading);
        return HeadlineWords.Of(segments[0]).Count >= SectionWords
            && !page.OutletNames.IsSuffix(segments[0])
            && segments.Skip(1).Any(segment => HeadlineWords.Fold(segment) == folded);
    }

    /// <summary>
    /// The outlet's name is no headline, nor is a short text or one that shares no word with the others where these agree.
    /// </summary>
    private static bool IsThisPages(Found<string> title, List<Found<string>> all, Page page)
    {
        if (!title.Value.Any(char.IsLetterOrDigit) || page.OutletNames.IsName(title.Value))
            return false;
        if (title.From == "h1" && IsSectionHeading(page))
            return false;
        if (title.From is "og:title" or "twitter:title" && IsOfSite(title.Value, page))
            return false;
        var others = all.Where(other => other.From != title.From && !page.OutletNames.IsName(other.Value)).ToList();
        if (others.Count == 0 || others.Exists(other => HeadlineWords.Overlap(title.Value, other.Value) > 0.15))
            return true;
        if (title.From == "h1" && Weight(title.Value) >= SectionWords)
            return true;
        return others.TrueForAll(other => Weight(other.Value) < SectionWords) && Weight(title.Value) >= SectionWords;
    }

    /// <summary>Whether a title for sharing is the site's: it shares no word with the heading, which is the title, too.</summary>
    private static bool IsOfSite(string shared, Page page) =>
        page is { HeadingText: { } heading, DocumentTitle: { } title }
        && Weight(heading) >= SectionWords
        && HeadlineWords.Fold(heading) == HeadlineWords.Fold(title)
        && HeadlineWords.Overlap(shared, heading) == 0;

    /// <summary>The number of words; in scripts without spaces and in Korean, two characters count as one.</summary>
    private static double Weight(string title) => HeadlineWords.Of(title).Sum(word => word[0] >= '\u2E80' ? 0.5 : 1);

    /// <summary>A headline that was cut for a search engine, as another field has it in full.</summary>
    private static Found<string> Whole(Found<string> title, List<Found<string>> all)
    {
        var cut = title.Value.TrimEnd('…', '.', ' ');
        var isCut = title.Value.EndsWith('…') || title.Value.EndsWith("...", StringComparison.Ordinal);
        return
            isCut
            && cut.Length > 20
            && all.Find(other => other.Value.Length > title.Value.Length && other.Value.StartsWith(cut, StringComparison.Ordinal))
                is { } whole
            ? whole
            : title;
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(
        @"\s*(?:\||::|(?<!«[^«»]*)»(?![^«»]*«)|(?<!»[^«»]*)«(?![^«»]*»)|·|•|›|—|ㅣ)\s*|：(?=[^：]{2,20}$)|\s+(?:--?|–|:|/|~)\s+"
            + @"|(?<=\p{L}):\s+(?=\S+$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Separator();

    /// <summary>What a headline never has between two words.</summary>
    [GeneratedRegex(@"(?<=[\u2E80-\uFFEF])\s?[_＿](?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Unspaced();

    [GeneratedRegex(
        @"(?<=[\u2E80-\uFFEF\d%])(?:--?|–|\s?[｜︱丨]\s?)(?<end>[\p{L}\p{N}!！.・]{2,20})$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Hyphen();

    [GeneratedRegex(
        @"(?:网|網|新闻|新聞|日报|日報|晚报|晚報|早报|早報|时报|時報|周刊|週刊|在线|在線|頻道|频道|客户端|通讯社|通訊社|电视台|電視台"
            + @"|ニュース|オンライン|デジタル|電子版|通信|テレビ|뉴스|신문|일보|\.(?:com|cn|jp|tw|hk|net))$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex CalledOutlet();

    /// <summary>"--经济·科技" before "--人民网".</summary>
    [GeneratedRegex(@"--[\p{L}·]{2,12}$", RegexOptions.CultureInvariant)]
    private static partial Regex SectionBefore();

    /// <summary>Between a headline and the section or the outlet, with or without spaces.</summary>
    [GeneratedRegex(@"^\s*(?:[-–—_@:：|~]|/)", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
