using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Entities;

namespace NewsMonitor.News.Digests;

/// <summary>
/// Groups articles by topic. The topic with the greatest total weight takes all its articles; this is repeated for the remaining
/// articles as long as a topic has at least two. A topic shared by more than half of twenty or more articles does not distinguish
/// them and is skipped. Groups are ordered by size, then by weight; articles that share no topic follow, and notices, by kind.
/// </summary>
internal sealed class TopicGroups
{
    private const int MaxGroups = 12;
    private const int MaxFurther = 15;
    private const int EnoughToCompare = 20;

    private readonly List<ArticleCandidate> _candidates;
    private readonly bool[] _taken;
    private readonly Dictionary<string, List<(int Candidate, ArticleTopic Topic)>> _shared;

    private TopicGroups(List<ArticleCandidate> candidates)
    {
        _candidates = candidates;
        _taken = new bool[candidates.Count];
        _shared = Shared(candidates);
    }

    /// <param name="Name">The topic that the articles share; null if they share none.</param>
    /// <param name="Weight">The total weight of its articles.</param>
    /// <param name="Candidates">The articles, the highest-ranked first.</param>
    public sealed record Group(string? Name, int Weight, List<ArticleCandidate> Candidates)
    {
        /// <summary>The kind of notices that they are; null for reports.</summary>
        public string? Notice { get; init; }
    }

    public sealed record Result(List<Group> Groups, List<SmallTopic> Further);

    /// <param name="candidates">In their total order; the result depends on it.</param>
    public static Result Divide(List<ArticleCandidate> candidates)
    {
        var reports = new TopicGroups(candidates.FindAll(candidate => candidate.Notice is null)).Divide();
        var notices = candidates
            .Where(candidate => candidate.Notice is not null)
            .GroupBy(candidate => candidate.Notice!, StringComparer.Ordinal)
            .OrderByDescending(kind => kind.Count())
            .ThenBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => new Group(null, 0, [.. kind]) { Notice = kind.Key });
        return reports with { Groups = [.. reports.Groups, .. notices] };
    }

    private Result Divide()
    {
        var all = Take()
            .OrderByDescending(group => group.Candidates.Count)
            .ThenByDescending(group => group.Weight)
            .ThenBy(group => group.Name, StringComparer.Ordinal)
            .ToList();
        var groups = all.Take(MaxGroups).ToList();
        var rest = all.Skip(MaxGroups)
            .SelectMany(group => group.Candidates)
            .Concat(_candidates.Where((_, i) => !_taken[i]))
            .ToList();
        if (rest.Count > 0)
        {
            rest.Sort();
            groups.Add(new Group(null, 0, rest));
        }

        var further = all.Skip(MaxGroups)
            .Take(MaxFurther)
            .Select(group => new SmallTopic(group.Name!, group.Candidates.Count))
            .ToList();
        return new Result(groups, further);
    }

    private List<Group> Take()
    {
        var groups = new List<Group>();
        // Weights only decrease as articles are taken, so a topic that still has its queued weight is the heaviest.
        var queue = new PriorityQueue<string, (int Weight, string Key)>(
            _shared.Count,
            Comparer<(int Weight, string Key)>.Create(HeaviestFirst)
        );
        foreach (var key in _shared.Keys)
            queue.Enqueue(key, (Weigh(key).Weight, key));
        while (queue.TryDequeue(out var key, out var queued))
        {
            var (weight, count) = Weigh(key);
            if (count < 2)
                continue;
            if (weight < queued.Weight)
                queue.Enqueue(key, (weight, key));
            else
                groups.Add(Take(key, weight));
        }

        return groups;
    }

    private Group Take(string key, int weight)
    {
        var members = _shared[key].Where(member => !_taken[member.Candidate]).ToList();
        foreach (var (candidate, _) in members)
            _taken[candidate] = true;
        members.Sort(
            (a, b) =>
                a.Topic.Weight != b.Topic.Weight
                    ? b.Topic.Weight.CompareTo(a.Topic.Weight)
                    : _candidates[a.Candidate].NewestFirst(_candidates[b.Candidate])
        );
        var name = Spelling.Usual(
            members
                .CountBy(member => member.Topic.Name, StringComparer.Ordinal)
                .Select(spelling => (spelling.Key, spelling.Value))
        );
        return new Group(name, weight, members.ConvertAll(member => _candidates[member.Candidate]));
    }

    private (int Weight, int Count) Weigh(string key)
    {
        var weight = 0;
        var count = 0;
        foreach (var (candidate, topic) in _shared[key])
        {
            if (_taken[candidate])
                continue;
            weight += topic.Weight;
            count++;
        }

        return (weight, count);
    }

    private static int HeaviestFirst((int Weight, string Key) a, (int Weight, string Key) b) =>
        a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : string.CompareOrdinal(a.Key, b.Key);

    private static Dictionary<string, List<(int, ArticleTopic)>> Shared(List<ArticleCandidate> candidates)
    {
        var topics = new Dictionary<string, List<(int, ArticleTopic)>>(StringComparer.Ordinal);
        for (var i = 0; i < candidates.Count; i++)
        {
            foreach (var topic in candidates[i].Topics)
            {
                if (!topics.TryGetValue(topic.Key, out var members))
                    topics[topic.Key] = members = [];
                members.Add((i, topic));
            }
        }

        var broad = candidates.Count < EnoughToCompare ? candidates.Count : candidates.Count / 2;
        foreach (var (key, members) in topics)
        {
            if (members.Count < 2 || members.Count > broad)
                topics.Remove(key);
        }

        return topics;
    }
}
