using System.Runtime.InteropServices;
using NewsMonitor.Analyzer.Entities;
using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Model;
using NewsMonitor.Analyzer.PlainForms;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Phrases;

/// <summary>Finds what a text is about: names and runs of nouns, weighed by how often, how early and how unusual they are.</summary>
internal sealed class KeyPhraseFinder(TaggedDocument work)
{
    private const int Most = 20;
    private const int LongestPhrase = 3;

    private readonly Dictionary<uint, Candidate> _candidates = Spare<Candidate>.Rent();

    private struct Candidate
    {
        public int First;
        public int End;
        public int Count;
        public double Rarity;
        public bool Name;
    }

    public List<string> Find(List<Span> spans)
    {
        foreach (var span in spans)
            if (span.Category is EntityCategory.Person or EntityCategory.Organization or EntityCategory.Location or EntityCategory.Event or EntityCategory.Product)
                Add(span.First, span.End, true);
        foreach (var sentence in work.Document.Sentences)
            AddNouns(sentence);
        var chosen = Choose();
        Spare<Candidate>.Return(_candidates);
        return chosen;
    }

    private void AddNouns(TokenRange sentence)
    {
        for (var i = sentence.Start; i < sentence.End;)
        {
            var end = i;
            while (end < sentence.End && end < i + LongestPhrase && IsPart(end))
                end++;
            while (end > i && !IsHead(end - 1))
                end--;
            for (var at = i; at < end; at++)
                if (IsHead(at))
                    Add(at, at + 1, false);
            if (end > i + 1)
                Add(i, end, false);
            i = Math.Max(end, i + 1);
        }
    }

    private bool IsPart(int at) => work.Tags[at] == Tags.Outside && IsContent(at)
        && (work.Infos[at].Flags & (WordFlags.Noun | WordFlags.Adjective)) != 0 && (work.Infos[at].Flags & WordFlags.Adverb) == 0;

    private bool IsHead(int at) => work.Tags[at] == Tags.Outside && IsContent(at) && (work.Infos[at].Flags & WordFlags.Noun) != 0;

    private bool IsContent(int at)
    {
        ref readonly var token = ref work.Document[at];
        return token.Kind == TokenKind.Word && token.Length > 2 && !token.Abbreviation && !IsTime(token.Lower) && (work.Infos[at].Flags & WordFlags.Stop) == 0;
    }

    private static bool IsTime(uint lower) => Numbers.Weekdays.Contains(lower) || Numbers.Months.Contains(lower) || Numbers.Spans.Contains(lower)
        || Numbers.Days.Contains(lower) || Numbers.Percents.Contains(lower) || Numbers.Magnitudes.Contains(lower);

    private void Add(int first, int end, bool name)
    {
        var joined = 0u;
        var rarity = 0.0;
        for (var i = first; i < end; i++)
        {
            joined = Hash.Join(joined, Stem.Of(work.Document.TextOf(work.Document[i])));
            rarity = Math.Max(rarity, 15 - work.Infos[i].Frequency);
        }
        ref var candidate = ref CollectionsMarshal.GetValueRefOrAddDefault(_candidates, joined, out var known);
        if (!known)
            (candidate.First, candidate.End, candidate.Name) = (first, end, name);
        candidate.Count++;
        candidate.Rarity = rarity;
        candidate.Name |= name;
    }

    private List<string> Choose()
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var best = new List<string>();
        foreach (var candidate in Best())
        {
            var text = work.Document.Slice(candidate.First, candidate.End - 1);
            if (best.Count == Most)
                break;
            if (text.Length < 80 && seen.Add(text))
                best.Add(text);
        }
        return best;
    }

    /// <summary>The weightiest candidates, some more than are asked for, since some will be left out.</summary>
    private IEnumerable<Candidate> Best()
    {
        var queue = new PriorityQueue<Candidate, (double, int)>(Most * 3);
        foreach (var candidate in _candidates.Values)
            if (queue.Count < Most * 3)
                queue.Enqueue(candidate, (Weight(candidate), -candidate.First));
            else
                queue.EnqueueDequeue(candidate, (Weight(candidate), -candidate.First));
        var best = new Candidate[queue.Count];
        for (var i = best.Length - 1; i >= 0; i--)
            best[i] = queue.Dequeue();
        return best;
    }

    private double Weight(Candidate candidate)
    {
        var place = 1 / (1 + (candidate.First / 80.0));
        var words = candidate.End - candidate.First;
        var frequency = Math.Log(1 + candidate.Count);
        return frequency * (4 + candidate.Rarity) * (0.5 + place) * (candidate.Name ? 1.5 : 1) * (words > 1 && candidate.Count == 1 && !candidate.Name ? 0.7 : 1);
    }
}
