using NewsMonitor.Analyzer.Pooling;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Text;

/// <summary>Sentences that end with a legal form: "… with Ford Motor Co. Tesla declined to comment."</summary>
internal sealed class CompanyEnd(Document document) : IDisposable
{
    /// <summary>A subject of more capitalized words is not looked for.</summary>
    private const int LongestSubject = 3;

    /// <summary>The capitalized words that the text has elsewhere than behind a legal form; read on first use.</summary>
    private Dictionary<uint, bool>? _names;

    private readonly Vocabulary _words = document.Vocabulary;

    /// <summary>
    /// Whether a new sentence begins at a token behind a legal form: a clause, or a name that the text also has elsewhere.
    /// </summary>
    /// <param name="start">The start of the sentence that may end.</param>
    /// <param name="at">The token behind the legal form.</param>
    public bool IsBefore(int start, int at)
    {
        if (!IsForm(at - 1) || !MayBeSubject(at) || !HasLowerWord(start, at))
            return false;
        var verb = at + 1;
        while (verb < Math.Min(document.Count, at + LongestSubject) && MayBeSubject(verb))
            verb++;
        if (verb == document.Count || document[verb].Casing != Casing.Lower || document[verb].Kind != TokenKind.Word)
            return false;
        var isClause = IsVerb(verb) && !IsPartners(at - 2);
        return isClause || (verb == at + 1 && IsElsewhere(at) && !IsFunctionWord(verb));
    }

    public void Dispose()
    {
        if (_names is not null)
            Spare<bool>.Return(_names);
    }

    private bool IsForm(int at) => document[at].Abbreviation && _words.Names.LegalForms.Contains(document[at].Lower);

    /// <summary>Whether a token may be the subject of a sentence: not the "Ltd." of "Co. Ltd.", nor an office such as "Chairman".</summary>
    private bool MayBeSubject(int at)
    {
        var lower = document[at].Lower;
        return document[at] is { Kind: TokenKind.Word, IsCapitalized: true, BreaksBefore: 0 }
            && !_words.Names.LegalForms.Contains(lower)
            && !_words.Names.Titles.Contains(lower)
            && !_words.Names.Offices.Contains(lower)
            && !_words.Names.CommonAcronyms.Contains(document[at].Word)
            && !_words.Roles.Roles.Contains(lower)
            && !_words.Roles.Qualifiers.Contains(lower);
    }

    /// <summary>Without a word in lower case, the sentence would be a name alone: "Boeing Co. Dreamliners were grounded."</summary>
    private bool HasLowerWord(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (document[i] is { Kind: TokenKind.Word, Casing: Casing.Lower })
                return true;
        return false;
    }

    private bool IsVerb(int at)
    {
        var lower = document[at].Lower;
        var text = document.TextOf(document[at]);
        return char.IsLetter(text[0])
            && (
                _words.Quotes.Auxiliaries.Contains(lower)
                || _words.Quotes.Verbs.Contains(lower)
                || _words.Names.PastVerbs.Contains(lower)
                || Endings.Match(text, _words.Phrases.PastEndings)
            );
    }

    /// <summary>"Smith &amp; Co. Solicitors".</summary>
    private bool IsPartners(int at) =>
        at >= 0 && (document.TextOf(document[at]) is "&" || _words.Quotes.And.Contains(document[at].Lower));

    private bool IsFunctionWord(int at) =>
        _words.Quotes.Prepositions.Contains(document[at].Lower)
        || _words.Quotes.And.Contains(document[at].Lower)
        || document.TextOf(document[at])[0] is '\'' or '’';

    private bool IsElsewhere(int at)
    {
        if (_names is null)
        {
            _names = Spare<bool>.Rent();
            for (var i = 0; i < document.Count; i++)
                if (document[i].IsCapitalized && !(i > 0 && IsForm(i - 1)))
                    _names[document[i].Lower] = true;
        }
        return _names.ContainsKey(document[at].Lower);
    }
}
