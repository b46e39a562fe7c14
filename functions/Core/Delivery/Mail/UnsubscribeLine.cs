using System.Text.Encodings.Web;
using Fluid;
using NewsMonitor.Core.Rendering;

namespace NewsMonitor.Core.Delivery.Mail;

/// <summary>How a mail ends for one recipient: the same line twice.</summary>
internal sealed record UnsubscribeLine(string Html, string Text)
{
    /// <summary>Where there is nowhere to unsubscribe.</summary>
    public static readonly UnsubscribeLine None = new("", "");

    private static readonly string Label = RenderingWords.Default.Labels.Unsubscribe;
    private static readonly IFluidTemplate Template = EmbeddedTemplate.Parse("unsubscribe.html.liquid");

    public static UnsubscribeLine For(Uri link) =>
        new(
            Template.Render(new TemplateContext(new { Url = link.AbsoluteUri, Label }), HtmlEncoder.Default),
            $"{Label}: {link.AbsoluteUri}\n"
        );
}
