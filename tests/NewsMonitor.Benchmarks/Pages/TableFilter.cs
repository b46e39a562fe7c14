using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsMonitor.Benchmarks.Pages;

/// <summary>The part of the table service's filters that the product uses: comparisons, <c>and</c>, <c>or</c>, brackets.</summary>
internal sealed partial class TableFilter
{
    private readonly List<string> _tokens;
    private int _at;

    private TableFilter(string text) => _tokens = [.. Token().Matches(text).Select(match => match.Value)];

    /// <summary>The partition that a filter is for; null if it names none.</summary>
    public static string? PartitionOf(string filter) =>
        Partition().Match(filter) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>Whether a row fits; an empty filter fits all.</summary>
    public static Func<ArchiveRow, bool> Read(string filter)
    {
        if (filter.Length == 0)
            return _ => true;
        var reader = new TableFilter(filter);
        var fits = reader.Any();
        return reader._at == reader._tokens.Count ? fits : throw new NotSupportedException($"a filter like {filter}");
    }

    private Func<ArchiveRow, bool> Any()
    {
        var fits = All();
        while (Next("or"))
        {
            var (one, other) = (fits, All());
            fits = row => one(row) || other(row);
        }

        return fits;
    }

    private Func<ArchiveRow, bool> All()
    {
        var fits = One();
        while (Next("and"))
        {
            var (one, other) = (fits, One());
            fits = row => one(row) && other(row);
        }

        return fits;
    }

    private Func<ArchiveRow, bool> One()
    {
        if (Next("("))
        {
            var inner = Any();
            return Next(")") ? inner : throw new NotSupportedException("an open bracket");
        }

        var (column, comparison, value) = (_tokens[_at++], _tokens[_at++], _tokens[_at++]);
        if (value.StartsWith("datetime'", StringComparison.Ordinal))
        {
            var time = DateTimeOffset.Parse(value["datetime'".Length..^1], CultureInfo.InvariantCulture);
            return row => Fits(comparison, row.Time(column).CompareTo(time));
        }

        var text = value.Trim('\'');
        return row => Fits(comparison, string.CompareOrdinal(row.Key(column), text));
    }

    private bool Next(string token)
    {
        var isNext = _at < _tokens.Count && _tokens[_at] == token;
        _at += isNext ? 1 : 0;
        return isNext;
    }

    private static bool Fits(string comparison, int order) =>
        comparison switch
        {
            "eq" => order == 0,
            "ge" => order >= 0,
            "gt" => order > 0,
            "le" => order <= 0,
            "lt" => order < 0,
            _ => throw new NotSupportedException(comparison),
        };

    [GeneratedRegex("""\(|\)|datetime'[^']*'|'[^']*'|[^\s()]+""")]
    private static partial Regex Token();

    [GeneratedRegex("""^PartitionKey eq '([^']*)'""")]
    private static partial Regex Partition();
}
