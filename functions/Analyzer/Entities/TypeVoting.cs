using System.Runtime.InteropServices;
using NewsMonitor.Analyzer.Pooling;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>
/// Gives equal words one type: they are not a person here and a company there, so the more confident reading applies to the whole
/// text.
/// </summary>
internal static class TypeVoting
{
    public static void Apply(Document document, List<EntitySpan> spans)
    {
        var votes = Spare<(double Person, double Organization, double Location)>.Rent();
        foreach (var span in spans)
        {
            ref var vote = ref CollectionsMarshal.GetValueRefOrAddDefault(votes, document.Joined(span.First, span.End), out _);
            if (span.Category == EntityCategory.Person)
                vote.Person += span.Confidence;
            else if (span.Category == EntityCategory.Organization)
                vote.Organization += span.Confidence;
            else if (span.Category == EntityCategory.Location)
                vote.Location += span.Confidence;
        }
        for (var i = 0; i < spans.Count; i++)
            spans[i] = spans[i] with
            {
                Category = Settle(spans[i].Category, votes[document.Joined(spans[i].First, spans[i].End)]),
            };
        Spare<(double, double, double)>.Return(votes);
    }

    /// <summary>A place can be a team in the next sentence; a person is neither.</summary>
    private static EntityCategory Settle(EntityCategory category, (double Person, double Organization, double Location) vote)
    {
        if (category is not (EntityCategory.Person or EntityCategory.Organization or EntityCategory.Location) || vote.Person == 0)
            return category;
        var other = vote.Organization >= vote.Location ? EntityCategory.Organization : EntityCategory.Location;
        return vote.Person >= Math.Max(vote.Organization, vote.Location) ? EntityCategory.Person
            : category == EntityCategory.Person ? other
            : category;
    }
}
