using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>
/// Countries and territories that the tagger missed, cut short or took for something else. A longer name that contains one keeps
/// it: "Bank of Jamaica", "Michael Jordan".
/// </summary>
internal sealed class Countries(TaggedDocument work)
{
    private const double Likely = 0.9;

    private Document Document => work.Document;

    private readonly CountryNames _names = work.Document.Vocabulary.Names.Countries;

    /// <summary>Adds the countries to the names that were found, and corrects those.</summary>
    /// <param name="spans">The names in the order of the text, without overlaps; so are they afterward.</param>
    public void Complete(List<EntitySpan> spans)
    {
        for (var i = 0; i < spans.Count; i++)
            if (IsPerson(spans[i]))
                spans[i] = spans[i] with { Category = EntityCategory.Person };
        var countries = Find(spans);
        if (countries.Count == 0)
            return;
        var all = new List<EntitySpan>(spans.Count + countries.Count);
        var next = 0;
        foreach (var span in spans)
        {
            while (next < countries.Count && countries[next].End <= span.First)
                all.Add(countries[next++]);
            if (next == countries.Count || countries[next].First >= span.End)
                all.Add(span);
            else if (span.First < countries[next].First && !IsLead(span, countries[next].First))
                all.Add(span with { End = countries[next].First });
        }
        all.AddRange(countries.Skip(next));
        spans.Clear();
        spans.AddRange(all);
    }

    /// <summary>"Georgia O'Keeffe" begins like a country and ends like a person: with a name, or a word that is not known.</summary>
    private bool IsPerson(EntitySpan span)
    {
        if (
            span.Category != EntityCategory.Location
            || span.Count == 1
            || !_names.LikePeople.Contains(Document.Joined(span.First, span.First + 1))
        )
            return false;
        var (last, info) = (Document[span.End - 1], work.Infos[span.End - 1]);
        return (info.Flags & (WordFlags.Noun | WordFlags.Event)) == 0
            && (info.Frequency == 0 || work.Lexicon.IsName(Document.TextOf(last)));
    }

    private List<EntitySpan> Find(List<EntitySpan> spans)
    {
        List<EntitySpan> countries = [];
        var next = 0;
        foreach (var sentence in Document.Sentences)
            for (var at = sentence.Start; at < sentence.End; at++)
            {
                var end = at + Match(Document.Tokens[at..sentence.End]);
                if (end == at || (at > sentence.Start && IsHalf(at)) || IsPartOfOther(new TokenRange(at, end)))
                    continue;
                while (next < spans.Count && spans[next].End <= at)
                    next++;
                if (IsCountry(new TokenRange(at, end), sentence, spans, next))
                    countries.Add(new EntitySpan(at, end, EntityCategory.Location, null, Likely));
                at = end - 1;
            }
        return countries;
    }

    /// <summary>"Malaysia" of "12th Malaysia Plan", which is neither a body nor a place.</summary>
    private bool IsPartOfOther(TokenRange name)
    {
        var tag = work.Tags[name.Start];
        return tag != Tags.Outside && Tags.Kind(tag) == NameKind.Other && work.EndOfName(name.Start, work.Tags.Length) > name.End;
    }

    /// <summary>"Mexico" of "R-New Mexico", whose first half is behind a hyphen.</summary>
    private bool IsHalf(int at)
    {
        var before = Document.TextOf(Document[at - 1]);
        var hyphen = before.LastIndexOf('-');
        return hyphen > 0
            && hyphen + 1 < before.Length
            && char.IsUpper(before[hyphen + 1])
            && work.Lexicon.Phrase(Hash.Join(Hash.Join(0, Hash.OfLower(before[(hyphen + 1)..])), Document[at].Lower))
                != PhraseFlags.None;
    }

    private bool IsCountry(TokenRange name, TokenRange sentence, List<EntitySpan> spans, int next)
    {
        var isLikePeople = _names.LikePeople.Contains(Document.Joined(name.Start, name.End));
        if (next == spans.Count || spans[next].First >= name.End)
            return !isLikePeople || StandsAlone(name, sentence);
        for (; next < spans.Count && spans[next].First < name.End; next++)
        {
            var span = spans[next];
            if (IsSame(span, name))
                return span.Category != EntityCategory.Location && !(isLikePeople && span.Category == EntityCategory.Person);
            if (span.End > name.End || (span.First < name.Start && span.End == name.End && !IsLead(span, name.Start)))
                return false;
        }
        return true;
    }

    private static bool IsSame(EntitySpan span, TokenRange name) => span.First == name.Start && span.End == name.End;

    /// <summary>"parliament of the Comoros" and "The USA" only lead to a name.</summary>
    private bool IsLead(EntitySpan span, int name) =>
        Document[span.First].Casing == Casing.Lower
        || (name == span.First + 1 && Document.Vocabulary.Names.DefiniteArticles.Contains(Document[span.First].Lower));

    /// <summary>Whether no other word with a capital letter is beside the name.</summary>
    private bool StandsAlone(TokenRange name, TokenRange sentence) =>
        (name.End == sentence.End || !Document[name.End].IsCapitalized)
        && (name.Start <= sentence.Start + 1 || !Document[name.Start - 1].IsCapitalized);

    /// <summary>The number of tokens of the longest name that these begin with; 0 if they begin with none.</summary>
    private int Match(ReadOnlySpan<Token> tokens)
    {
        if (!tokens[0].IsCapitalized || !_names.FirstWords.Contains(tokens[0].Lower))
            return 0;
        var (joined, longest) = (0u, 0);
        for (var i = 0; i < tokens.Length && i < _names.Longest; i++)
        {
            joined = Hash.Join(joined, tokens[i].Lower);
            if ((tokens[i].IsCapitalized || tokens[i].Kind != TokenKind.Word) && _names.All.Contains(joined))
                longest = i + 1;
        }
        return longest;
    }
}
