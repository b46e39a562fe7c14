using Microsoft.Data.Sqlite;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Search;

/// <summary>The index of one day's articles, or of some of them: a file that does not change, or in memory.</summary>
internal sealed class Segment : IDisposable
{
    // A connection serves one thread at a time.
    private readonly Lock _use = new();
    private readonly SegmentDatabase _database;

    private Segment(DateOnly day, SegmentDatabase database, SegmentColumns columns) =>
        (Day, _database, Columns) = (day, database, columns);

    /// <summary>The UTC day that its articles are filed under.</summary>
    public DateOnly Day { get; }

    public SegmentColumns Columns { get; }

    /// <summary>An empty segment.</summary>
    /// <param name="day">Its day.</param>
    /// <param name="path">A file that does not exist yet; null for a segment in memory.</param>
    public static Segment Create(DateOnly day, string? path) =>
        new(day, SegmentDatabase.Create(path), new SegmentColumns(StoredColumns.None, new NamePool()));

    /// <summary>A segment in a file.</summary>
    /// <param name="day">Its day.</param>
    /// <param name="path">The file.</param>
    /// <param name="isReadOnly">Whether it never changes.</param>
    /// <param name="names">Names that other segments have, too.</param>
    /// <returns>Null if the file is damaged, or something else.</returns>
    public static Segment? TryOpen(DateOnly day, string path, bool isReadOnly, NamePool? names = null)
    {
        SegmentDatabase? database = null;
        try
        {
            database = SegmentDatabase.Open(path, isReadOnly);
            var columns = new SegmentColumns(ColumnBytes.Read(database.Columns()), names ?? new NamePool());
            return new Segment(day, database, columns);
        }
        catch (Exception fault) when (fault is SqliteException or InvalidDataException or IOException or InvalidCastException)
        {
            database?.Dispose();
            return null;
        }
    }

    /// <summary>Replaces, adds and removes articles; superseded ones are removed.</summary>
    public void Apply(IReadOnlyCollection<IndexedArticle> changed, IReadOnlyCollection<string> gone)
    {
        lock (_use)
            new SegmentWriter(_database, Columns).Apply(changed, gone);
    }

    /// <summary>Makes the file complete, and as small as it can be. It can be opened again only after that.</summary>
    public void Compact()
    {
        lock (_use)
        {
            _database.Run("DELETE FROM columns");
            _database.Run("INSERT INTO columns VALUES($1)", ColumnBytes.Write(Columns));
            _database.Run("INSERT INTO words(words) VALUES('optimize')");
            _database.Run("VACUUM");
        }
    }

    /// <summary>The articles that fit a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="columns">What is taken to be known of the articles: <see cref="Columns"/>, or these corrected.</param>
    /// <param name="context">What the query's parts mean.</param>
    public DocSet Match(QueryNode query, SegmentColumns columns, SearchContext context)
    {
        lock (_use)
            return new SegmentMatcher(Day, columns, _database, context).Match(query);
    }

    /// <summary>How well articles match an expression (<see cref="MatchExpression"/>); those that do not are left out.</summary>
    public Dictionary<int, double> Scores(string expression, DocSet of)
    {
        lock (_use)
            return _database.Scores(expression, of);
    }

    /// <summary>What is shown of an article.</summary>
    public SegmentEntry Read(int doc)
    {
        lock (_use)
        {
            using var command = _database.Command("SELECT title, published, details FROM articles WHERE doc = $1", doc);
            using var reader = command.ExecuteReader();
            reader.Read();
            DateTimeOffset? published = reader.IsDBNull(1) ? null : new DateTimeOffset(reader.GetInt64(1), TimeSpan.Zero);
            return new SegmentEntry(reader.GetString(0), published, reader.GetString(2));
        }
    }

    public void Dispose()
    {
        lock (_use)
            _database.Dispose();
    }
}

/// <summary>What is shown of an article.</summary>
/// <param name="Title">The headline.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Details">The name of the blob with its text.</param>
internal sealed record SegmentEntry(string Title, DateTimeOffset? Published, string Details);
