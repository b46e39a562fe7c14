using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Web.Items;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Records;
using NewsMonitor.News.Text;
using NewsMonitor.News.Versions;

namespace NewsMonitor.Core.Web.Articles;

/// <summary>A version of an article.</summary>
/// <param name="Address">Its page.</param>
/// <param name="Stored">When it was stored.</param>
/// <param name="Standing">That it was withdrawn, in words; empty if it was not.</param>
/// <param name="Changes">The figures, names and quotes that it gives otherwise than the version before.</param>
/// <param name="Removed">The sentences that only the version before has; text from outside.</param>
/// <param name="Added">The sentences that only this one has.</param>
internal sealed record VersionItem(
    string Address,
    Moment Stored,
    string Standing,
    IReadOnlyList<TextChange> Changes,
    IReadOnlyList<string> Removed,
    IReadOnlyList<string> Added
)
{
    private const int MostSentences = 20;
    private const int MaxSentence = 500;

    /// <param name="version">Its row.</param>
    /// <param name="changed">The sentences that changed; none if they were not compared.</param>
    /// <param name="isShown">Whether it is the one that the page shows.</param>
    /// <param name="zone">Of the reader.</param>
    public static VersionItem Of(
        StoredArticle version,
        (IReadOnlyList<string> Removed, IReadOnlyList<string> Added) changed,
        bool isShown,
        ReaderZone zone
    ) =>
        new(
            isShown ? "" : ArticleItem.AddressOf(version.Id),
            zone.Show(version.StoredAt),
            version.Retired == Retirement.Withdrawn ? RenderingWords.Default.Pages.Withdrawn : "",
            [.. version.Changes.Where(change => change.At is null).Select(Shown)],
            Lines(changed.Removed),
            Lines(changed.Added)
        );

    private static TextChange Shown(TextChange change) =>
        change with
        {
            Was = UntrustedText.Line(change.Was, TextLengths.Match),
            Is = UntrustedText.Line(change.Is, TextLengths.Match),
        };

    private static IReadOnlyList<string> Lines(IReadOnlyList<string> sentences) =>
        [.. sentences.Take(MostSentences).Select(sentence => UntrustedText.Line(sentence, MaxSentence))];
}
