using System.Collections.Frozen;
using NewsMonitor.Analyzer;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Entities;

/// <summary>A name with several spellings.</summary>
/// <param name="Name">The one that is shown.</param>
/// <param name="Category">What it is a name of.</param>
/// <param name="InCapitals">Whether this spelling counts only in capitals: "WHO" is not "who".</param>
internal sealed record KnownName(string Name, EntityCategory Category, bool InCapitals);

/// <summary>What is known before any news is read: the files <c>known-names.txt</c> and <c>not-names.txt</c>.</summary>
internal sealed class NameLists
{
    // "ICE" and "WHO" are also words; longer acronyms are also written "Isil" and "Nato".
    private const int LongestAcronym = 3;

    private readonly FrozenDictionary<string, KnownName> _known;
    private readonly FrozenSet<string> _none;
    private readonly FrozenSet<string> _beginnings;
    private readonly FrozenSet<string> _endings;

    /// <param name="known">Lines: the name, its category and its other names, separated by tabs and semicolons.</param>
    /// <param name="none">Lines: what is not a name, in lower case; "*" at either end stands for any words.</param>
    /// <exception cref="FormatException">A line has another form, or a name is on two lines.</exception>
    public NameLists(IEnumerable<string> known, IEnumerable<string> none)
    {
        _known = Known(known).ToFrozenDictionary(StringComparer.Ordinal);
        var lines = none.ToList();
        _none = [.. lines.Where(line => !line.Contains('*'))];
        _beginnings = [.. lines.Where(line => line.EndsWith(" *", StringComparison.Ordinal)).Select(line => line[..^2])];
        _endings = [.. lines.Where(line => line.StartsWith("* ", StringComparison.Ordinal)).Select(line => line[2..])];
    }

    public static NameLists Default { get; } = new(Read("known-names.txt"), Read("not-names.txt"));

    /// <summary>The name that this form (<see cref="NameForm"/>) is a spelling of; null if it is not listed.</summary>
    public KnownName? Find(string form) => _known.GetValueOrDefault(form);

    /// <summary>Whether this form is listed as something else than a name.</summary>
    public bool IsNone(string form)
    {
        if (_none.Contains(form))
            return true;
        var (first, last) = (form.IndexOf(' ', StringComparison.Ordinal), form.LastIndexOf(' '));
        return first > 0 && (_beginnings.Contains(form[..first]) || _endings.Contains(form[(last + 1)..]));
    }

    private static Dictionary<string, KnownName> Known(IEnumerable<string> lines)
    {
        var known = new Dictionary<string, KnownName>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (
                line.Split('\t') is not [var name, var kind, var others]
                || !Enum.TryParse<EntityCategory>(kind, out var category)
            )
                throw new FormatException($"'{line}' is not a name, a category and other names, separated by tabs.");
            foreach (var spelling in others.Split("; ", StringSplitOptions.RemoveEmptyEntries).Prepend(name))
            {
                var capitals = spelling.Count(char.IsUpper) <= LongestAcronym && spelling.All(c => char.IsUpper(c) || c == '.');
                if (!known.TryAdd(NameForm.Of(spelling, category), new KnownName(name, category, capitals)))
                    throw new FormatException($"'{spelling}' is in the list twice.");
            }
        }

        return known;
    }

    private static IEnumerable<string> Read(string file) => WordFile.Lines(typeof(NameLists).Assembly, file);
}
