using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Fluid;
using NewsMonitor.Core.Rendering;

namespace NewsMonitor.Core.Web;

/// <summary>A page of the unsubscribe address. There are five, whatever was asked, so that nothing asked can be in one.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Html">The page.</param>
public sealed record UnsubscribePage(int Status, string Html)
{
    private static readonly string Style = EmbeddedTemplate.Text("unsubscribe-page.css");

    public const string ContentType = "text/html";

    public static readonly UnsubscribePage Question = Of(
        200,
        "Unsubscribe",
        "Which mails shall stop coming to your address?",
        asks: true
    );

    public static readonly UnsubscribePage Stopped = Of(
        200,
        "Unsubscribed",
        "You will get this digest no more. You can close this page."
    );

    public static readonly UnsubscribePage StoppedAll = Of(
        200,
        "Unsubscribed",
        "You will get no more digests. You can close this page."
    );

    public static readonly UnsubscribePage Unknown = Of(
        404,
        "This link is not valid",
        "It may have been cut off on its way. Please use the link at the end of the latest mail."
    );

    public static readonly UnsubscribePage TooLong = Of(
        413,
        "That was too much",
        "Nothing was changed. Please use the link in the mail."
    );

    /// <summary>
    /// What goes with every page: it may load nothing, be kept and indexed nowhere, and send its form only to where it is from.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Headers { get; } =
        new Dictionary<string, string>
        {
            ["Content-Security-Policy"] =
                $"default-src 'none'; style-src '{StyleHash}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            ["Cache-Control"] = "no-store",
            ["Referrer-Policy"] = "no-referrer",
            ["X-Content-Type-Options"] = "nosniff",
            ["X-Robots-Tag"] = "noindex, nofollow",
        };

    private static string StyleHash => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    private static UnsubscribePage Of(int status, string title, string text, bool asks = false)
    {
        var template = EmbeddedTemplate.Parse("unsubscribe-page.html.liquid");
        var options = new TemplateOptions { StrictVariables = true };
        var view = new TemplateContext(
            new
            {
                Title = title,
                Text = text,
                Asks = asks,
                Style,
            },
            options
        );
        return new UnsubscribePage(status, template.Render(view, HtmlEncoder.Default));
    }
}
