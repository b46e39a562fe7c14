using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>Reads the names from the tags.</summary>
internal static class SpanReader
{
    private const double Likely = 0.9;

    public static void Read(TaggedDocument work, Lexicon lexicon, NameConfidence confidences, List<EntitySpan> spans)
    {
        var tags = work.Tags;
        for (var i = 0; i < tags.Length; i++)
        {
            if (
                work.Document.Vocabulary.Names.CountryAbbreviations.Contains(work.Document[i].Word)
                && (tags[i] == Tags.Outside || tags[i] == Tags.Encode(NameKind.Other, Tags.Unit))
            )
                spans.Add(new EntitySpan(i, i + 1, EntityCategory.Location, null, Likely));
            else if (tags[i] == Tags.Outside)
                continue;
            else
                i = ReadName(work, lexicon, i, confidences, spans);
        }
        new Countries(work, lexicon).Complete(spans);
        TypeVoting.Apply(work.Document, spans);
    }

    /// <summary>Reads the name that starts at a token; returns its last token.</summary>
    private static int ReadName(TaggedDocument work, Lexicon lexicon, int i, NameConfidence confidences, List<EntitySpan> spans)
    {
        var tags = work.Tags;
        var first = i;
        while (Tags.Place(tags[i]) is Tags.Begin or Tags.Inside && i + 1 < tags.Length)
            i++;
        first = Possessives.Skip(work, lexicon, first, i + 1, spans);
        if (Tags.Kind(tags[first]) == NameKind.Person)
            first = Titles.Skip(work.Document, first, i + 1);
        var end = Possessives.TakeOff(work.Document, lexicon, first, i + 1);
        var confidence = confidences.Estimate(work, first, end);
        if (CategoryOf(work, first, end) is { } category && !IsDemonym(work.Document, lexicon, first, end, category))
            spans.Add(new EntitySpan(first, end, category, null, confidence));
        return i;
    }

    private static EntityCategory? CategoryOf(TaggedDocument work, int first, int end) =>
        Tags.Kind(work.Tags[first]) switch
        {
            NameKind.Person => EntityCategory.Person,
            NameKind.Organization => EntityCategory.Organization,
            NameKind.Location => EntityCategory.Location,
            _ => OtherNames.Classify(work.Document, first, end),
        };

    /// <summary>"Kenyan" names neither a person nor a place, even if the tagger took it for one.</summary>
    private static bool IsDemonym(Document document, Lexicon lexicon, int first, int end, EntityCategory category)
    {
        if (category is not (EntityCategory.Location or EntityCategory.Organization))
            return false;
        var flags = lexicon.Phrase(document.Joined(first, end));
        return (flags & PhraseFlags.Demonym) != 0 && (flags & (PhraseFlags.Country | PhraseFlags.Capital)) == 0;
    }
}
