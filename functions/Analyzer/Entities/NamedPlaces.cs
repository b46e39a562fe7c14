using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>Places that have the names of people: "Shevchenko district", "Ivan Franko square".</summary>
internal static class NamedPlaces
{
    /// <summary>Makes such names places.</summary>
    public static void Retag(Document document, List<EntitySpan> spans)
    {
        for (var i = 0; i < spans.Count; i++)
            if (spans[i].Category == EntityCategory.Person && IsPlace(document, spans[i].End))
                spans[i] = spans[i] with { Category = EntityCategory.Location };
    }

    /// <summary>Whether a noun for a place follows, and it says nothing of what comes behind it: "district attorney".</summary>
    private static bool IsPlace(Document document, int at) =>
        at < document.Count
        && IsLower(document, at)
        && document.Vocabulary.Names.PlaceNouns.Contains(document[at].Lower)
        && (
            at + 1 == document.Count
            || !IsLower(document, at + 1)
            || document.Vocabulary.Quotes.Prepositions.Contains(document[at + 1].Lower)
            || document.Vocabulary.Quotes.And.Contains(document[at + 1].Lower)
            || document.Vocabulary.Quotes.Auxiliaries.Contains(document[at + 1].Lower)
        );

    private static bool IsLower(Document document, int at) =>
        document[at] is { Kind: TokenKind.Word, Casing: Casing.Lower, BreaksBefore: 0 };
}
