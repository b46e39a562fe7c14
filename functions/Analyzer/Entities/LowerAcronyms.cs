using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>
/// Acronyms that a text explains by words without capital letters, which are no names: "industrial loan companies (ILCs)".
/// </summary>
internal sealed class LowerAcronyms
{
    private readonly Document _document;
    private readonly HashSet<uint>? _found;

    public LowerAcronyms(Document document)
    {
        _document = document;
        for (var i = 2; i + 2 < document.Count; i++)
            if (document.TextOf(document[i]) is "(" && document.TextOf(document[i + 2]) is ")" && IsExplained(i + 1))
                (_found ??= []).Add(LettersOf(i + 1));
    }

    public bool Contain(int at) => _found is not null && IsAcronym(at) && _found.Contains(LettersOf(at));

    /// <summary>Whether the words before the bracket have these initials, and no capital letters.</summary>
    private bool IsExplained(int at)
    {
        if (!IsAcronym(at))
            return false;
        var letters = Letters(at);
        var first = at - 1 - letters.Length;
        for (var i = 0; i < letters.Length; i++)
            if (first < 0 || !Begins(first + i, letters[i]))
                return false;
        return true;
    }

    private bool Begins(int word, char letter) =>
        (_document[word].Casing == Casing.Lower || StartsSentence(word))
        && char.ToLowerInvariant(_document.Text[_document[word].Start]) == char.ToLowerInvariant(letter);

    private bool StartsSentence(int at) => _document.Sentences[_document.SentenceOf(at)].Start == at;

    private bool IsAcronym(int at) => _document[at].Kind == TokenKind.Word && Letters(at).Length > 1 && IsUpper(Letters(at));

    /// <summary>The letters without the "s" of a plural.</summary>
    private ReadOnlySpan<char> Letters(int at)
    {
        var word = _document.TextOf(_document[at]);
        return word is [.., 's'] ? word[..^1] : word;
    }

    private uint LettersOf(int at) => Hash.Of(Letters(at));

    private static bool IsUpper(ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
            if (!char.IsUpper(letter))
                return false;
        return true;
    }
}
