namespace NewsMonitor.Analyzer.Quotes;

/// <summary>
/// Who the text says has a role: "Finance Minister Jane Doe" and "Jane Doe, the finance minister" make Jane Doe "the minister".
/// </summary>
internal sealed class RoleNames
{
    private const int Ambiguous = -1;

    /// <summary>How far behind a name its role may stand.</summary>
    private const int Farthest = 6;

    private readonly QuotedText _text;
    private readonly Dictionary<uint, int> _persons = [];

    public RoleNames(QuotedText text)
    {
        _text = text;
        foreach (var span in text.Names.Spans)
            if (span.Category == EntityCategory.Person)
                Learn(span);
    }

    /// <summary>The person with the role that a phrase ends with; -1 if there is none, or more than one.</summary>
    public int PersonOf(SpeakerPhrase role)
    {
        if (!_text.Is(role.First, _text.Document.Vocabulary.Names.DefiniteArticles))
            return Ambiguous;
        for (var i = role.First + 1; i < role.End; i++)
            if (_text.IsPreposition(i) || _text.IsName(i))
                return Ambiguous;
        return _persons.GetValueOrDefault(_text.Document[role.End - 1].Lower, Ambiguous);
    }

    private void Learn(NamedSpan person)
    {
        if (person.First > 0)
            LearnRole(person.First - 1, person.Cluster);
        if (person.End + 1 >= _text.Document.Count || !_text.IsMark(person.End, ","))
            return;
        var limit = Math.Min(_text.Document.Count, person.End + 1 + Farthest);
        for (var i = person.End + 1; i < limit && !_text.IsBreak(i) && !_text.EndsSentence(i); i++)
            if (EndsRole(i + 1) && LearnRole(i, person.Cluster))
                return;
    }

    /// <summary>"With Jane Doe, the minister said": the minister is another person.</summary>
    private bool EndsRole(int at) =>
        at == _text.Document.Count || _text.IsBreak(at) || _text.EndsSentence(at) || _text.IsPreposition(at);

    /// <summary>The last word of a role is what it is called by later.</summary>
    private bool LearnRole(int at, int person)
    {
        var isRole =
            _text.Names.Of(at) is { Category: EntityCategory.PersonType } role && role.End == at + 1
            || _text.Is(at, _text.Document.Vocabulary.Names.Titles);
        if (!isRole)
            return false;
        var word = _text.Document[at].Lower;
        _persons[word] = _persons.TryGetValue(word, out var other) && other != person ? Ambiguous : person;
        return true;
    }
}
