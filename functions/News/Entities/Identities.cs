using NewsMonitor.Analyzer;

namespace NewsMonitor.News.Entities;

/// <summary>What the names in the articles of a window stand for.</summary>
internal sealed class Identities
{
    private readonly Dictionary<string, NamedForm> _forms;
    private readonly Dictionary<(string Name, EntityCategory Category), NamedForm> _spellings = [];
    private readonly Dictionary<NamedForm, Identity> _identities = [];
    private readonly PeopleJoiner _people;
    private readonly NameDecisions _decisions;

    /// <param name="spellings">Each with the category that the analyzer gave it and the number of articles, in any order.</param>
    /// <param name="decisions">What readers decided about names; they come before all rules.</param>
    public Identities(
        IEnumerable<(string Name, EntityCategory Category, int Articles)> spellings,
        NameDecisions? decisions = null
    )
    {
        _decisions = decisions ?? NameDecisions.None;
        _forms = new(StringComparer.Ordinal);
        foreach (var (name, category, articles) in spellings)
        {
            if (_decisions.Resolve(name) is not { } decided)
                continue;
            var clean = NameShape.Clean(decided);
            var form = NameForm.Of(clean, category);
            if (!_forms.TryGetValue(form, out var known))
                _forms[form] = known = new NamedForm(form);
            known.Add(clean, category, articles);
            _spellings[(name, category)] = known;
        }

        KeepApart();
        var inOrder = _forms.Values.OrderBy(form => form.Form, StringComparer.Ordinal).ToList();
        FormClassifier.Classify(inOrder);
        var named = inOrder.FindAll(form => !form.IsNone);
        FormClassifier.JoinKnown(named);
        ShortNameJoiner.Join(_forms, named);
        _people = PeopleJoiner.Join(named);
    }

    /// <summary>
    /// What a name stands for; null if it is not a name. A name that no article of the window has is looked up in the lists and
    /// among the people of the window.
    /// </summary>
    public Identity? Of(string name, EntityCategory category)
    {
        if (_spellings.TryGetValue((name, category), out var spelled))
            return IdentityOf(spelled);
        if (_decisions.Resolve(name) is not { } decided)
            return null;
        var clean = NameShape.Clean(decided);
        var form = NameForm.Of(clean, category);
        if (_forms.TryGetValue(form, out var used))
            return IdentityOf(used);
        // A name that is kept apart from another is only itself, since no article of the window shows whose it is.
        var isApart = _decisions.ApartFrom(decided).Any();
        if (!isApart && category == EntityCategory.Person && _people.Find(form) is { } person)
            return IdentityOf(person);
        if (!isApart && NameLists.Default.Find(form) is { } known && known.Category == category)
            return Identity.Of(NameForm.Of(known.Name, category), known.Name, category);
        return NameLists.Default.IsNone(form) || !NameShape.IsName(clean, category) ? null : Identity.Of(form, clean, category);
    }

    /// <summary>The people that a surname of the window may mean; empty if it is not one, or means only one of them.</summary>
    public IReadOnlyList<Identity> BearersOf(string name, EntityCategory category) =>
        _spellings.TryGetValue((name, category), out var form)
            ? [.. form.Bearers.Where(form.MayBe).Select(IdentityOf).OfType<Identity>()]
            : [];

    private void KeepApart()
    {
        foreach (var (name, other) in _decisions.Apart)
        {
            foreach (var (form, apart) in FormsOf(name, other).Concat(FormsOf(other, name)))
            {
                if (_forms.TryGetValue(form, out var used))
                    used.KeepApart(apart);
            }
        }
    }

    // Titles are not part of people's names, and legal forms not of others. Two spellings of a listed name are kept apart by
    // keeping one of them apart from what is listed.
    private static IEnumerable<(string Form, string Apart)> FormsOf(string name, string other)
    {
        foreach (var category in new[] { EntityCategory.Person, EntityCategory.Organization })
        {
            var (form, apart) = (NameForm.Of(NameShape.Clean(name), category), NameForm.Of(NameShape.Clean(other), category));
            yield return (form, apart);
            if (
                NameLists.Default.Find(form) is { } known
                && NameLists.Default.Find(apart)?.Name == known.Name
                && NameForm.Of(known.Name, known.Category) is var listed
                && listed != form
            )
                yield return (form, listed);
        }
    }

    private Identity? IdentityOf(NamedForm form)
    {
        var root = form.Root;
        if (form.IsNone || root.IsNone)
            return null;
        if (_identities.TryGetValue(root, out var known))
            return known;
        var identity = root.Known is { } listed
            ? Identity.Of(NameForm.Of(listed.Name, listed.Category), listed.Name, listed.Category)
            : Identity.Of(root.Form, Spelling.Usual(root.Spellings), root.Category);
        return _identities[root] = identity;
    }
}
