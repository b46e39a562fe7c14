using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>
/// What makes names of one kind the same: their words without "the", periods, legal forms and the country of a body, as one hash.
/// </summary>
internal sealed class NameKeys(TaggedDocument work)
{
    /// <summary>"Mobile" is not "China Mobile": without its country, a name has at least so many words.</summary>
    private const int FewestWithoutCountry = 2;

    private readonly OrganizationNames _organizations = new(work);
    private readonly NameWords _words = work.Document.Vocabulary.Names;

    /// <summary>The country before each body's name; 0 if the text has more than one.</summary>
    private readonly Dictionary<uint, uint> _countries = [];

    /// <summary>The country that begins with each direction: "North Korea"; 0 if the text has more than one.</summary>
    private readonly Dictionary<uint, uint> _byDirection = [];

    private Document Document => work.Document;

    /// <summary>Reads which countries stand before the names of bodies, and which are halves of one.</summary>
    public void Read(List<EntitySpan> spans)
    {
        foreach (var span in spans)
            if (EndOfCountry(span) is var rest && rest > span.First)
                Note(_countries, Document.Joined(rest, EndOf(span)), LettersOf(span.First, rest));
            else if (IsHalf(span))
                Note(_byDirection, Document[span.First].Lower, Spelled(span.First, span.End));
    }

    private static void Note(Dictionary<uint, uint> found, uint key, uint value) =>
        found[key] = found.GetValueOrDefault(key, value) == value ? value : 0;

    /// <summary>"North Korea".</summary>
    private bool IsHalf(EntitySpan span) =>
        span is { Category: EntityCategory.Location, Count: 2 }
        && _words.Directions.Contains(Document[span.First].Lower)
        && _words.Countries.All.Contains(Spelled(span.First, span.End));

    /// <summary>"The North", if that is North Korea; 0 if it is not.</summary>
    private uint CountryOf(EntitySpan span) =>
        span is { Category: EntityCategory.Location, Count: 1, First: > 0 }
        && _words.DefiniteArticles.Contains(Document[span.First - 1].Lower)
            ? _byDirection.GetValueOrDefault(Document[span.First].Lower)
            : 0;

    /// <summary>
    /// "Boeing Co." is "Boeing Corp." is "Boeing", the "U.S. Federal Reserve" is the "Federal Reserve" is the "Fed", "Calif." is
    /// "California", and "Guantanamo Bay" is "Guantanamo".
    /// </summary>
    public uint Of(EntitySpan span)
    {
        var (first, end) = (_organizations.StartOf(span), EndOf(span));
        if (EndOfCountry(span) is var rest && rest > first && _countries.GetValueOrDefault(Document.Joined(rest, end)) != 0)
            first = rest;
        if (end - first > 1)
            return Spelled(first, end);
        if (CountryOf(span) is var country && country != 0)
            return country;
        var longer = span.Category == EntityCategory.Organization ? _words.ShortBodies : _words.StateAbbreviations;
        return longer.TryGetValue(Document[first].Lower, out var whole) ? whole : Hash.Join(0, WithoutPeriods(first));
    }

    /// <summary>The words as one hash; "J.P. Morgan" is "JPMorgan", and "N. Korea" is "North Korea".</summary>
    public uint Spelled(int first, int end)
    {
        if (end - first == 1)
            return Document.Joined(first, end);
        if (Document[first].Casing == Casing.Upper && Document.TextOf(Document[first])[..^1].Contains('.'))
            return Hash.Join(0, LettersOf(first, end));
        if (!_words.ShortDirections.TryGetValue(Document[first].Lower, out var joined))
            return Document.Joined(first, end);
        for (var i = first + 1; i < end; i++)
            joined = Hash.Join(joined, Document[i].Lower);
        return joined;
    }

    /// <summary>The end of a name without legal forms, and of a place without "Bay" or "province".</summary>
    public int EndOf(EntitySpan span)
    {
        var (first, end) = (_organizations.StartOf(span), span.End);
        if (span.Category == EntityCategory.Organization)
            while (end - first > 1 && _words.LegalForms.Contains(Document[end - 1].Lower))
                end--;
        if (span.Category != EntityCategory.Location)
            return end;
        while (end - first > 1 && Document[end - 1].Casing == Casing.Lower && IsLabel(end - 1))
            end--;
        if (IsLargePlace(first))
            return end;
        while (end - first > 1 && _words.PlaceEndings.Contains(Document[end - 1].Lower))
            end--;
        return end;
    }

    /// <summary>"US" and "U.S." are the same.</summary>
    public uint WithoutPeriods(int at)
    {
        ref readonly var token = ref Document[at];
        return token.Casing == Casing.Upper && Document.TextOf(token).Contains('.') ? LettersOf(at, at + 1) : token.Lower;
    }

    private uint LettersOf(int first, int end)
    {
        var hash = Hash.Seed;
        for (var i = first; i < end; i++)
            foreach (var letter in Document.TextOf(Document[i]))
                if (letter != '.')
                    hash = Hash.Add(hash, char.ToLowerInvariant(letter));
        return hash;
    }

    private bool IsLabel(int at) => _words.PlaceLabels.Contains(Document[at].Lower);

    private bool IsLargePlace(int at) => (work.Lexicon.Phrase(Document.Joined(at, at + 1)) & PhraseFlags.LargePlaces) != 0;

    /// <summary>The end of the country that a body's name begins with; the name's first token if there is none.</summary>
    private int EndOfCountry(EntitySpan span)
    {
        var first = span.Category == EntityCategory.Organization ? _organizations.StartOf(span) : span.End;
        for (var end = EndOf(span) - FewestWithoutCountry; end > first; end--)
            if (_words.Countries.All.Contains(Document.Joined(first, end)) || IsAbbreviation(first, end))
                return end;
        return span.First;
    }

    private bool IsAbbreviation(int first, int end) =>
        end == first + 1 && _words.CountryAbbreviations.Contains(Document[first].Word);
}
