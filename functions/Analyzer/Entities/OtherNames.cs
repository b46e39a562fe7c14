using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>
/// Names that are not of people, organizations or places: events and products if a word says so; otherwise they are dropped.
/// </summary>
internal static class OtherNames
{
    public static EntityCategory? Classify(Document document, int first, int end)
    {
        if (document.Vocabulary.Names.Laws.Contains(document[end - 1].Lower))
            return null;
        for (var i = end - 1; i >= first; i--)
            if (document.Vocabulary.Names.Events.Contains(document[i].Lower) && IsNamed(document, first, i))
                return EntityCategory.Event;
        for (var i = first; i < end; i++)
            if (document.Vocabulary.Names.Products.Contains(document[i].Lower))
                return EntityCategory.Product;
        return null;
    }

    /// <summary>
    /// "Vietnam War" and "European debt crisis", but neither "civil war" nor "In times of crisis": the event, or a word before it,
    /// has a capital letter that is not that of a sentence.
    /// </summary>
    private static bool IsNamed(Document document, int first, int at)
    {
        if (document[at].IsCapitalized)
            return true;
        var start = document.Sentences[document.SentenceOf(first)].Start;
        for (var i = first; i < at; i++)
            if (document[i].IsCapitalized && (i > start || document[i].Casing != Casing.Title))
                return true;
        return false;
    }
}
