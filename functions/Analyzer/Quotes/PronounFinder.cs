using NewsMonitor.Analyzer.Entities;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Quotes;

/// <summary>
/// Finds sentences that say "he" or "she" instead of a name, if only one person can be meant: the only one who fits in the
/// nearest sentence before that names anybody.
/// </summary>
internal sealed class PronounFinder
{
    /// <summary>A person is not looked for further back than this, counted from the last sentence about the person.</summary>
    private const int Farthest = 2;

    private readonly QuotedText _text;
    private readonly List<PronounMention> _found = [];

    /// <summary>The persons whom the last sentence about persons names, and its number.</summary>
    private List<int> _last = [];
    private int _lastSentence;

    private int _nextQuote;

    private PronounFinder(QuotedText text) => _text = text;

    /// <summary>
    /// At most one pronoun per sentence and person, in reading order, in time linear in the length of the text. Those in quotes
    /// are left out: they are seldom about whom the writer named last.
    /// </summary>
    public static List<PronounMention> Find(QuotedText text)
    {
        var any = false;
        for (var at = 0; at < text.Document.Count; at++)
            any |= text.IsPronoun(at);
        return any ? new PronounFinder(text).Find() : [];
    }

    private List<PronounMention> Find()
    {
        for (var number = 0; number < _text.Document.Sentences.Count; number++)
            Read(number);
        return _found;
    }

    private void Read(int number)
    {
        var (named, pronouns, before) = (new List<int>(), new List<int>(), _found.Count);
        var sentence = _text.Document.Sentences[number];
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            if (IsQuoted(at))
                continue;
            if (_text.Names.Of(at) is { } name)
                Add(named, name);
            else if (_text.IsPronoun(at))
                pronouns.Add(at);
        }
        if (number - _lastSentence <= Farthest)
            foreach (var pronoun in pronouns)
                Resolve(pronoun, IsFirst(pronoun, sentence) ? [] : named, before);
        if (named.Count > 0)
            _last = [.. named.Union(_found.Skip(before).Select(found => found.Cluster))];
        if (named.Count > 0 || _found.Count > before)
            _lastSentence = number;
    }

    /// <summary>In "He blocked a Sarr shot", the name behind the pronoun is that of another person.</summary>
    private static bool IsFirst(int pronoun, TokenRange sentence) => pronoun == sentence.Start;

    private static void Add(List<int> named, NamedSpan name)
    {
        if (name.Category == EntityCategory.Person && !named.Contains(name.Cluster))
            named.Add(name.Cluster);
    }

    /// <summary>Adds a pronoun unless a person in its sentence fits, or not just one before.</summary>
    private void Resolve(int pronoun, List<int> named, int before)
    {
        var gender = _text.Words.Genders.OfPronoun(_text.Document[pronoun].Lower);
        if (named.Exists(person => _text.Persons.Fits(person, gender)))
            return;
        var fitting = _last.FindAll(person => _text.Persons.Fits(person, gender));
        if (fitting.Count == 1 && !_found.Skip(before).Any(found => found.Cluster == fitting[0]))
            _found.Add(new PronounMention(pronoun, fitting[0]));
    }

    private bool IsQuoted(int token)
    {
        while (_nextQuote < _text.Quotes.Count && _text.Quotes[_nextQuote].End <= token)
            _nextQuote++;
        return _nextQuote < _text.Quotes.Count && _text.Quotes[_nextQuote].First <= token;
    }
}
