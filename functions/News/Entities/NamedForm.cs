using NewsMonitor.Analyzer;

namespace NewsMonitor.News.Entities;

/// <summary>A form of a name (<see cref="NameForm"/>) and how the articles of a window use it.</summary>
internal sealed class NamedForm(string form)
{
    private static readonly int Categories = Enum.GetValues<EntityCategory>().Length;

    private readonly int[] _articles = new int[Categories];
    private readonly List<(string Name, int Count)> _spellings = new(1);
    private NamedForm? _fuller;
    private List<string>? _members;
    private HashSet<string>? _apart;
    private int _named;
    private int _inCapitals;

    public string Form => form;

    /// <summary>What it is listed as; null if it is not listed or means something else here.</summary>
    public KnownName? Known { get; set; }

    /// <summary>What it names: as most articles read it, unless it is listed.</summary>
    public EntityCategory Category { get; set; }

    /// <summary>The articles that use this form.</summary>
    public int Articles { get; private set; }

    /// <summary>The articles that use it or another form of the same name.</summary>
    public int AllArticles { get; private set; }

    /// <summary>
    /// The people it may mean, if it is a surname that several have; otherwise empty. It stands for the first in general.
    /// </summary>
    public IReadOnlyList<NamedForm> Bearers { get; set; } = [];

    /// <summary>Whether it is left out of all lists.</summary>
    public bool IsNone { get; set; }

    /// <summary>Whether at least a quarter of its uses look like a name.</summary>
    public bool LooksLikeAName => _named * 4 >= Articles;

    /// <summary>Whether at least half of its uses are in capitals only.</summary>
    public bool IsInCapitals => _inCapitals * 2 >= Articles;

    /// <summary>The form that stands for this name, and for all of its other forms.</summary>
    public NamedForm Root => _fuller?.Root ?? this;

    public IReadOnlyList<(string Name, int Count)> Spellings => _spellings;

    private IEnumerable<string> Members => _members ?? [form];

    /// <summary>The articles that use it as a name of this category.</summary>
    public int As(EntityCategory category) => _articles[(int)category];

    /// <param name="spelling">As it is shown.</param>
    /// <param name="category">What the analyzer took it for.</param>
    /// <param name="articles">How many articles use it so.</param>
    public void Add(string spelling, EntityCategory category, int articles)
    {
        Articles += articles;
        AllArticles += articles;
        _articles[(int)category] += articles;
        _named += NameShape.IsName(spelling, category) ? articles : 0;
        _inCapitals += spelling.Any(char.IsLower) ? 0 : articles;
        _spellings.Add((spelling, articles));
    }

    /// <summary>Records that this never stands for what another form stands for.</summary>
    public void KeepApart(string other) => (_apart ??= new HashSet<string>(StringComparer.Ordinal)).Add(other);

    /// <summary>Whether this may stand for what another form stands for.</summary>
    public bool MayBe(string other) => Root._apart?.Contains(other) != true;

    /// <summary>Whether this may stand for what another form stands for.</summary>
    public bool MayBe(NamedForm other) => Root.Members.All(other.MayBe) && other.Root.Members.All(MayBe);

    /// <summary>This is another spelling of a name, as good as any.</summary>
    public void JoinAsVariant(NamedForm other)
    {
        if (other.Root == Root || !MayBe(other))
            return;
        other.Root._spellings.AddRange(Root._spellings);
        JoinAsShort(other);
    }

    /// <summary>This is a short form of a name, and not shown.</summary>
    public void JoinAsShort(NamedForm fuller)
    {
        var (from, to) = (Root, fuller.Root);
        if (from == to || !MayBe(fuller))
            return;
        to.AllArticles += from.AllArticles;
        (to._members ??= [to.Form]).AddRange(from.Members);
        if (from._apart is { } apart)
            (to._apart ??= new HashSet<string>(StringComparer.Ordinal)).UnionWith(apart);
        from._fuller = to;
    }
}
