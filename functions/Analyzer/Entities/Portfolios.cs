using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>
/// What a minister is responsible for, which is no organization: "Tourism and Culture" of "Tourism and Culture Minister", "Public
/// Health" behind "Minister for".
/// </summary>
internal sealed class Portfolios(TaggedDocument work)
{
    private readonly NameWords _words = work.Document.Vocabulary.Names;

    private Document Document => work.Document;

    /// <summary>Whether the words of an organization's name are those of a field, and a minister is beside them.</summary>
    public bool Contain(TokenRange name, TokenRange sentence)
    {
        if (name.Count > 1 && IsMinister(name.End - 1, sentence))
            return AreCommon(new TokenRange(name.Start, name.End - 1));
        var isBeside = IsMinister(name.End, sentence) || (IsOf(name.Start - 1, sentence) && IsMinister(name.Start - 2, sentence));
        return isBeside && AreCommon(name);
    }

    private bool IsMinister(int at, TokenRange sentence) =>
        at >= sentence.Start && at < sentence.End && _words.Ministers.Contains(Document[at].Lower);

    private bool IsOf(int at, TokenRange sentence) => at > sentence.Start && _words.Responsible.Contains(Document[at].Lower);

    /// <summary>Whether a dictionary has all words, and none is that of a body: "Prime Minister's Department" is one.</summary>
    private bool AreCommon(TokenRange name)
    {
        for (var i = name.Start; i < name.End; i++)
            if (Document[i].Kind == TokenKind.Word && !IsCommon(i))
                return false;
        return true;
    }

    private bool IsCommon(int at)
    {
        const WordFlags words = WordFlags.Noun | WordFlags.Adjective | WordFlags.Stop;
        return Document[at].Casing != Casing.Upper
            && (work.Infos[at].Flags & words) != 0
            && !_words.CompanyWords.Contains(Document[at].Lower)
            && !_words.Bodies.Contains(Document[at].Lower)
            && !_words.Chambers.Contains(Document[at].Lower);
    }
}
