using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>Capitalized words that name neither a place nor an organization, even if the tagger took them for one.</summary>
internal sealed class CommonTerms(TaggedDocument work)
{
    private readonly NameWords _words = work.Document.Vocabulary.Names;

    private Document Document => work.Document;

    /// <summary>Whether the tokens are a people, an office or the mark of a currency.</summary>
    public bool Contains(int first, int end) => IsPeople(first, end) || IsOffice(first, end) || IsCurrency(first, end);

    /// <summary>"Kenyan", "North American", "Thousands of Hindus".</summary>
    private bool IsPeople(int first, int end)
    {
        while (first < end - 1 && IsBeforePeople(Document[first]) && !_words.Peoples.Contains(Document.Joined(first, end)))
            first++;
        var joined = Document.Joined(first, end);
        if (_words.Peoples.Contains(joined))
            return true;
        var flags = work.Lexicon.Phrase(joined);
        return (flags & PhraseFlags.Demonym) != 0 && (flags & (PhraseFlags.Country | PhraseFlags.Capital)) == 0;
    }

    private bool IsBeforePeople(in Token token) =>
        token.Casing == Casing.Lower
        || _words.Directions.Contains(token.Lower)
        || Document.Vocabulary.Numbers.Counts.Contains(token.Lower);

    /// <summary>"Prime Minister", "Chancellor and the King".</summary>
    private bool IsOffice(int first, int end)
    {
        var found = false;
        for (var i = first; i < end; i++)
        {
            var lower = Document[i].Lower;
            var isOffice =
                _words.Offices.Contains(lower)
                || _words.Titles.Contains(lower)
                || Document.Vocabulary.Roles.Roles.Contains(lower);
            if (!isOffice && Document[i].IsCapitalized && !Document.Vocabulary.Roles.Qualifiers.Contains(lower))
                return _words.DefiniteArticles.Contains(lower) && i == first && end - first > 1 && IsOffice(first + 1, end);
            found |= isOffice;
        }
        return found;
    }

    /// <summary>"US" of "US $5 million".</summary>
    private bool IsCurrency(int first, int end)
    {
        var (marks, lower) = (Document.Vocabulary.Numbers.CurrencyMarks, Document[first].Lower);
        if (end - first > 1)
            return false;
        return (Document[first].Kind == TokenKind.Punctuation && marks.Contains(lower))
            || (
                end + 1 < Document.Count
                && Document[end + 1].Kind == TokenKind.Number
                && Document.TextOf(Document[end]) is "$"
                && marks.Contains(Hash.Add(lower, '$'))
            );
    }
}
