using NewsMonitor.Analyzer;

namespace NewsMonitor.News.Entities;

/// <summary>Decides what the forms of a window are names of, and which are none.</summary>
internal static class FormClassifier
{
    private static readonly EntityCategory[] Categories =
    [
        EntityCategory.Location,
        EntityCategory.Organization,
        EntityCategory.Person,
        EntityCategory.Event,
        EntityCategory.Product,
    ];

    public static void Classify(IReadOnlyList<NamedForm> forms)
    {
        var surnames = forms
            .Where(form => form.As(EntityCategory.Person) * 2 > form.Articles)
            .Select(form => PersonName.Parse(form.Form))
            .Where(name => name.IsFull)
            .Select(name => name.BareLast)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var form in forms)
        {
            var majority = Majority(form);
            form.Known =
                NameLists.Default.Find(form.Form) is { } known
                && form.MayBe(NameForm.Of(known.Name, known.Category))
                && Means(form, majority, known, surnames)
                    ? known
                    : null;
            form.Category = form.Known?.Category ?? majority;
            form.IsNone = form.Known is null && (NameLists.Default.IsNone(form.Form) || !form.LooksLikeAName);
        }
    }

    /// <summary>Joins the spellings of the same listed name.</summary>
    public static void JoinKnown(IEnumerable<NamedForm> forms)
    {
        foreach (
            var same in forms.Where(form => form.Known is not null).GroupBy(form => form.Known!.Name, StringComparer.Ordinal)
        )
        {
            foreach (var form in same.Skip(1))
                form.JoinAsVariant(same.First());
        }
    }

    // A town and a person often share a name, and single words are taken for people too often: 40% are enough for a place.
    private static EntityCategory Majority(NamedForm form) =>
        !form.Form.Contains(' ') && form.As(EntityCategory.Location) * 5 >= form.Articles * 2
            ? EntityCategory.Location
            : Categories.MaxBy(form.As);

    // "Goldman" is the bank, unless most articles take it for a person and the window has one of that surname.
    private static bool Means(NamedForm form, EntityCategory majority, KnownName known, HashSet<string> surnames)
    {
        if (known.InCapitals && !form.IsInCapitals)
            return false;
        if ((known.Category == EntityCategory.Person) != (majority == EntityCategory.Person))
            return known.Category == EntityCategory.Organization && !surnames.Contains(form.Form);
        return true;
    }
}
