using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using NewsMonitor.Core.Telemetry;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Rendering;

/// <summary>
/// Renders a digest with two templates, from one view. The template engine encodes the HTML, so that untrusted text never becomes
/// markup. The HTML stays below the size at which mail programs clip it. The same digest gives the same bytes.
/// </summary>
public static class DigestRenderer
{
    /// <summary>Gmail clips mails at 102 KB; this leaves room for what servers add.</summary>
    public const int MaxHtmlBytes = 96_000;

    /// <summary>Marks the place of a recipient's link in the HTML template. Encoding keeps it out of untrusted text.</summary>
    private const string LinkMark = "<!--unsubscribe-->";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly TemplateOptions Options = MakeOptions();
    private static readonly IFluidTemplate Html = EmbeddedTemplate.Parse("digest.html.liquid");
    private static readonly IFluidTemplate Text = EmbeddedTemplate.Parse("digest.text.liquid");

    // Lists are shortened step by step until the digest fits; ordinary digests fit at once.
    private static readonly Size[] Sizes =
    [
        new(30, 6, 8, GroupListing.Most, 6, 100),
        new(30, 6, 8, 90, 6, 60),
        new(24, 4, 6, 70, 6, 40),
        new(16, 3, 5, 50, 5, 20),
        new(12, 2, 3, 36, 4, 12),
        new(10, 1, 2, 24, 3, 8),
        new(7, 0, 0, 14, 2, 5),
        new(4, 0, 0, 8, 1, 2),
        new(1, 0, 0, 4, 1, 0),
    ];

    public static RenderedDigest Render(Digest digest)
    {
        using var step = NewsTelemetry.Step(Steps.Render);
        foreach (var size in Sizes)
        {
            var view = DigestView.From(digest.Within(size), RenderingWords.Default, size.WatchLists);
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

    private static Digest Within(this Digest digest, Size size)
    {
        var shares = GroupListing.Shares([.. digest.Groups.Select(group => group.Articles.Count)], size.Articles);
        return digest with
        {
            Stories =
            [
                .. digest
                    .Stories.Take(size.Stories)
                    .Select(story =>
                        story with
                        {
                            Further = [.. story.Further.Take(size.Further)],
                            Related = story.Related?.Within(size.Related),
                        }
                    ),
            ],
            Groups = [.. digest.Groups.Select((group, i) => group with { Articles = [.. group.Articles.Take(shares[i])] })],
            Corrections = digest.Corrections is null ? null : [.. digest.Corrections.Take(2 * size.Entities)],
            People = [.. digest.People.Take(size.Entities)],
            Organizations = [.. digest.Organizations.Take(size.Entities)],
            Places = [.. digest.Places.Take(size.Entities)],
        };
    }

    private static RelatedEvents? Within(this RelatedEvents related, int most) =>
        most == 0 ? null : related with { Events = [.. related.Events.Take(most)] };

    /// <summary>
    /// How many are listed: stories, further articles and related events of each, articles in groups, entities per kind,
    /// watch-lists.
    /// </summary>
    private readonly record struct Size(int Stories, int Further, int Related, int Articles, int Entities, int WatchLists);

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
