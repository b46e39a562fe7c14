using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>Names with an age are those of people: "Nathaly Cartas Leon, 20, had met".</summary>
internal static class AgedPeople
{
    private const int LongestAge = 2;

    /// <summary>Makes such names people, and also those of their words that stand alone elsewhere in the text.</summary>
    public static void Retag(Document document, Lexicon lexicon, List<EntitySpan> spans)
    {
        HashSet<uint>? words = null;
        for (var i = 0; i < spans.Count; i++)
            if (IsPlaceOrBody(spans[i]) && IsAged(document, lexicon, spans[i]))
            {
                spans[i] = spans[i] with { Category = EntityCategory.Person };
                words ??= [];
                for (var at = spans[i].First + 1; at < spans[i].End; at++)
                    words.Add(document[at].Lower);
            }
        for (var i = 0; i < spans.Count && words is not null; i++)
            if (IsPlaceOrBody(spans[i]) && spans[i].Count == 1 && words.Contains(document[spans[i].First].Lower))
                spans[i] = spans[i] with { Category = EntityCategory.Person };
    }

    private static bool IsPlaceOrBody(EntitySpan span) => span.Category is EntityCategory.Organization or EntityCategory.Location;

    private static bool IsAged(Document document, Lexicon lexicon, EntitySpan name) =>
        name.Count > 1
        && name.End + 2 < document.Count
        && document.TextOf(document[name.End]) is ","
        && document[name.End + 1] is { Kind: TokenKind.Number, Length: LongestAge }
        && document.TextOf(document[name.End + 2]) is ","
        && lexicon.Phrase(document.Joined(name.First, name.End)) == PhraseFlags.None;
}
