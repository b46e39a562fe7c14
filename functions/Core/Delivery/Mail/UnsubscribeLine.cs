using System.Text.Encodings.Web;
using Fluid;
using NewsMonitor.Core.Rendering;

namespace NewsMonitor.Core.Delivery.Mail;

/// <summary>The end of a mail for one recipient, as HTML and as text.</summary>
internal sealed record UnsubscribeLine(string Html, string Text)
{
    /// <summary>The end of a mail without a link.</summary>
    public static readonly UnsubscribeLine None = new("", "");

    private static readonly string Label = RenderingWords.Default.Labels.Unsubscribe;
    private static readonly IFluidTemplate Template = EmbeddedTemplate.Parse("unsubscribe-line.html.liquid");

    public static UnsubscribeLine For(Uri link) =>
        new(
            Template.Render(new TemplateContext(new { Url = link.AbsoluteUri, Label }), HtmlEncoder.Default),
            $"{Label}: {link.AbsoluteUri}\n"
        );
}
