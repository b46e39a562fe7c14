using NewsMonitor.Reading.Cleaning;
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

    /// <summary>Names of monitoring services and databases, and those in the languages of mail headers.</summary>
    private static readonly (JsonField Field, string Names)[] Known =
    [
        (JsonField.Title, "subject rubrik kop overskrift"),
        (
            JsonField.Body,
            """
            openingtext hitsentence inhoud innehåll indhold innhold
            zusammenfassung résumé resumen riassunto resumo samenvatting
            """
        ),
        (JsonField.Url, "address documenturl adresse lien enlace indirizzo endereço adres länk lenke"),
        (
            JsonField.Source,
            """
            medium media mediaoutlet pubtitle quelle zeitung medio média fuente fonte testata bron źródło källa kilde journal
            """
        ),
        (
            JsonField.Author,
            "journalist influencer autor autorin autoren auteur auteurs autore autori autores författare forfatter"
        ),
        (
            JsonField.Published,
            """
            publicationdatetime data dato datepublication datedepublication
            fechadepublicación datadipubblicazione datadepublicação
            """
        ),
        (JsonField.Language, "sprache langue idioma lingua taal język språk sprog"),
    ];

    private static readonly Dictionary<string, JsonField> Others = new(
        from known in Known
        from name in known.Names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        select KeyValuePair.Create(name, known.Field),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Names of columns in languages that put the day first.</summary>
    private static readonly HashSet<string> DayFirst = new(
        """
        titel titre título titulo titolo tytuł tittel rubrik überschrift schlagzeile overskrift datum erscheinungsdatum fecha
        data dato datepublication datedepublication fechadepublicación datadipubblicazione datadepublicação
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase
    );

    private readonly List<(JsonField Field, int Rank, int Column, string Name)> _columns = [];

    public TableColumns(IReadOnlyList<string> header)
    {
        foreach (var (column, name) in header.Take(MostColumns).Index())
            if (Meaning(Plain(name)) is { } known)
                _columns.Add((known.Field, known.Rank, column, name.Trim()));
        var names = header.Take(MostColumns).Select(Plain).ToList();
        Halves =
            Place("leadparagraph") is >= 0 and var first && Place("tailparagraph") is >= 0 and var second
                ? (first, second)
                : null;
        _columns.Sort((a, b) => (a.Rank, a.Column).CompareTo((b.Rank, b.Column)));

        int Place(string name) => names.FindIndex(one => one.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The order of numeric dates, if the names of the columns are in a language that tells it.</summary>
    public DayOrder? Order => _columns.Exists(column => DayFirst.Contains(Plain(column.Name))) ? DayOrder.DayFirst : null;

    /// <summary>The columns of Factiva whose cells are a text together, from 0; null if they are missing.</summary>
    public (int First, int Second)? Halves { get; }

    /// <summary>The number of columns with a known meaning.</summary>
    public int Count => _columns.Count;

    /// <summary>Whether the rows can be articles.</summary>
    public bool HasTitleAndBody => HasTitle && HasBody;

    public bool HasTitle => Of(JsonField.Title).Any();

    public bool HasBody => Of(JsonField.Body).Any();

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
