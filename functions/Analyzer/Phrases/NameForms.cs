using NewsMonitor.Analyzer.Entities;
using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Phrases;

/// <summary>Finds the names of a text. Each is one candidate, in its fullest form, as often as it is mentioned.</summary>
internal readonly ref struct NameForms(TaggedDocument work, PhraseCandidates candidates)
{
    private const int LongestName = 5;

    private readonly Document _document = work.Document;

    public void Read(EntityClusters clusters)
    {
        for (var cluster = 0; cluster < clusters.Count; cluster++)
            if (clusters[cluster].Category.IsNamed() && !IsNamedBelow(clusters, cluster) && !IsOutlet(clusters, cluster))
                Add(clusters, cluster);
        for (var i = 0; i < work.Tags.Length; i++)
            if (work.Tags[i] == Tags.Encode(NameKind.Other, Tags.Begin) && !candidates.IsAside(i))
                AddOther(i);
    }

    private void Add(EntityClusters clusters, int cluster)
    {
        var form = FormOf(clusters, cluster);
        if (form.Count > LongestName)
            return;
        foreach (var span in clusters.SpansOf(cluster))
        {
            if (candidates.IsAside(span.First))
                continue;
            ref var candidate = ref candidates.Add(form, span.First, alone: true);
            candidate.IsName = true;
            candidate.IsPlace |= clusters[cluster].Category == EntityCategory.Location;
        }
    }

    /// <summary>Whether the headline alone has a name, and the text another with the same last word: "Striker Dala".</summary>
    private bool IsNamedBelow(EntityClusters clusters, int cluster)
    {
        var name = clusters.FullestOf(cluster);
        if (IsInBody(clusters, cluster) || name.Count == 1)
            return false;
        for (var other = 0; other < clusters.Count; other++)
            if (EndsAlike(clusters.FullestOf(other), name) && IsInBody(clusters, other))
                return true;
        return false;
    }

    /// <summary>Whether the dateline has the name, too: "told Reuters" in a report of Reuters.</summary>
    private bool IsOutlet(EntityClusters clusters, int cluster)
    {
        if (clusters[cluster].Category == EntityCategory.Organization)
            foreach (var span in clusters.SpansOf(cluster))
                if (candidates.IsInDateline(span.First))
                    return true;
        return false;
    }

    private bool EndsAlike(EntitySpan name, EntitySpan other) => _document[name.End - 1].Lower == _document[other.End - 1].Lower;

    private bool IsInBody(EntityClusters clusters, int cluster)
    {
        foreach (var span in clusters.SpansOf(cluster))
            if (_document.SentenceOf(span.First) >= candidates.Headline)
                return true;
        return false;
    }

    /// <summary>
    /// The longest mention below the headline, where "Chipmaker Quantel" may look like a name, and rather "New York" than
    /// "NEW YORK", and "Florida" than "Fla.".
    /// </summary>
    private TokenRange FormOf(EntityClusters clusters, int cluster)
    {
        var (best, rank) = (default(EntitySpan), -1);
        foreach (var span in clusters.SpansOf(cluster))
        {
            var inBody = _document.SentenceOf(span.First) >= candidates.Headline;
            var asUsual = _document[span.First] is { Casing: not Casing.Upper, Abbreviation: false };
            var next = (inBody ? 1000 : 0) + (span.Count * 2) + (asUsual ? 1 : 0);
            if (next > rank)
                (best, rank) = (span, next);
        }
        return WithoutLabel(best.First, best.End);
    }

    /// <summary>"The Harcourt Foundation" and "chipmaker Quantel" without their first words.</summary>
    private TokenRange WithoutLabel(int first, int end)
    {
        while (first + 1 < end && (IsArticle(first) || IsLabel(first)))
            first++;
        return new TokenRange(first, end);
    }

    private bool IsArticle(int at) =>
        _document.Vocabulary.Names.DefiniteArticles.Contains(_document[at].Lower)
        && !(at > 0 && _document[at - 1].Kind == TokenKind.Punctuation && !_document[at].SpaceBefore);

    /// <summary>"Chipmaker" before a name, but not "government" of "government of national unity".</summary>
    private bool IsLabel(int at) =>
        _document[at].Casing == Casing.Lower
        && (work.Infos[at].Flags & WordFlags.Noun) != 0
        && !_document.Vocabulary.Quotes.Prepositions.Contains(_document[at + 1].Lower)
        && !_document.Vocabulary.Dates.Of.Contains(_document[at + 1].Lower);

    /// <summary>Adds what is a name, but not of a person, an organization or a place: "The Lamp Room".</summary>
    private void AddOther(int start)
    {
        var end = start + 1;
        while (end < work.Tags.Length && IsOtherAfterStart(end))
            end++;
        if (OtherNames.Classify(_document, start, end) is not null || !IsWrittenAsName(start, end))
            return;
        var form = WithoutLabel(start, end);
        if (form.Count <= LongestName)
            candidates.Add(form, form.Start, alone: true).IsName = _document[form.Start].IsCapitalized;
    }

    /// <summary>Whether each word has a capital letter or is small in titles; or none has one: "solar panels".</summary>
    private bool IsWrittenAsName(int start, int end)
    {
        var (capitalized, small, stop) = (0, 0, 0);
        for (var i = start; i < end; i++)
        {
            capitalized += _document[i].IsCapitalized ? 1 : 0;
            small +=
                !_document[i].IsCapitalized && _document.Vocabulary.Quotes.SmallInTitles.Contains(_document[i].Lower) ? 1 : 0;
            stop += (work.Infos[i].Flags & WordFlags.Stop) != 0 ? 1 : 0;
        }
        return capitalized == 0 ? stop == 0 : capitalized + small == end - start && stop < end - start;
    }

    private bool IsOtherAfterStart(int at) =>
        work.Tags[at] == Tags.Encode(NameKind.Other, Tags.Inside) || work.Tags[at] == Tags.Encode(NameKind.Other, Tags.Last);
}
