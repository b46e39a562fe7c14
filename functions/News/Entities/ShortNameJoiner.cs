using NewsMonitor.Analyzer;

namespace NewsMonitor.News.Entities;

/// <summary>
/// Joins short names of organizations and places to full ones of the same window: "IAEA" to "International Atomic Energy Agency",
/// "Chargers" to "San Diego Chargers", "Surrey Police Department" to "Surrey Police", "Navy Yard" to "Washington Navy Yard".
/// </summary>
internal static class ShortNameJoiner
{
    private const int ShortestAcronym = 3;
    private const int LongestAcronym = 6;

    /// <summary>Many names have the same initials: the full one must not be a single article's.</summary>
    private const int FewestOfFull = 2;

    private static readonly HashSet<string> SmallWords = [.. "of and for the in on to at a de la du et und der des".Split(' ')];

    // Papers of many cities are called so.
    private static readonly HashSet<string> Papers = ["times", "news"];

    /// <param name="forms">All forms of the window.</param>
    /// <param name="inOrder">Those that are names, in an order that does not depend on that of the articles.</param>
    public static void Join(IReadOnlyDictionary<string, NamedForm> forms, IReadOnlyList<NamedForm> inOrder)
    {
        var organizations = inOrder.Where(form => form.Category == EntityCategory.Organization && !form.IsNone).ToList();
        var acronyms = organizations.Where(IsLong).ToLookup(form => InitialsOf(form.Form), StringComparer.Ordinal);
        var teams = organizations
            .SelectMany(form => AfterPlace(form.Form, forms), (form, team) => (form, team))
            .ToLookup(pair => pair.team, pair => pair.form, StringComparer.Ordinal);
        JoinPlaces(forms, inOrder);
        foreach (var form in organizations.Where(form => form.Root == form && form.Known is null))
        {
            if (IsAcronym(form))
                JoinTo(
                    form,
                    acronyms[form.Form].Where(full => full.Articles >= FewestOfFull && full.Articles * 3 >= form.Articles)
                );
            else if (form.Form[^1] is 's' or 'x' && !Papers.Contains(form.Form))
                JoinTo(form, teams[form.Form]);
            else if (form.Form.EndsWith(" police department", StringComparison.Ordinal))
                JoinTo(form, forms.TryGetValue(form.Form[..^" department".Length], out var police) ? [police] : []);
        }
    }

    private static void JoinPlaces(IReadOnlyDictionary<string, NamedForm> forms, IReadOnlyList<NamedForm> inOrder)
    {
        var places = inOrder.Where(form => form.Category == EntityCategory.Location && form.Known is null).ToList();
        var full = places
            .SelectMany(form => AfterPlace(form.Form, forms), (form, place) => (form, place))
            .Where(pair => pair.place.Contains(' ') && !pair.form.Form.StartsWith("us ", StringComparison.Ordinal))
            .ToLookup(pair => pair.place, pair => pair.form, StringComparer.Ordinal);
        foreach (var form in places)
            JoinTo(form, full[form.Form]);
    }

    private static void JoinTo(NamedForm form, IEnumerable<NamedForm> candidates)
    {
        if (Dominance.Of(candidates) is { } full)
            form.JoinAsShort(full);
    }

    private static bool IsLong(NamedForm form) => form.Form.Count(c => c == ' ') >= 2;

    private static bool IsAcronym(NamedForm form) =>
        form.Form.Length is >= ShortestAcronym and <= LongestAcronym && form.IsInCapitals && form.Form.All(char.IsLetter);

    private static string InitialsOf(string form) =>
        string.Concat(
            form.Split(' ')
                .Where(word => !SmallWords.Contains(word))
                .Select(word => word is "us" or "uk" or "un" or "eu" ? word : word[..1])
        );

    // "red sox" of "boston red sox".
    private static IEnumerable<string> AfterPlace(string form, IReadOnlyDictionary<string, NamedForm> forms)
    {
        for (var space = form.IndexOf(' '); space > 0; space = form.IndexOf(' ', space + 1))
        {
            if (IsPlace(form[..space], forms))
                yield return form[(space + 1)..];
        }
    }

    private static bool IsPlace(string form, IReadOnlyDictionary<string, NamedForm> forms) =>
        forms.TryGetValue(form, out var used)
            ? used.Category == EntityCategory.Location
            : NameLists.Default.Find(form)?.Category == EntityCategory.Location;
}
