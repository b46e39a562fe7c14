using System.Runtime.InteropServices;

namespace NewsMonitor.News.Stories;

/// <summary>The headlines that have a name, and how many of them have each other term; counted when first asked for.</summary>
/// <param name="headlines">The terms of all headlines.</param>
internal sealed class HeadlinesByName(IEnumerable<StoryTerms> headlines)
{
    private readonly Dictionary<uint, TermCounts> _counts = [];
    private Dictionary<uint, List<StoryTerms>>? _headlines;

    /// <summary>How many headlines with a person, organization or place have each term.</summary>
    /// <param name="name">The hash of a name that at least one headline has.</param>
    public TermCounts With(uint name)
    {
        ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, name, out var isKnown);
        return isKnown ? counts! : counts = new TermCounts((_headlines ??= ByName())[name]);
    }

    private Dictionary<uint, List<StoryTerms>> ByName()
    {
        var found = new Dictionary<uint, List<StoryTerms>>();
        foreach (var headline in headlines)
        {
            foreach (var term in headline.Terms)
            {
                if (term.Kind is TermKind.Name or TermKind.Place)
                    (CollectionsMarshal.GetValueRefOrAddDefault(found, term.Hash, out _) ??= []).Add(headline);
            }
        }

        return found;
    }
}
