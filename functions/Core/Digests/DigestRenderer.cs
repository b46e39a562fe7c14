using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;

namespace NewsMonitor.Digests;

/// <summary>
/// Renders a digest by the two templates beside this file, from one view. The HTML is encoded by the engine, so nothing from outside
/// becomes markup, and stays below what mail programs show in one piece. The same digest gives the same bytes.
/// </summary>
public static class DigestRenderer
{
    /// <summary>Gmail cuts a mail off at 102 KB; this leaves room for what a server adds.</summary>
    public const int MaxHtmlBytes = 96_000;

    /// <summary>Where the HTML template leaves room for one recipient's link. Encoding makes it impossible in text from outside.</summary>
    private const string LinkMark = "<!--unsubscribe-->";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly TemplateOptions Options = MakeOptions();
    private static readonly IFluidTemplate Html = EmbeddedTemplate.Parse("digest.html.liquid");
    private static readonly IFluidTemplate Text = EmbeddedTemplate.Parse("digest.text.liquid");

    // What is listed is cut down step by step until it fits; ordinary digests fit at once.
    private static readonly (int Articles, int Entities)[] Sizes =
        [(GroupLines.Most, 6), (90, 6), (70, 6), (50, 5), (36, 4), (24, 3), (14, 2), (8, 1)];

    public static RenderedDigest Render(Digest digest)
    {
        foreach (var (articles, entities) in Sizes)
        {
            var view = DigestView.Of(digest.Within(articles, entities));
            var html = Html.Render(new TemplateContext(view, Options), Encoder);
            if (Encoding.UTF8.GetByteCount(html) <= MaxHtmlBytes)
                return Page(view, html);
        }

        throw new InvalidOperationException($"The digest {digest.Id} of {digest.Window.Key} does not fit into a mail.");
    }

    private static RenderedDigest Page(DigestView view, string html)
    {
        var text = Text.Render(new TemplateContext(view, Options));
        var link = html.IndexOf(LinkMark, StringComparison.Ordinal);
        return new RenderedDigest(view.Subject, html.Remove(link, LinkMark.Length), text) { LinkAt = link };
    }

    private static Digest Within(this Digest digest, int articles, int entities)
    {
        var shares = GroupLines.Shares([.. digest.Groups.Select(group => group.Articles.Count)], articles);
        return digest with
        {
            Groups = [.. digest.Groups.Select((group, i) => group with { Articles = [.. group.Articles.Take(shares[i])] })],
            People = [.. digest.People.Take(entities)],
            Organizations = [.. digest.Organizations.Take(entities)],
            Places = [.. digest.Places.Take(entities)],
        };
    }

    private static TemplateOptions MakeOptions()
    {
        var options = new TemplateOptions { CultureInfo = CultureInfo.InvariantCulture, StrictVariables = true, StrictFilters = true };
        foreach (var type in DigestView.Types)
            options.MemberAccessStrategy.Register(type);
        TextFolding.AddTo(options.Filters);
        return options;
    }
}
