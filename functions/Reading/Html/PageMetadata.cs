using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.Markup;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// A page's metadata, the most reliable source first: JSON-LD, which is written for machines; Open Graph, which is written for
/// sharing; meta elements; the visible page.
/// </summary>
internal static class PageMetadata
{
    private static readonly string[] Languages = ["content-language", "og:locale", "dc.language"];

    public static void AddTo(ArticleDraft draft, Page page, TimeProvider time)
    {
        draft.Urls.AddRange(page.Addresses);
        if (page.Document.DocumentElement.GetAttribute("lang") is { Length: > 0 } language)
            draft.Languages.Add(new(language, "html lang"));
        if (page.Article is { } article)
            foreach (var declared in LinkedData.Texts(article, "inLanguage"))
                draft.Languages.Add(new(declared, "json-ld:inLanguage"));
        draft.Languages.AddRange(page.Meta.Each(Languages));
        draft.Sources.AddRange(page.Outlets);
        PageTitles.AddTo(draft, page);
        PageAuthors.AddTo(draft, page);
        PageDates.AddTo(draft, page, time);
        if (page.Article is { } read)
            foreach (var body in LinkedData.MarkedTexts(read, "articleBody"))
                draft.Bodies.Add(new(HtmlFragment.Text(body), "json-ld:articleBody"));
    }
}
