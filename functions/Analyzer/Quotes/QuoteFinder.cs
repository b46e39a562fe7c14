namespace NewsMonitor.Analyzer.Quotes;

/// <summary>Finds the quotes of a text, each with its cue and its speaker.</summary>
internal sealed class QuoteFinder
{
    /// <summary>A shorter quote without a cue is a name or a word of which the writer keeps a distance.</summary>
    private const int ShortestUncued = 6;

    private readonly QuotedText _text;
    private readonly IReadOnlyList<Entity> _entities;
    private readonly QuoteSentences _sentences;
    private readonly CueFinder _cues;
    private readonly WorkTitles _titles;
    private readonly RoleNames _roles;
    private readonly List<Quote> _quotes = [];

    private QuoteSentence? _before;
    private Quoted _last = new("", null, -1);
    private bool _quotedInParagraph;

    private QuoteFinder(QuotedText text, IReadOnlyList<Entity> entities)
    {
        (_text, _entities) = (text, entities);
        _sentences = new QuoteSentences(text, text.Quotes);
        _cues = new CueFinder(text, _sentences);
        _titles = new WorkTitles(text);
        _roles = new RoleNames(text);
    }

    /// <summary>What is known of a quote: its cue, and its speaker with the entity's number.</summary>
    private readonly record struct Quoted(string Cue, QuoteSpeaker? Speaker, int Cluster);

    /// <summary>The quotes in reading order, in time linear in the length of the text.</summary>
    public static List<Quote> Find(QuotedText text, IReadOnlyList<Entity> entities) =>
        text.Quotes.Count == 0 ? [] : new QuoteFinder(text, entities).Find();

    private List<Quote> Find()
    {
        foreach (var sentence in _sentences.Read())
        {
            _quotedInParagraph &= !sentence.StartsParagraph;
            for (var part = 0; part < sentence.Parts.Count; part++)
                if (sentence.Parts[part].IsQuote)
                    Add(sentence, part);
            _before = sentence;
        }
        return _quotes;
    }

    private void Add(QuoteSentence sentence, int part)
    {
        var span = sentence.Parts[part].Quote;
        if (_titles.IsTitle(sentence, part))
            return;
        var found = _cues.Find(sentence, part) is { } cue ? Resolve(cue) : Uncued(sentence, part);
        if (found is not { } quoted)
            return;
        var document = _text.Document;
        var (start, end) = (document[_text.Quotes[span].First].Start, document[_text.Quotes[span].End - 1].End);
        _quotes.Add(new Quote(start, end - start, quoted.Cue, quoted.Speaker));
        if (quoted is { Speaker: null, Cue: "" })
            return;
        _last = quoted;
        _quotedInParagraph = true;
    }

    /// <summary>A quote without a cue in its sentence continues what was said before, if anything does.</summary>
    private Quoted? Uncued(QuoteSentence sentence, int part)
    {
        var span = sentence.Parts[part].Quote;
        if (part == 0 && _before is { } announcing && Announces(announcing) && OfWords(announcing) is { } announced)
            return Resolve(announced);
        if (_text.Quotes[span].Continues || (_quotedInParagraph && part == 0))
            return _last;
        if (_text.Quotes[span].Count < ShortestUncued)
            return null;
        if (
            part > 0
            && _cues.Subject(sentence, part) is { } subject
            && !(_quotedInParagraph && subject.Kind == SpeakerKind.Unknown)
        )
            return Resolve(new Attribution(0, 0, subject));
        if (_before is { HasQuotes: false } before)
        {
            if (_cues.FindIndirect(before) is { } indirect)
                return Resolve(indirect);
            if (!sentence.StartsParagraph && _cues.Subject(before, before.Parts.Count) is { } above)
                return Resolve(new Attribution(0, 0, above));
        }
        return _last.Speaker is null ? new Quoted("", null, -1) : _last;
    }

    /// <summary>"Doe continued:" above a quote that is a paragraph of its own.</summary>
    private bool Announces(QuoteSentence sentence) =>
        sentence.Parts[^1] is { IsQuote: false } last && _text.IsMark(last.End - 1, ":");

    private Attribution? OfWords(QuoteSentence sentence) =>
        _cues.FindIndirect(sentence)
        ?? (_cues.Subject(sentence, sentence.Parts.Count) is { } subject ? new Attribution(0, 0, subject) : null);

    private Quoted Resolve(Attribution found)
    {
        var phrase = found.Speaker;
        var cluster = phrase.Kind switch
        {
            SpeakerKind.Pronoun => _text.Persons.Resolve(phrase.First, _last.Cluster),
            SpeakerKind.Role => _roles.PersonOf(phrase),
            _ => phrase.Cluster,
        };
        var cue = found.End > found.First ? _text.Document.Slice(found.First, found.End - 1) : "";
        var isNobody = phrase.Kind == SpeakerKind.Unknown || (phrase.Kind == SpeakerKind.Pronoun && cluster < 0);
        return new Quoted(cue, isNobody ? null : SpeakerOf(phrase, cluster), cluster);
    }

    private QuoteSpeaker SpeakerOf(SpeakerPhrase phrase, int cluster)
    {
        var document = _text.Document;
        var (start, end) = (document[phrase.First].Start, document[phrase.End - 1].End);
        var name = cluster >= 0 ? _entities[cluster].Name : document.Text[start..end];
        return new QuoteSpeaker(name, start, end - start);
    }
}
