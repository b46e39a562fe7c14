using NewsMonitor.Analyzer;

namespace NewsMonitor.News.Entities;

/// <summary>
/// Joins the names of one person: "Donald J. Trump" and "Donald Trump", then "Trump", if the window has only one person of that
/// surname or one dominates, then "Hillary" in the same way.
/// </summary>
internal sealed class PeopleJoiner
{
    /// <summary>A first name alone could be anybody's: the full name must be well known and used more often.</summary>
    private const int FewestForFirstName = 8;

    private readonly List<(NamedForm Form, PersonName Name)> _full;
    private readonly List<NamedForm> _single;
    private readonly ILookup<string, NamedForm> _bySurname;
    private readonly ILookup<string, NamedForm> _byFirstName;

    private PeopleJoiner(IEnumerable<NamedForm> forms)
    {
        var parsed = forms
            .Where(form => form.As(EntityCategory.Person) > 0)
            .Select(form => (Form: form, Name: PersonName.Parse(form.Form)))
            .ToList();
        _full = parsed.FindAll(person => person.Name.IsFull && person.Form.Category == EntityCategory.Person);
        _single = parsed.FindAll(person => !person.Name.IsFull).ConvertAll(person => person.Form);
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
        foreach (var form in joiner._single)
            joiner.JoinSingle(form);
        foreach (var form in forms.Where(form => form.Root == form))
            joiner.LeaveOutFamily(form);
        return joiner;
    }

    /// <summary>The person that a surname means, even if no article uses it alone; null if that is not clear.</summary>
    public NamedForm? Find(string surname) =>
        Dominance.Of(_bySurname[surname].Concat(_byFirstName[surname])) is { } person
        && _bySurname[surname].Any(bearer => bearer.Root == person)
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

    private static void JoinAll(List<NamedForm> variants)
    {
        var most = variants.OrderByDescending(form => form.Articles).ThenBy(form => form.Form, StringComparer.Ordinal).First();
        foreach (var variant in variants)
            variant.JoinAsVariant(most);
    }

    private void JoinSingle(NamedForm form)
    {
        var ofSurname = _bySurname[form.Form];
        if (Dominance.Of(ofSurname.Concat(_byFirstName[form.Form])) is not { } person)
        {
            if (form.Category == EntityCategory.Person)
                form.Bearers = [.. ofSurname.Select(bearer => bearer.Root).Distinct()];
            return;
        }

        var fits = ofSurname.Any(other => other.Root == person)
            ? form.Category == EntityCategory.Person || IsMistaken(form, person)
            : form.Category == EntityCategory.Person && person.AllArticles >= Math.Max(FewestForFirstName, 2 * form.Articles);
        if (fits)
            form.JoinAsShort(person);
    }

    // Not a company, although most articles were read so: others were read as a person's, who is in the news as often.
    private static bool IsMistaken(NamedForm form, NamedForm person) =>
        form.Known is null
        && form.Category == EntityCategory.Organization
        && form.As(EntityCategory.Person) * 5 >= form.Articles
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
