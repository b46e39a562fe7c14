using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>"Edmunds.com": a name with a domain behind it is that of a company, although it looks like a person's.</summary>
internal static class WebCompanies
{
    /// <summary>Makes such names organizations in the whole text, unless a longer name of a person ends with the word.</summary>
    public static void Retag(Document document, List<EntitySpan> spans)
    {
        HashSet<uint>? words = null;
        foreach (var span in spans)
            if (IsLonePerson(span) && HasDomain(document, span.End))
                (words ??= []).Add(document[span.First].Lower);
        if (words is null)
            return;
        foreach (var span in spans)
            if (span is { Category: EntityCategory.Person, Count: > 1 })
                words.Remove(document[span.End - 1].Lower);
        for (var i = 0; i < spans.Count; i++)
            if (IsLonePerson(spans[i]) && words.Contains(document[spans[i].First].Lower))
                spans[i] = spans[i] with { Category = EntityCategory.Organization };
    }

    private static bool IsLonePerson(EntitySpan span) => span is { Category: EntityCategory.Person, Count: 1 };

    private static bool HasDomain(Document document, int at) =>
        at + 1 < document.Count
        && document.TextOf(document[at]) is "."
        && document[at] is { SpaceBefore: false }
        && document[at + 1] is { SpaceBefore: false, Casing: Casing.Lower }
        && document.Vocabulary.Names.Domains.Contains(document[at + 1].Lower);
}
