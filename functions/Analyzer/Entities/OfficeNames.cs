using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>"Commissioner of Police" and "Minister of Trade and Industry" are offices, not organizations.</summary>
internal sealed class OfficeNames(TaggedDocument work)
{
    private readonly NameWords _words = work.Document.Vocabulary.Names;
    private readonly PartyWords _places = new(work);

    private Document Document => work.Document;

    /// <summary>
    /// Takes the tags from an office that a name begins with, and from what it is of, unless that is a name: "Senate" of
    /// "President of the Senate". Returns whether the name begins with an office.
    /// </summary>
    public bool Release(TokenRange name)
    {
        var of = name.Start;
        while (of < name.End - 2 && IsOffice(of))
            of++;
        if (of == name.Start || !Document.Vocabulary.Dates.Of.Contains(Document[of].Lower))
            return false;
        var isThe = of + 2 < name.End && _words.DefiniteArticles.Contains(Document[of + 1].Lower);
        var rest = new TokenRange(isThe ? of + 2 : of + 1, name.End);
        var isName = Document[name.Start].Casing is Casing.Lower or Casing.Upper || (isThe ? !IsNoun(rest) : IsPlace(rest));
        work.Release(name.Start, isName ? rest.Start : name.End);
        return true;
    }

    private bool IsOffice(int at)
    {
        var (lower, roles) = (Document[at].Lower, Document.Vocabulary.Roles);
        return ((work.Infos[at].Flags & WordFlags.Actor) != 0 && !IsPlural(at))
            || _words.Titles.Contains(lower)
            || roles.Roles.Contains(lower)
            || roles.Qualifiers.Contains(lower);
    }

    /// <summary>"Friends of the Earth" is an organization.</summary>
    private bool IsPlural(int at) => Endings.Match(Document.TextOf(Document[at]), Document.Vocabulary.Phrases.PluralEndings);

    private bool IsNoun(TokenRange range) =>
        range.Count == 1 && (work.Infos[range.Start].Flags & WordFlags.Noun) != 0 && !IsPlace(range);

    private bool IsPlace(TokenRange range) => _places.IsLargePlace(range) || _places.IsChamber(range);
}
