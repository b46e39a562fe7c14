using NewsMonitor.Reading.Json;

namespace NewsMonitor.Reading.Tables;

/// <summary>
/// The columns of a table by meaning. They are named like the fields of JSON articles, in any case, with spaces or without, or as
/// monitoring services name them.
/// </summary>
internal sealed class TableColumns
{
    private const int MostColumns = 1_000;

    private static readonly Dictionary<string, JsonField> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["articletitle"] = JsonField.Title,
        ["subject"] = JsonField.Title,
        ["articletext"] = JsonField.Body,
        ["fulltext"] = JsonField.Body,
        ["maintext"] = JsonField.Body,
        ["openingtext"] = JsonField.Body,
        ["hitsentence"] = JsonField.Body,
        ["snippet"] = JsonField.Body,
        ["summary"] = JsonField.Body,
        ["description"] = JsonField.Body,
        ["abstract"] = JsonField.Body,
        ["excerpt"] = JsonField.Body,
        ["articleurl"] = JsonField.Url,
        ["address"] = JsonField.Url,
        ["medium"] = JsonField.Source,
        ["media"] = JsonField.Source,
        ["mediaoutlet"] = JsonField.Source,
        ["newspaper"] = JsonField.Source,
        ["sourcedomain"] = JsonField.Source,
        ["journalist"] = JsonField.Author,
        ["reporter"] = JsonField.Author,
        ["publishedon"] = JsonField.Published,
        ["publicationdatetime"] = JsonField.Published,
        ["datetime"] = JsonField.Published,
    };

    private static readonly Dictionary<string, string> Spellings = JsonFields
        .Known.GroupBy(Plain, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(names => names.Key, names => names.First(), StringComparer.OrdinalIgnoreCase);

    private readonly List<(JsonField Field, int Rank, int Column, string Name)> _columns = [];

    public TableColumns(IReadOnlyList<string> header)
    {
        foreach (var (column, name) in header.Take(MostColumns).Index())
            if (Spellings.TryGetValue(Plain(name), out var known))
                _columns.Add((JsonFields.Meaning(known)!.Value, JsonFields.Rank(known), column, known));
            else if (Others.TryGetValue(Plain(name), out var field))
                _columns.Add((field, int.MaxValue, column, name.Trim()));
        _columns.Sort((a, b) => (a.Rank, a.Column).CompareTo((b.Rank, b.Column)));
    }

    /// <summary>The number of columns with a known meaning.</summary>
    public int Count => _columns.Count;

    /// <summary>Whether the rows can be articles.</summary>
    public bool HasTitleAndBody => Of(JsonField.Title).Any() && Of(JsonField.Body).Any();

    /// <summary>The columns with a meaning, the best first: position from 0, and name.</summary>
    public IEnumerable<(int Column, string Name)> Of(JsonField field) =>
        _columns.Where(column => column.Field == field).Select(column => (column.Column, column.Name));

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
