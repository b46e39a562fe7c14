using NewsMonitor.Reading.Cleaning;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Archives;

/// <summary>
/// Names of the files in an archive, as names of parts: unique, of limited length, always the same. They are hints of
/// formats, and nothing is ever written under them.
/// </summary>
internal sealed class EntryNames
{
    private const int Longest = 200;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>A name like <c>folder/page.html</c>; the second file of a name ends with <c>#2</c>.</summary>
    public string Next(string entry)
    {
        var segments = entry
            .Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries)
            .Where(segment => segment is not ("." or ".."));
        var path = OneLine.Of(string.Join('/', segments), 10 * Longest);
        var name =
            path.Length == 0 ? "file"
            : path.Length > Longest ? path[^Longest..].TrimStart()
            : path;
        var unique = name;
        while (!_used.Add(unique))
            unique = $"{name}#{_counts[name] = _counts.GetValueOrDefault(name, 1) + 1}";
        return unique;
    }

    /// <summary>Whether an entry is a file that a person packed: not a folder, and not what programs add.</summary>
    public static bool IsFile(string entry)
    {
        var path = entry.Replace('\\', '/');
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.Length > 0 && !UnwantedFiles.Has(name) && !path.StartsWith("__MACOSX/", StringComparison.Ordinal);
    }
}
