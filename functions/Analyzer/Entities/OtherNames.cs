using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>
/// Names that are not of people, organizations or places: events and products if a word says so; otherwise they are dropped.
/// </summary>
internal static class OtherNames
{
    public static EntityCategory? Classify(Document document, int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
            if (document.Vocabulary.Names.Events.Contains(document[i].Lower))
                return EntityCategory.Event;
        for (var i = first; i < end; i++)
            if (document.Vocabulary.Names.Products.Contains(document[i].Lower))
                return EntityCategory.Product;
        return null;
    }
}
