using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Fluid;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Web.Routing;

namespace NewsMonitor.Core.Web.Unsubscribing;

/// <summary>
/// A page of the unsubscribe address. There are five fixed pages, so that nothing from the request can be in one.
/// </summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Html">The page.</param>
public sealed record UnsubscribePage(int Status, string Html)
{
    private static readonly string Style = EmbeddedTemplate.Text("unsubscribe-page.css");

    private static readonly Labels Labels = RenderingWords.Default.Labels;

    private static readonly UnsubscribeTexts Texts = RenderingWords.Default.Unsubscribe;

    public static readonly UnsubscribePage Question = Page(200, Texts.Question, asks: true);

    public static readonly UnsubscribePage Stopped = Page(200, Texts.Stopped);

    public static readonly UnsubscribePage StoppedAll = Page(200, Texts.StoppedAll);

    public static readonly UnsubscribePage Unknown = Page(404, Texts.Unknown);

    public static readonly UnsubscribePage TooLong = Page(413, Texts.TooLong);

    /// <summary>
    /// The headers of every page: it loads nothing, is neither cached nor indexed, and sends its form only to its own origin.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Headers { get; } =
        new Dictionary<string, string>
        {
            ["Content-Security-Policy"] =
                $"default-src 'none'; style-src '{StyleHash}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            ["Cache-Control"] = "no-store",
            ["Referrer-Policy"] = WebHeaders.ReferrerPolicy,
            ["X-Content-Type-Options"] = "nosniff",
            ["X-Robots-Tag"] = "noindex, nofollow",
        };

    public WebReply ToReply()
    {
        var reply = WebReply.Of(Status, WebReply.Html, Html);
        return Headers.Aggregate(reply, (sofar, header) => sofar.With(header.Key, header.Value));
    }

    private static string StyleHash => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    private static UnsubscribePage Page(int status, PageText page, bool asks = false)
    {
        var template = EmbeddedTemplate.Parse("unsubscribe-page.html.liquid");
        var options = new TemplateOptions { StrictVariables = true };
        var view = new TemplateContext(
            new
            {
                Labels.Language,
                Labels.Direction,
                page.Title,
                page.Text,
                Asks = asks,
                Texts.StopThis,
                Texts.StopAll,
                Style,
            },
            options
        );
        return new UnsubscribePage(status, template.Render(view, HtmlEncoder.Default));
    }
}
