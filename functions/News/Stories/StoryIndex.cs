namespace NewsMonitor.News.Stories;

/// <summary>Finds candidate stories for an article: those that had its most important terms last. The work is bounded.</summary>
internal sealed class StoryIndex
{
    private const int ImportantTerms = 24;
    private const int MostPerTerm = 48;
    private const int MostCandidates = 16;

    private readonly Dictionary<uint, List<int>> _stories = [];
    private readonly Dictionary<int, float> _scores = [];

    /// <summary>Records that a story contains the most important terms of <paramref name="vector"/>.</summary>
    public void Add(int story, StoryVector vector)
    {
        foreach (var hash in vector.Heaviest(ImportantTerms))
        {
            if (!_stories.TryGetValue(hash, out var stories))
                _stories[hash] = stories = new List<int>(1);
            // In order of use: the last stories are those that still grow.
            var known = stories.LastIndexOf(story, stories.Count - 1, Math.Min(stories.Count, MostPerTerm));
            if (known >= 0)
                stories.RemoveAt(known);
            stories.Add(story);
        }
    }

    /// <summary>Stories that share important terms with a vector; those that share most come first.</summary>
    public List<int> Candidates(StoryVector vector)
    {
        _scores.Clear();
        var heaviest = vector.Heaviest(ImportantTerms);
        for (var i = 0; i < heaviest.Length; i++)
        {
            if (!_stories.TryGetValue(heaviest[i], out var stories))
                continue;
            for (var at = stories.Count - 1; at >= Math.Max(0, stories.Count - MostPerTerm); at--)
                _scores[stories[at]] = _scores.GetValueOrDefault(stories[at]) + ImportantTerms - (i / 2f);
        }

        return
        [
            .. _scores
                .OrderByDescending(score => score.Value)
                .ThenByDescending(score => score.Key)
                .Take(MostCandidates)
                .Select(score => score.Key),
        ];
    }
}
