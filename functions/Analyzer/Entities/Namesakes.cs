using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>
/// Tells people with the same surname apart by the titles before it: "Mrs. Clinton" is not Bill Clinton, and "Mr. Nash" is not the
/// boy Alex Nash, who the text calls "Alex" beside his father.
/// </summary>
internal sealed class Namesakes(Document document)
{
    [Flags]
    private enum People
    {
        None = 0,
        Unknown = 1,
        Female = 2,
        Male = 4,
        Child = 8,
    }

    private readonly Dictionary<uint, People> _bySurname = [];
    private readonly HashSet<uint> _children = [];

    /// <summary>Reads which people the text names.</summary>
    public void Read(List<EntitySpan> spans)
    {
        foreach (var span in spans)
            if (span is { Category: EntityCategory.Person, Count: 1 } && HasParent(span))
                _children.Add(document[span.First].Lower);
        foreach (var span in spans)
            if (span is { Category: EntityCategory.Person, Count: > 1 })
                _bySurname[LastOf(span)] = _bySurname.GetValueOrDefault(LastOf(span)) | Of(span);
    }

    /// <summary>
    /// A hash of a surname, or of a name that is one: for a full name that of people of the same gender, and so for a surname
    /// behind a title if the text has another person with that surname that the title does not fit; else the same hash.
    /// </summary>
    public uint Key(EntitySpan span, uint surname)
    {
        if (span.Category != EntityCategory.Person)
            return surname;
        var person = span.Count > 1 ? Of(span) : Titled(span);
        var isTold = person is People.Female or People.Male;
        return isTold && (span.Count > 1 || Separates(person, _bySurname.GetValueOrDefault(LastOf(span))))
            ? Hash.Feature(surname, (uint)person)
            : surname;
    }

    private static bool Separates(People titled, People namesakes) =>
        (namesakes & ~titled & ~People.Unknown) != 0 && ((namesakes & People.Unknown) == 0 || (namesakes & titled) != 0);

    private People Of(EntitySpan name) =>
        _children.Contains(document[name.First].Lower)
            ? People.Child
            : Of(document.Vocabulary.Quotes.Genders.OfFirstName(document[name.First].Lower));

    private People Titled(EntitySpan surname)
    {
        var title = surname.First > 0 ? document[surname.First - 1].Lower : 0;
        return document.Vocabulary.Names.CourtesyTitles.Contains(title)
            ? Of(document.Vocabulary.Quotes.Genders.OfRole(title))
            : People.Unknown;
    }

    private static People Of(Gender gender) =>
        gender switch
        {
            Gender.Female => People.Female,
            Gender.Male => People.Male,
            _ => People.Unknown,
        };

    /// <summary>"Alex's father".</summary>
    private bool HasParent(EntitySpan name) =>
        name.End + 1 < document.Count
        && document.Vocabulary.Names.Possessives.Contains(document[name.End].Lower)
        && document.Vocabulary.Names.Parents.Contains(document[name.End + 1].Lower);

    private uint LastOf(EntitySpan name) => document[name.End - 1].Lower;
}
