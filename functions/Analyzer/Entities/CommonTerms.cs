using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>Capitalized words that name neither a place nor an organization, even if the tagger took them for one.</summary>
internal sealed class CommonTerms(Document document, Lexicon lexicon)
{
    private readonly NameWords _words = document.Vocabulary.Names;

    /// <summary>Whether the tokens are a people, an office or the mark of a currency.</summary>
    public bool Contains(int first, int end) => IsPeople(first, end) || IsOffice(first, end) || IsCurrency(first, end);

    /// <summary>"Kenyan", "North American", "Thousands of Hindus".</summary>
    private bool IsPeople(int first, int end)
    {
        while (first < end - 1 && IsBeforePeople(document[first]) && !_words.Peoples.Contains(document.Joined(first, end)))
            first++;
        var joined = document.Joined(first, end);
        if (_words.Peoples.Contains(joined))
            return true;
        var flags = lexicon.Phrase(joined);
        return (flags & PhraseFlags.Demonym) != 0 && (flags & (PhraseFlags.Country | PhraseFlags.Capital)) == 0;
    }

    private bool IsBeforePeople(in Token token) =>
        token.Casing == Casing.Lower
        || _words.Directions.Contains(token.Lower)
        || document.Vocabulary.Numbers.Counts.Contains(token.Lower);

    /// <summary>"Prime Minister", "Chancellor and the King".</summary>
    private bool IsOffice(int first, int end)
    {
        var found = false;
        for (var i = first; i < end; i++)
        {
            var lower = document[i].Lower;
            var isOffice =
                _words.Offices.Contains(lower)
                || _words.Titles.Contains(lower)
                || document.Vocabulary.Roles.Roles.Contains(lower);
            if (!isOffice && document[i].IsCapitalized && !document.Vocabulary.Roles.Qualifiers.Contains(lower))
                return _words.DefiniteArticles.Contains(lower) && i == first && end - first > 1 && IsOffice(first + 1, end);
            found |= isOffice;
        }
        return found;
    }

    /// <summary>"US" of "US $5 million".</summary>
    private bool IsCurrency(int first, int end)
    {
        var (marks, lower) = (document.Vocabulary.Numbers.CurrencyMarks, document[first].Lower);
        if (end - first > 1)
            return false;
        return (document[first].Kind == TokenKind.Punctuation && marks.Contains(lower))
            || (
                end + 1 < document.Count
                && document[end + 1].Kind == TokenKind.Number
                && document.TextOf(document[end]) is "$"
                && marks.Contains(Hash.Add(lower, '$'))
            );
    }
}
