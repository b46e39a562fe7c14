using System.Collections.Frozen;
using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.News.Entities;

/// <summary>
/// Joins the names of one person: "Donald J. Trump" and "Donald Trump", "Joseph Biden" and "Joe Biden", then "Trump", which is the
/// one with most articles of those of that surname, unless the names in an article show that it is another
/// (<see cref="Namesakes"/>), then "Hillary", if one dominates.
/// </summary>
internal sealed class PeopleJoiner
{
    /// <summary>A first name alone could be anybody's: the full name must be well known and used more often.</summary>
    private const int FewestForFirstName = 8;

    private static readonly Vocabulary Words = KnownLanguages.Default.Vocabulary;
    private static readonly FrozenSet<uint> Common = Words.Sentences.Common.Select(common => Hash.Of(common.Word)).ToFrozenSet();

    private readonly List<(NamedForm Form, PersonName Name)> _full;
    private readonly Dictionary<string, NamedForm> _single;
    private readonly ILookup<string, NamedForm> _bySurname;
    private readonly ILookup<string, NamedForm> _byFirstName;

    private PeopleJoiner(IEnumerable<NamedForm> forms)
    {
        var parsed = forms
            .Where(form => form.As(EntityCategory.Person) > 0)
            .Select(form => (Form: form, Name: PersonName.Parse(form.Form)))
            .ToList();
        _full = parsed.FindAll(person => person.Name.IsFull && person.Form.Category == EntityCategory.Person);
        _single = parsed
            .Where(person => !person.Name.IsFull)
            .ToDictionary(person => person.Form.Form, person => person.Form, StringComparer.Ordinal);
        _bySurname = _full
            .SelectMany(
                person => new[] { person.Name.Last, person.Name.BareLast }.Distinct(),
                (person, last) => (last, person.Form)
            )
            .ToLookup(pair => pair.last, pair => pair.Form, StringComparer.Ordinal);
        _byFirstName = _full.ToLookup(person => person.Name.First, person => person.Form, StringComparer.Ordinal);
    }

    /// <param name="forms">In an order that does not depend on that of the articles.</param>
    /// <returns>Who is known then.</returns>
    public static PeopleJoiner Join(IReadOnlyList<NamedForm> forms)
    {
        var joiner = new PeopleJoiner(forms);
        joiner.JoinMiddleNames();
        joiner.JoinFirstNames();
        joiner.JoinLongerNames();
        joiner.JoinWordsBeforeSurnames();
        foreach (var form in joiner._single.Values)
            joiner.JoinSingle(form);
        foreach (var form in forms.Where(form => form.Root == form))
            joiner.LeaveOutFamily(form);
        return joiner;
    }

    /// <summary>The person that a surname means, even if no article uses it alone; null if that is not clear.</summary>
    public NamedForm? Find(string surname) =>
        Dominance.Of(BearersOf(surname).Concat(FirstNamesakesOf(surname))) is { } person
        && BearersOf(surname).Any(bearer => bearer.Root == person)
            ? person
            : null;

    // George W. and George H.W. Bush are two people; "George Bush" is one of them only if that one dominates.
    private void JoinMiddleNames()
    {
        foreach (var same in _full.GroupBy(person => (person.Name.First, person.Name.Last, person.Name.Suffix)))
        {
            var byMiddle = same.ToLookup(person => person.Name.Middle, person => person.Form, StringComparer.Ordinal);
            foreach (var variants in byMiddle)
                JoinAll([.. variants]);
            if (Dominance.Of(byMiddle.Where(variants => variants.Key.Length > 0).Select(variants => variants.First())) is { } one)
                JoinAll([one, .. byMiddle[""].Take(1).Select(form => form.Root)]);
        }
    }

    // "Joe Manchin" and "Joseph Manchin III", "Qasem" and "Qassem Soleimani".
    private void JoinFirstNames()
    {
        foreach (var same in _full.GroupBy(person => person.Name.Surname).Where(same => same.Skip(1).Any()))
        {
            foreach (var (form, name) in same)
            {
                var others = same.Where(other => name.IsOtherFormOf(other.Name) && AgreeInLists(form, other.Form));
                if (Dominance.Of(others.Select(other => other.Form)) is { } person)
                    form.Root.JoinAsVariant(person);
            }
        }
    }

    // What precedes a full name is not another name: "First Lady Ilse Brandt", "Longtime Ilse Brandt", "Abu Omar al-Harbi".
    private void JoinLongerNames()
    {
        var forms = _full.ToDictionary(person => person.Form.Form, person => person.Form, StringComparer.Ordinal);
        foreach (var (form, _) in _full)
        {
            for (var space = form.Form.IndexOf(' '); space > 0; space = form.Form.IndexOf(' ', space + 1))
            {
                if (!forms.TryGetValue(form.Form[(space + 1)..], out var shorter) || !AgreeInLists(form, shorter))
                    continue;
                if (PersonName.BeginsWithParticle(shorter.Form))
                    shorter.Root.JoinAsShort(form);
                else
                    form.Root.JoinAsVariant(shorter);
            }
        }
    }

    // "Speaker Brandt", or a headline in which each word has a capital.
    private void JoinWordsBeforeSurnames()
    {
        foreach (
            var (form, name) in _full.Where(person => person.Form.Form.Count(c => c == ' ') == 1 && BeginsWithWord(person.Name))
        )
        {
            if (
                Dominance.Of(BearersOf(name.Last).Where(bearer => bearer.Root != form.Root)) is { } person
                && person.AllArticles >= form.AllArticles
                && AgreeInLists(form, person)
            )
                form.Root.JoinAsShort(person);
        }
    }

    private static bool BeginsWithWord(PersonName name) =>
        Hash.Of(name.First) is var first
        && (Words.Names.Offices.Contains(first) || Common.Contains(first))
        && Words.Quotes.Genders.OfFirstName(first) == Gender.Unknown
        && !Words.Names.AuxiliariesLikeNames.Contains(first)
        && !FirstNames.IsShort(name.First);

    // What is listed is only joined to the same.
    private static bool AgreeInLists(NamedForm form, NamedForm other) =>
        form.Root.Known is not { } known || other.Root.Known is not { } others || known.Name == others.Name;

    private static void JoinAll(List<NamedForm> variants)
    {
        var most = variants.OrderByDescending(form => form.Articles).ThenBy(form => form.Form, StringComparer.Ordinal).First();
        foreach (var variant in variants)
            variant.JoinAsVariant(most);
    }

    private void JoinSingle(NamedForm form)
    {
        if (form.Known is not null)
            return;
        var ofSurname = BearersOf(form.Form);
        if (Dominance.Of(ofSurname.Concat(FirstNamesakesOf(form.Form))) is not { } person)
        {
            JoinNamesake(form, ofSurname);
            return;
        }

        var fits = ofSurname.Any(other => other.Root == person)
            ? form.Category == EntityCategory.Person || IsMistaken(form, person)
            : form.Category == EntityCategory.Person && person.AllArticles >= Math.Max(FewestForFirstName, 2 * form.Articles);
        if (fits)
            form.JoinAsShort(person);
    }

    // Each article decides whom it means; if that is not clear, it is the one with most articles.
    private void JoinNamesake(NamedForm form, List<NamedForm> bearers)
    {
        var roots = bearers
            .Select(bearer => bearer.Root)
            .Distinct()
            .Where(form.MayBe)
            .OrderByDescending(root => root.AllArticles)
            .ToList();
        if (roots.Count == 0 || (form.Category != EntityCategory.Person && !IsMistaken(form, roots[0])))
            return;
        form.Bearers = roots;
        var next = roots
            .Skip(1)
            .Concat(FirstNamesakesOf(form.Form))
            .Select(other => other.Root.AllArticles)
            .DefaultIfEmpty()
            .Max();
        if (roots[0].AllArticles > next)
            form.JoinAsShort(roots[0]);
    }

    private List<NamedForm> BearersOf(string surname) => [.. _bySurname[surname].Where(form => !IsPair(form))];

    private IEnumerable<NamedForm> FirstNamesakesOf(string name) => _byFirstName[name].Where(form => !IsPair(form));

    // "Brandt Quill" of "Brandt, Quill to meet" are two people of whom more articles speak by themselves.
    private bool IsPair(NamedForm form) =>
        form.Form.Split(' ') is [var first, var last]
        && (_bySurname.Contains(first) || NameLists.Default.Find(first) is { Category: EntityCategory.Person })
        && IsBetterKnown(first, form)
        && IsBetterKnown(last, form);

    private bool IsBetterKnown(string surname, NamedForm pair) =>
        _single.TryGetValue(surname, out var form) && form.Articles >= pair.Articles;

    // Not a company or a town, although most articles were read so: others were read as a person's, who is in the news as often.
    private static bool IsMistaken(NamedForm form, NamedForm person) =>
        form.Known is null
        && (
            form.Category == EntityCategory.Organization
                ? form.As(EntityCategory.Person) * 5 >= form.Articles
                : form.Category == EntityCategory.Location && form.As(EntityCategory.Person) * 3 >= form.Articles
        )
        && person.AllArticles * 2 >= form.Articles;

    // "The Clintons" are not one person.
    private void LeaveOutFamily(NamedForm form)
    {
        if (
            form.Known is not null
            || form.Form.Length < 3
            || form.Form[^1] != 's'
            || form.Form.Contains(' ')
            || _bySurname[form.Form].Any()
        )
            return;
        var family = _bySurname[form.Form[..^1]].Select(member => member.Root).Distinct().ToList();
        if (family.Sum(member => member.AllArticles) > form.Articles && (family.Count > 1 || form.As(EntityCategory.Person) > 0))
            form.IsNone = true;
    }
}
