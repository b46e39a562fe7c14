using NewsMonitor.Reading.Json;

namespace NewsMonitor.Reading.Tables;

/// <summary>
/// The columns of a table by meaning. They are named like the fields of JSON articles, in any case, with spaces or without, or as
/// monitoring services name them.
/// </summary>
internal sealed class TableColumns
{
    private const int MostColumns = 1_000;
    private const int BehindBodies = 1_000;

    private static readonly Dictionary<string, JsonField> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["subject"] = JsonField.Title,
        ["openingtext"] = JsonField.Body,
        ["hitsentence"] = JsonField.Body,
        ["address"] = JsonField.Url,
        ["medium"] = JsonField.Source,
        ["media"] = JsonField.Source,
        ["mediaoutlet"] = JsonField.Source,
        ["journalist"] = JsonField.Author,
        ["publishedon"] = JsonField.Published,
        ["publicationdatetime"] = JsonField.Published,
    };

    private readonly List<(JsonField Field, int Rank, int Column, string Name)> _columns = [];

    public TableColumns(IReadOnlyList<string> header)
    {
        foreach (var (column, name) in header.Take(MostColumns).Index())
            if (Meaning(Plain(name)) is { } known)
                _columns.Add((known.Field, known.Rank, column, name.Trim()));
        _columns.Sort((a, b) => (a.Rank, a.Column).CompareTo((b.Rank, b.Column)));
    }

    /// <summary>The number of columns with a known meaning.</summary>
    public int Count => _columns.Count;

    /// <summary>Whether the rows can be articles.</summary>
    public bool HasTitleAndBody => Of(JsonField.Title).Any() && Of(JsonField.Body).Any();

    /// <summary>The columns with a meaning, the best first: position from 0, and name.</summary>
    public IEnumerable<(int Column, string Name)> Of(JsonField field) =>
        _columns.Where(column => column.Field == field).Select(column => (column.Column, column.Name));

    private static (JsonField Field, int Rank)? Meaning(string name) =>
        JsonFields.Meaning(name) switch
        {
            // A table of clips often has no more than the beginning of each text.
            (JsonField.Lead, var rank) => (JsonField.Body, BehindBodies + rank),
            (JsonField.Kind or JsonField.Id or JsonField.Version or JsonField.Status or JsonField.Embargo, _) => null,
            { } known => known,
            null => Others.TryGetValue(name, out var field) ? (field, int.MaxValue) : null,
        };

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
