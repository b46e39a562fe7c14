using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Quotes;

/// <summary>Resolves "he" and "she" to a person of the text.</summary>
internal sealed class Persons
{
    /// <summary>The number of mentions before a pronoun that are considered.</summary>
    private const int MostConsidered = 40;

    /// <summary>A person who was last named this many sentences ago or more is not meant.</summary>
    private const int FarthestSentence = 40;

    private const int NotFirst = 2;
    private const int InQuote = 4;
    private const int NotLastSpeaker = 2;
    private const int UnknownGender = 2;

    /// <summary>
    /// For a name behind a preposition, "with Jane Doe" or "On Jane Doe, he said", and for an owner, "Jane Doe's son": seldom who
    /// speaks next.
    /// </summary>
    private const int Aside = 4;

    /// <summary>How far before a name its preposition may be: "with former President George W. Bush".</summary>
    private const int MostTitles = 3;
    private const int PerSentence = 2;

    private readonly QuotedText _text;
    private readonly List<QuoteSpan> _quotes;
    private readonly List<NamedSpan> _mentions = [];
    private readonly Dictionary<int, Gender> _genders = [];

    /// <summary>People to whom harm was done; most of them are dead.</summary>
    private readonly HashSet<int> _victims = [];

    public Persons(QuotedText text, List<QuoteSpan> quotes)
    {
        (_text, _quotes) = (text, quotes);
        foreach (var span in text.Names.Spans)
            if (span.Category == EntityCategory.Person)
            {
                _mentions.Add(span);
                Learn(span);
            }
    }

    /// <summary>Whether a pronoun may mean a person, as far as the text says.</summary>
    /// <param name="cluster">The person.</param>
    /// <param name="gender">That of the pronoun.</param>
    public bool Fits(int cluster, Gender gender) =>
        _genders.GetValueOrDefault(cluster) is var known && (known == Gender.Unknown || known == gender);

    /// <summary>The most likely person who can speak; -1 if there is none, or if two are as likely.</summary>
    /// <param name="pronoun">The token of the pronoun.</param>
    /// <param name="lastSpeaker">The entity that was quoted last, or -1.</param>
    public int Resolve(int pronoun, int lastSpeaker)
    {
        var gender = _text.Words.Genders.OfPronoun(_text.Document[pronoun].Lower);
        var sentence = _text.Document.SentenceOf(pronoun);
        var (best, least, isSure) = (-1, int.MaxValue, false);
        var next = FirstNot(_mentions, mention => mention.First < pronoun);
        for (var i = next - 1; i >= Math.Max(0, next - MostConsidered); i--)
        {
            var person = _mentions[i];
            var known = _genders.GetValueOrDefault(person.Cluster);
            var distance = sentence - _text.Document.SentenceOf(person.First);
            if (distance > FarthestSentence)
                break;
            if (!Fits(person.Cluster, gender) || _victims.Contains(person.Cluster))
                continue;
            var doubt =
                (PerSentence * distance)
                + (IsFirst(i) ? 0 : NotFirst)
                + (IsQuoted(person.First) ? InQuote : 0)
                + (person.Cluster == lastSpeaker ? 0 : NotLastSpeaker)
                + (known == gender ? 0 : UnknownGender)
                + (IsAside(person) ? Aside : 0);
            if (doubt < least)
                (best, least, isSure) = (person.Cluster, doubt, true);
            else if (doubt == least && person.Cluster != best)
                isSure = false;
        }
        return isSure ? best : -1;
    }

    /// <summary>Whether no other person is named before in the sentence, except aside.</summary>
    private bool IsFirst(int mention)
    {
        var sentence = _text.Document.SentenceOf(_mentions[mention].First);
        var before = mention - 1;
        while (before >= 0 && _text.Document.SentenceOf(_mentions[before].First) == sentence && IsAside(_mentions[before]))
            before--;
        return before < 0 || _text.Document.SentenceOf(_mentions[before].First) != sentence;
    }

    private bool IsAside(NamedSpan person)
    {
        var document = _text.Document;
        if (person.End < document.Count && _text.Is(person.End, document.Vocabulary.Names.Possessives))
            return true;
        var sentence = document.Sentences[document.SentenceOf(person.First)];
        for (var at = person.First - 1; at >= Math.Max(sentence.Start, person.First - 1 - MostTitles); at--)
            if (_text.IsPreposition(at))
                return true;
            else if (!document[at].IsCapitalized && !_text.Is(at, document.Vocabulary.Names.Titles))
                return false;
        return false;
    }

    private bool IsQuoted(int token)
    {
        var next = FirstNot(_quotes, quote => quote.End <= token);
        return next < _quotes.Count && _quotes[next].First <= token;
    }

    private void Learn(NamedSpan span)
    {
        if (_text.IsVictim(span))
            _victims.Add(span.Cluster);
        if (_genders.GetValueOrDefault(span.Cluster) != Gender.Unknown)
            return;
        var words = _text.Words.Genders;
        var gender = span.First > 0 ? words.OfRole(_text.Document[span.First - 1].Lower) : Gender.Unknown;
        if (gender == Gender.Unknown && span.End - span.First > 1)
            gender = words.OfFirstName(_text.Document[span.First].Lower);
        _genders[span.Cluster] = gender;
    }

    /// <summary>The first item that is not before a place, of items in order; their number if all are.</summary>
    private static int FirstNot<T>(List<T> items, Predicate<T> isBefore)
    {
        var (low, high) = (0, items.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isBefore(items[middle]))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
