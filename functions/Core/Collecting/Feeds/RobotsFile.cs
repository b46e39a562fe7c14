using System.Text;

namespace NewsMonitor.Core.Collecting.Feeds;

/// <summary>The rules of a robots.txt for one product (RFC 9309).</summary>
internal sealed class RobotsFile
{
    /// <summary>Everything may be fetched.</summary>
    public static readonly RobotsFile Open = new([]);

    /// <summary>Nothing may be fetched.</summary>
    public static readonly RobotsFile Closed = new([new Rule("/", false)]);

    private const int MostBytes = 512_000;
    private const int MostRules = 5_000;
    private const int LongestPattern = 500;

    private readonly IReadOnlyList<Rule> _rules;

    private RobotsFile(IReadOnlyList<Rule> rules) => _rules = rules;

    /// <summary>Reads the rules of the groups that name the product or, if there are none, of those for everybody.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="product">The product's name in robots.txt.</param>
    public static RobotsFile Read(ReadOnlySpan<byte> bytes, string product)
    {
        List<Rule> own = [];
        List<Rule> everybodys = [];
        List<string> agents = [];
        var (isNamed, isNewGroup) = (false, true);
        foreach (var line in Text(bytes).EnumerateLines())
        {
            var (name, value) = Split(line);
            if (name == "user-agent")
            {
                if (isNewGroup)
                    agents.Clear();
                isNewGroup = false;
                agents.Add(value);
                isNamed |= IsProduct(value, product);
            }
            else if (name is "allow" or "disallow")
            {
                isNewGroup = true;
                if (value.Length is 0 or > LongestPattern)
                    continue;
                var rule = new Rule(value, name == "allow");
                if (agents.Exists(agent => IsProduct(agent, product)) && own.Count < MostRules)
                    own.Add(rule);
                else if (agents.Contains("*") && everybodys.Count < MostRules)
                    everybodys.Add(rule);
            }
        }

        return new RobotsFile(isNamed ? own : everybodys);
    }

    /// <summary>
    /// Whether a page may be fetched: the longest pattern that matches its path decides, and if two do, the one that allows.
    /// </summary>
    public bool Allows(Uri page)
    {
        var best = _rules
            .Where(rule => Matches(rule.Pattern, page.PathAndQuery))
            .OrderByDescending(rule => rule.Pattern.Length)
            .ThenByDescending(rule => rule.Allows)
            .FirstOrDefault();
        return best is null || best.Allows;
    }

    private static ReadOnlySpan<char> Text(ReadOnlySpan<byte> bytes) =>
        Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, MostBytes)]).AsSpan().TrimStart('\uFEFF');

    private static (string Name, string Value) Split(ReadOnlySpan<char> line)
    {
        if (line.IndexOf('#') is >= 0 and var comment)
            line = line[..comment];
        return line.IndexOf(':') is > 0 and var colon
            ? (line[..colon].Trim().ToString().ToLowerInvariant(), line[(colon + 1)..].Trim().ToString())
            : ("", "");
    }

    private static bool IsProduct(string agent, string product) => agent.Equals(product, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a pattern matches the beginning of a path; <c>*</c> is any text, and a <c>$</c> at its end the end.
    /// </summary>
    private static bool Matches(string pattern, string path)
    {
        var isWhole = pattern.EndsWith('$');
        var parts = (isWhole ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var at = parts[0].Length;
        foreach (var part in parts.Skip(1).SkipLast(1))
        {
            var found = path.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + part.Length;
        }

        if (parts.Length == 1)
            return !isWhole || at == path.Length;
        return isWhole
            ? path.Length - at >= parts[^1].Length && path.EndsWith(parts[^1], StringComparison.Ordinal)
            : path.IndexOf(parts[^1], at, StringComparison.Ordinal) >= 0;
    }

    private sealed record Rule(string Pattern, bool Allows);
}
