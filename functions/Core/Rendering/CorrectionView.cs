using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Rendering;

/// <param name="Title">The headline.</param>
/// <param name="Url">The article's address; empty if it has none.</param>
/// <param name="Source">The outlet; empty if unknown.</param>
/// <param name="Change">What is different, in words.</param>
internal sealed record CorrectionView(string Title, string Url, string Source, string Change)
{
    public static IReadOnlyList<CorrectionView> From(Digest digest, IWords words) =>
        [
            .. (digest.Corrections ?? []).Select(one => new CorrectionView(
                one.Title.Length > 0 ? one.Title : words.Labels.NoHeadline,
                one.Url ?? "",
                one.Source ?? "",
                words.Correction(one)
            )),
        ];
}
