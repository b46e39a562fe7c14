using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>
/// Two bodies that the tagger took for one: "Langkawi City Council and the District Council of Kerian". "Department of Health and
/// Human Services" is one.
/// </summary>
internal static class JoinedBodies
{
    public static void Separate(TaggedDocument work)
    {
        foreach (var sentence in work.Document.Sentences)
            for (var at = sentence.Start; at < sentence.End; at++)
                if (work.Tags[at] != Tags.Outside)
                {
                    var name = new TokenRange(at, work.EndOfName(at, sentence.End));
                    if (Tags.Kind(work.Tags[at]) == NameKind.Organization)
                        Separate(work, name);
                    at = name.End - 1;
                }
    }

    private static void Separate(TaggedDocument work, TokenRange name)
    {
        var (document, words) = (work.Document, work.Document.Vocabulary);
        for (var and = name.Start + 2; and < name.End - 2; and++)
        {
            if (!words.Quotes.And.Contains(document[and].Lower) || !IsBody(document, and - 1))
                continue;
            var rest = words.Names.DefiniteArticles.Contains(document[and + 1].Lower) ? and + 2 : and + 1;
            if (HasBody(document, rest, name.End))
                work.Release(and, rest);
        }
    }

    private static bool HasBody(Document document, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (IsBody(document, i))
                return end - first > 1;
        return false;
    }

    private static bool IsBody(Document document, int at) =>
        document[at].IsCapitalized && document.Vocabulary.Names.WholeBodies.Contains(document[at].Lower);
}
