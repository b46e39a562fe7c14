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
            foreach (var headline in LinkedData.Texts(article, "headline").Concat(LinkedData.Texts(article, "name")).Take(1))
                yield return new(headline.Trim(), "json-ld:headline");
        foreach (var title in page.Meta.Each(["og:title", "twitter:title", "dc.title"]))
            yield return title with
            {
                Value = title.Value.Trim(),
            };
        if (page.HeadingText is { } heading)
            yield return new(Spaces().Replace(heading, " ").Trim(), "h1");
        if (page.DocumentTitle is { } shown)
            yield return new(Spaces().Replace(shown, " "), "title");
        foreach (var title in page.Meta.Each(["title"]))
            yield return title with
            {
                Value = title.Value.Trim(),
            };
    }

    private static string WithoutOutlet(Found<string> title, Page page)
    {
        var text = title.Value;
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

        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && page.OutletNames.IsName(text[..colon]) ? text[(colon + 2)..].Trim() : text;
    }

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
        var others = all.Where(other => other.From != title.From && !page.OutletNames.IsName(other.Value)).ToList();
        if (others.Count == 0 || others.Exists(other => HeadlineWords.Overlap(title.Value, other.Value) > 0.15))
            return true;
        if (title.From == "h1" && HeadlineWords.Of(title.Value).Count >= SectionWords)
            return true;
        return others.TrueForAll(other => HeadlineWords.Of(other.Value).Count < SectionWords)
            && HeadlineWords.Of(title.Value).Count >= SectionWords;
    }

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
        @"\s*(?:\||::|»|«|·|•|›|—|ㅣ)\s*|：(?=[^：]{2,20}$)|\s+(?:--?|–|:|/|~)\s+|(?<=\p{L}):\s+(?=\S+$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Separator();
}
