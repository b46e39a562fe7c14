using AngleSharp;
using AngleSharp.Browser;
using AngleSharp.Css.Parser;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsMonitor.Reading.Markup;

/// <summary>The tree of a page, without comments.</summary>
internal static class HtmlTree
{
    /// <summary>
    /// The charset that a page declares does not matter once its bytes are text, and AngleSharp looks for it in time that grows
    /// with the square of a meta element's length.
    /// </summary>
    private static readonly IConfiguration Configuration = AngleSharp
        .Configuration.Default.Without<EncodingMetaHandler>()
        .WithOnly<ICssSelectorParser>(new ParsedSelectors());

    private static readonly HtmlParserOptions Options = new() { SkipComments = true, DisableElementPositionTracking = true };

    public static IHtmlDocument Of(string html) =>
        new HtmlParser(Options, BrowsingContext.New(Configuration)).ParseDocument(html);
}
