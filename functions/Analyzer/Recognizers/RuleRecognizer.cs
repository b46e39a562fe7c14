using NewsMonitor.Analyzer.Entities;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Recognizers;

/// <summary>Finds entities that rules recognize by form alone, outside names.</summary>
internal static class RuleRecognizer
{
    private const double Certain = 0.98;
    private const double Likely = 0.9;
    private const double Fair = 0.8;

    public static void Find(TaggedDocument work, bool knowsLanguage, List<EntitySpan> spans)
    {
        var names = spans.Count;
        var next = 0;
        foreach (var sentence in work.Document.Sentences)
        {
            var tokens = new TokenReader(work.Document, sentence);
            for (var at = sentence.Start; at < sentence.End; )
            {
                while (next < names && spans[next].End <= at)
                    next++;
                var free = next >= names || at < spans[next].First;
                var end = free
                    ? Measure(tokens, work, at, knowsLanguage, spans, next < names ? spans[next].First : int.MaxValue)
                    : spans[next].End;
                at = Math.Max(end, at + 1);
            }
        }
    }

    private static int Measure(
        in TokenReader tokens,
        TaggedDocument work,
        int at,
        bool knowsLanguage,
        List<EntitySpan> spans,
        int limit
    )
    {
        var end = Contacts.Measure(tokens, at, out var category);
        if (end > 0)
            return Add(spans, at, end, limit, category, null, Certain);
        if (!knowsLanguage)
            return 0;
        end = Dates.Measure(tokens, at, out var kind);
        if (end > 0)
            return Add(spans, at, end, limit, EntityCategory.DateTime, kind, Likely);
        end = Quantities.Measure(tokens, at, out kind);
        if (end > 0)
            return Add(spans, at, end, limit, EntityCategory.Quantity, kind, Likely);
        end = new PersonTypes(work).Measure(tokens, at);
        return end > 0 ? Add(spans, at, end, limit, EntityCategory.PersonType, null, Fair) : 0;
    }

    private static int Add(
        List<EntitySpan> spans,
        int first,
        int end,
        int limit,
        EntityCategory category,
        string? kind,
        double confidence
    )
    {
        if (end > limit)
            return 0;
        spans.Add(new EntitySpan(first, end, category, kind, confidence));
        return end;
    }
}
