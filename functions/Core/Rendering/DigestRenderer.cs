using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using NewsMonitor.Core.Telemetry;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Rendering;

/// <summary>
/// Renders a digest with two templates, from one view. The template engine encodes the HTML, so that untrusted text never becomes
/// markup. A mail is short enough to be read, and stays below the size at which mail programs clip it. The same digest gives the
/// same bytes.
/// </summary>
public static class DigestRenderer
{
    /// <summary>Gmail clips mails at 102 KB; this leaves room for what servers add.</summary>
    public const int MaxHtmlBytes = 96_000;

    /// <summary>What is read in three minutes; the page of the digest has the rest.</summary>
    public const int MaxWords = 700;

    /// <summary>Marks the place of a recipient's link in the HTML template. Encoding keeps it out of untrusted text.</summary>
    private const string LinkMark = "<!--unsubscribe-->";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly TemplateOptions Options = MakeOptions();
    private static readonly IFluidTemplate Html = EmbeddedTemplate.Parse("digest.html.liquid");
    private static readonly IFluidTemplate Text = EmbeddedTemplate.Parse("digest.text.liquid");

    /// <summary>A digest as it is mailed.</summary>
    /// <param name="digest">The digest.</param>
    /// <param name="page">The address of its page, which shows what the mail leaves out; null if it has none.</param>
    public static RenderedDigest Render(Digest digest, Uri? page = null)
    {
        using var step = NewsTelemetry.Step(Steps.Render);
        foreach (var extent in DigestExtent.OfMails)
        {
            var view = DigestView.From(digest, extent, page);
            var text = Text.Render(new TemplateContext(view, Options));
            if (extent != DigestExtent.OfMails[^1] && ReadingLength.WordsOf(text) > MaxWords)
                continue;
            var html = Html.Render(new TemplateContext(view, Options), Encoder);
            if (Encoding.UTF8.GetByteCount(html) <= MaxHtmlBytes)
                return Mail(view, html, text);
        }

        return Shortened(digest, page);
    }

    /// <summary>The HTML page that shows everything that the digest has: up to some hundred kilobytes.</summary>
    public static string RenderPage(Digest digest)
    {
        var view = DigestView.From(digest, DigestExtent.All, isPage: true);
        return Html.Render(new TemplateContext(view, Options), Encoder).Replace(LinkMark, "", StringComparison.Ordinal);
    }

    // What came in may consist of characters that take several bytes each when they are encoded.
    private static RenderedDigest Shortened(Digest digest, Uri? page)
    {
        foreach (var extent in DigestExtent.Shorter)
        {
            var view = DigestView.From(digest, extent, page);
            var html = Html.Render(new TemplateContext(view, Options), Encoder);
            if (Encoding.UTF8.GetByteCount(html) <= MaxHtmlBytes)
                return Mail(view, html, Text.Render(new TemplateContext(view, Options)));
        }

        throw new InvalidOperationException($"The digest {digest.Id} of {digest.Window.Key} does not fit into a mail.");
    }

    private static RenderedDigest Mail(DigestView view, string html, string text)
    {
        var link = html.IndexOf(LinkMark, StringComparison.Ordinal);
        return new RenderedDigest(view.Subject, html.Remove(link, LinkMark.Length), text) { LinkAt = link };
    }

    private static TemplateOptions MakeOptions()
    {
        var options = new TemplateOptions
        {
            CultureInfo = CultureInfo.InvariantCulture,
            StrictVariables = true,
            StrictFilters = true,
        };
        foreach (var type in DigestView.Types)
            options.MemberAccessStrategy.Register(type);
        TextWrapping.AddTo(options.Filters);
        return options;
    }
}
