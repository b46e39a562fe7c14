using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Pooling;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>
/// Nouns that only the start of a sentence gives a capital letter: "Police" and "Sharks", if the text also has the word without
/// one, and never with one inside a sentence.
/// </summary>
internal sealed class StartNouns(TaggedDocument work)
{
    [Flags]
    private enum Written : byte
    {
        None = 0,
        Lower = 1,
        Capital = 2,
    }

    private Document Document => work.Document;

    /// <summary>Takes the tags from these words.</summary>
    public void Release()
    {
        var words = Spare<Written>.Rent();
        foreach (var sentence in Document.Sentences)
            if (IsCandidate(sentence))
                words[StemOf(sentence.Start)] = Written.None;
        if (words.Count > 0)
            Read(words);
        foreach (var sentence in words.Count > 0 ? Document.Sentences : [])
            if (IsCandidate(sentence) && words[StemOf(sentence.Start)] == Written.Lower)
                work.Release(sentence.Start, sentence.Start + 1);
        Spare<Written>.Return(words);
    }

    private bool IsCandidate(TokenRange sentence)
    {
        const WordFlags people = WordFlags.FirstName | WordFlags.LastName;
        var (tag, flags) = (work.Tags[sentence.Start], work.Infos[sentence.Start].Flags);
        return tag != Tags.Outside
            && Tags.Place(tag) == Tags.Unit
            && Tags.Kind(tag) != NameKind.Other
            && Document[sentence.Start].Casing == Casing.Title
            && sentence.Count > 1
            && (Document[sentence.Start + 1].Casing == Casing.Lower || IsBracket(sentence.Start + 1))
            && (flags & WordFlags.Noun) != 0
            && (flags & people) == 0;
    }

    private bool IsBracket(int at) => Document.TextOf(Document[at]) is "(";

    private void Read(Dictionary<uint, Written> words)
    {
        foreach (var sentence in Document.Sentences)
            if (LetterCase.IsPlain(Document, sentence))
                for (var i = sentence.Start + 1; i < sentence.End; i++)
                    if (
                        Document[i].Kind == TokenKind.Word
                        && (!Document[i].IsCapitalized || Document[i - 1].Kind == TokenKind.Word)
                    )
                        Note(words, i);
    }

    private void Note(Dictionary<uint, Written> words, int at)
    {
        var stem = StemOf(at);
        if (words.TryGetValue(stem, out var written))
            words[stem] = written | (Document[at].IsCapitalized ? Written.Capital : Written.Lower);
    }

    private uint StemOf(int at) => Document.Vocabulary.Plurals.StemOf(Document.TextOf(Document[at])).Hashed;
}
