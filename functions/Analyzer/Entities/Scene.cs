using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>Places where something happens, as opposed to places that act or suffer.</summary>
internal static class Scene
{
    /// <summary>Whether a name is a place directly behind a word such as "in", or "in the".</summary>
    public static bool Is(EntitySpan name, Document document)
    {
        var before = name.First - 1;
        if (before >= 0 && document.Vocabulary.Names.DefiniteArticles.Contains(document[before].Lower))
            before--;
        return name.Category == EntityCategory.Location
            && before >= 0
            && document.Vocabulary.Sentiments.Where.Contains(document[before].Lower);
    }
}
