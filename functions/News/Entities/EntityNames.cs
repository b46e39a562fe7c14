using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.News.Entities;

/// <summary>Names of entities in the form in which they are compared.</summary>
internal static class EntityNames
{
    private static readonly LegalForms LegalForms = KnownLanguages.Default.Vocabulary.Names.LegalForms;

    /// <summary>
    /// "contoso" for "Contoso", "The Contoso Co., Ltd." and "CONTOSO PLC"; a legal form that is the whole name stays, and so does
    /// a person's last name that is written as one, such as "Sá".
    /// </summary>
    public static string Fold(string name, EntityCategory category)
    {
        var folded = EntityKey.Fold(name);
        if (category == EntityCategory.Person)
            return folded;
        while (folded.LastIndexOf(' ') is > 0 and var space && LegalForms.Contains(folded.AsSpan(space + 1)))
            folded = folded[..space];
        return folded;
    }
}
