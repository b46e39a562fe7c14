using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Rendering;

/// <summary>People, organizations or places.</summary>
/// <param name="Heading">What they are.</param>
/// <param name="Sentiment">The heading of their sentiment; empty if none is judged.</param>
/// <param name="Entities">They, the most mentioned first.</param>
internal sealed record NameSectionView(string Heading, string Sentiment, IReadOnlyList<EntityView> Entities)
{
    public static IReadOnlyList<NameSectionView> From(Digest digest, IWords words, bool hasEvidence)
    {
        NameSectionView[] all =
        [
            Section(words.Labels.People, digest.People),
            Section(words.Labels.Organizations, digest.Organizations),
            Section(words.Labels.Places, digest.Places),
        ];
        return [.. all.Where(section => section.Entities.Count > 0)];

        NameSectionView Section(string heading, IReadOnlyList<DigestEntity> entities)
        {
            IReadOnlyList<EntityView> views = [.. entities.Select(entity => EntityView.From(entity, words, hasEvidence))];
            var isJudged = views.Any(view => view.Sentiment.Length > 0);
            return new NameSectionView(heading, isJudged ? words.Labels.Sentiment : "", views);
        }
    }
}
