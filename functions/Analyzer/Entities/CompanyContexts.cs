using System.Collections.Frozen;
using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>
/// Companies that the tagger took for places or people: they have shares ("shareholders of Calder", "Calder shares rose"), are
/// bought ("the acquisition of Calder"; militants, too, take over towns), or are called like one ("Calder Mills", "Calder, Inc.").
/// </summary>
internal sealed class CompanyContexts(TaggedDocument work)
{
    /// <summary>The confidence that such a name is a company.</summary>
    private const double Likely = 0.9;

    /// <summary>Only the last word of a name that the tagger is less certain of decides.</summary>
    private const double Doubtful = 0.6;

    private readonly Vocabulary _words = work.Document.Vocabulary;

    private Document Document => work.Document;

    public void Retag(List<EntitySpan> spans)
    {
        for (var i = 0; i < spans.Count; i++)
            if (
                HasLegalForm(spans[i])
                || (
                    MayBeCompany(spans[i])
                    && (HasShares(spans[i]) || (!IsOther(spans[i]) && (IsBought(spans[i]) || IsCalledSo(spans[i]))))
                )
            )
                spans[i] = spans[i] with { Category = EntityCategory.Organization, Confidence = Likely };
    }

    /// <summary>Whether a name is neither a large place's nor a full name of a person.</summary>
    private bool MayBeCompany(EntitySpan name) =>
        name.Category is EntityCategory.Location or EntityCategory.Person
        && (Listed(name) & PhraseFlags.LargePlaces) == 0
        && !(name is { Category: EntityCategory.Person, Count: > 1 } && IsFirstName(name.First));

    /// <summary>A town or a person of this name has no shares, but there may be a stake in it.</summary>
    private bool IsOther(EntitySpan name) =>
        (Listed(name) & (PhraseFlags.City | PhraseFlags.Town | PhraseFlags.Place | PhraseFlags.Person)) != 0;

    private PhraseFlags Listed(EntitySpan name) => work.Lexicon.Phrase(Document.Joined(name.First, name.End));

    private bool IsFirstName(int at) =>
        (work.Infos[at].Flags & WordFlags.FirstName) != 0 || WordKind.IsFirstName(work.Infos[at].Kind);

    /// <summary>"Shares of X" and "X shares rose", but not "X shares a photo"; people, too, have shares ("X's shares").</summary>
    private bool HasShares(EntitySpan name)
    {
        var at = name.End;
        if (IsBehind(name, _words.Names.Shares))
            return true;
        var isOwner =
            name.Category == EntityCategory.Location
            && at < Document.Count
            && _words.Names.Possessives.Contains(Document[at].Lower);
        if (isOwner)
            at++;
        return at + 1 < Document.Count
            && _words.Names.Shares.Contains(Document[at].Lower)
            && Document[at].Casing == Casing.Lower
            && (isOwner || _words.Sentiments.DirectionOf(Document[at + 1].Lower) != 0);
    }

    /// <summary>"Ziff Davis, Inc.", but not "Johannesburg, SA".</summary>
    private bool HasLegalForm(EntitySpan name) =>
        name.Category is EntityCategory.Location or EntityCategory.Person
        && name.End + 1 < Document.Count
        && Document.TextOf(Document[name.End]) is ","
        && Document[name.End + 1].Casing == Casing.Title
        && _words.Names.LegalForms.Contains(Document[name.End + 1].Lower);

    private bool IsBought(EntitySpan name) => IsBehind(name, _words.Names.Purchases);

    /// <summary>Whether one of the words and a preposition are before a name: "shareholders of".</summary>
    private bool IsBehind(EntitySpan name, FrozenSet<uint> words) =>
        name.First > 1
        && _words.Names.OfCompany.Contains(Document[name.First - 1].Lower)
        && words.Contains(Document[name.First - 2].Lower);

    private bool IsCalledSo(EntitySpan name) =>
        name is { Count: > 1, Confidence: < Doubtful } && _words.Names.CompanyWords.Contains(Document[name.End - 1].Lower);
}
