using System.Runtime.InteropServices;
using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Pooling;
using NewsMonitor.Analyzer.Tagging;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>
/// Gives equal words one type: they are not a person here and a company there, so the more confident reading applies to the whole
/// text.
/// </summary>
internal static class TypeVoting
{
    private const PhraseFlags Certain = PhraseFlags.Country | PhraseFlags.Region | PhraseFlags.Capital;
    private const PhraseFlags Cities = PhraseFlags.BigCity | PhraseFlags.City | PhraseFlags.Town | PhraseFlags.Place;

    /// <summary>
    /// The confidences of equal names by their types, and whether a longer place begins with these words: "Stansted", if the text
    /// has "Stansted Airport".
    /// </summary>
    private record struct Votes(double Person, double Organization, double Location, bool IsPlace);

    public static void Apply(TaggedDocument work, List<EntitySpan> spans)
    {
        var keys = new NameKeys(work);
        var votes = Spare<Votes>.Rent();
        foreach (var span in spans)
        {
            ref var vote = ref CollectionsMarshal.GetValueRefOrAddDefault(votes, keys.Spelled(span.First, span.End), out _);
            if (span.Category == EntityCategory.Person)
                vote.Person += span.Confidence;
            else if (span.Category == EntityCategory.Organization)
                vote.Organization += span.Confidence;
            else if (span.Category == EntityCategory.Location)
                vote.Location += span.Confidence;
        }
        foreach (var span in spans)
            if (span is { Category: EntityCategory.Location, Count: > 1 } && votes.TryGetValue(FirstOf(work, span), out var vote))
                votes[FirstOf(work, span)] = vote with { IsPlace = true };
        for (var i = 0; i < spans.Count; i++)
            spans[i] = spans[i] with { Category = Settle(work, spans[i], votes[keys.Spelled(spans[i].First, spans[i].End)]) };
        Spare<Votes>.Return(votes);
    }

    private static uint FirstOf(TaggedDocument work, EntitySpan span) => work.Document.Joined(span.First, span.First + 1);

    private static EntityCategory Settle(TaggedDocument work, EntitySpan span, Votes vote)
    {
        var category = span.Category;
        if (category is not (EntityCategory.Person or EntityCategory.Organization or EntityCategory.Location))
            return category;
        if (vote.Person == 0)
            return category == EntityCategory.Location && IsBody(work, span, vote) ? EntityCategory.Organization : category;
        var other = vote.Organization >= vote.Location ? EntityCategory.Organization : EntityCategory.Location;
        return vote.Person >= Math.Max(vote.Organization, vote.Location) ? EntityCategory.Person
            : category == EntityCategory.Person ? other
            : category;
    }

    /// <summary>
    /// "White House" is a body in the whole text if it is one anywhere. A country or a region stays a place, and so does a city
    /// where something happens: "Newcastle" is a team, and a place in "in Newcastle".
    /// </summary>
    private static bool IsBody(TaggedDocument work, EntitySpan span, Votes vote)
    {
        var flags = work.Lexicon.Phrase(work.Document.Joined(span.First, span.End));
        if (vote.Organization == 0 || (flags & Certain) != 0)
            return false;
        if ((vote.IsPlace || (flags & PhraseFlags.BigCity) != 0) && vote.Location > vote.Organization)
            return false;
        return (flags & Cities) == 0 || !Scene.IsWhere(span, work.Document);
    }
}
