using NewsMonitor.Analyzer;

namespace NewsMonitor.News.Entities;

/// <summary>What the names in the articles of a window stand for.</summary>
internal sealed class Identities
{
    private readonly Dictionary<string, NamedForm> _forms;
    private readonly Dictionary<(string Name, EntityCategory Category), NamedForm> _spellings = [];
    private readonly Dictionary<NamedForm, Identity> _identities = [];
    private readonly Dictionary<Identity, IReadOnlyList<NamedForm>> _bearers = [];
    private readonly PeopleJoiner _people;

    /// <param name="spellings">Each with the category that the analyzer gave it and the number of articles, in any order.</param>
    public Identities(IEnumerable<(string Name, EntityCategory Category, int Articles)> spellings)
    {
        _forms = new(StringComparer.Ordinal);
        foreach (var (name, category, articles) in spellings)
        {
            var clean = NameShape.Clean(name);
            var form = NameForm.Of(clean, category);
            if (!_forms.TryGetValue(form, out var known))
                _forms[form] = known = new NamedForm(form);
            known.Add(clean, category, articles);
            _spellings[(name, category)] = known;
        }

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
        var clean = NameShape.Clean(name);
        var form = NameForm.Of(clean, category);
        if (_forms.TryGetValue(form, out var used))
            return IdentityOf(used);
        if (category == EntityCategory.Person && _people.Find(form) is { } person)
            return IdentityOf(person);
        if (NameLists.Default.Find(form) is { } known && known.Category == category)
            return Identity.Of(NameForm.Of(known.Name, category), known.Name, category);
        return NameLists.Default.IsNone(form) || !NameShape.IsName(clean, category) ? null : Identity.Of(form, clean, category);
    }

    /// <summary>The people that a surname may mean; empty if it is not one, or means only one of them.</summary>
    public IReadOnlyList<Identity> BearersOf(Identity identity) =>
        _bearers.TryGetValue(identity, out var bearers) ? [.. bearers.Select(IdentityOf).OfType<Identity>()] : [];

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
        if (root.Bearers.Count > 0)
            _bearers[identity] = root.Bearers;
        return _identities[root] = identity;
    }
}
