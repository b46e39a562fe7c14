using System.Text.Encodings.Web;
using Fluid;

namespace NewsMonitor.Digests;

/// <summary>A digest as it is read: a subject and the same content twice.</summary>
public sealed record RenderedDigest(string Subject, string Html, string Text)
{
    private static readonly IFluidTemplate Link = EmbeddedTemplate.Parse("unsubscribe.html.liquid");

    /// <summary>Where in the HTML one recipient's own link goes, in UTF-16 code units from its start.</summary>
    internal int LinkAt { get; init; }

    /// <summary>
    /// The same with a link for one recipient at its end; all recipients' mails differ in that and nothing else.
    /// </summary>
    public RenderedDigest With(Uri unsubscribe)
    {
        var link = Link.Render(new TemplateContext(new { Url = unsubscribe.AbsoluteUri }), HtmlEncoder.Default);
        return this with { Html = Html.Insert(LinkAt, link), Text = $"{Text}Unsubscribe: {unsubscribe.AbsoluteUri}\n" };
    }
}
