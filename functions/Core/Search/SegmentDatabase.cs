using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Search;

/// <summary>
/// A segment's SQLite database: a full-text table without contents (FTS5 keeps the positions of tokens, not the text), a table of
/// what is shown of articles, and their columns (<see cref="ColumnBytes"/>). Callers do not use it at the same time.
/// </summary>
internal sealed class SegmentDatabase : IDisposable
{
    /// <summary>The format of the file and the tokens in it. Files of another version are made again.</summary>
    public const int Version = 2;

    // "NwsM".
    private const int Application = 0x4E77734D;
    private const double TitleWeight = 4;

    // The text is the first column: each token of another costs two more bytes.
    private const string Schema = """
        PRAGMA journal_mode = OFF;
        CREATE TABLE articles(doc INTEGER PRIMARY KEY, published INTEGER, title TEXT NOT NULL, details TEXT NOT NULL);
        CREATE TABLE columns(data BLOB NOT NULL);
        CREATE VIRTUAL TABLE words USING fts5(text, title, content = '', contentless_delete = 1, tokenize = 'ascii');
        """;

    private readonly SqliteConnection _connection;

    private SegmentDatabase(SqliteConnection connection) => _connection = connection;

    /// <summary>A new database.</summary>
    /// <param name="path">A file that does not exist yet; null for one in memory.</param>
    public static SegmentDatabase Create(string? path)
    {
        var database = Connect(path ?? ":memory:", SqliteOpenMode.ReadWriteCreate);
        database.Run(Schema);
        database.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {Application}"));
        database.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Version}"));
        return database;
    }

    /// <summary>A database in a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isReadOnly">Whether it never changes, so that no locks are needed.</param>
    /// <exception cref="SqliteException">The file is not a database, or damaged.</exception>
    /// <exception cref="InvalidDataException">It is not a segment of this version.</exception>
    public static SegmentDatabase Open(string path, bool isReadOnly)
    {
        var database = isReadOnly
            ? Connect($"{new Uri(path).AbsoluteUri}?immutable=1", SqliteOpenMode.ReadOnly)
            : Connect(path, SqliteOpenMode.ReadWrite);
        try
        {
            if (database.Number("PRAGMA application_id") != Application || database.Number("PRAGMA user_version") != Version)
                throw new InvalidDataException("The file is not a segment of this version.");
            if (!isReadOnly)
                database.Run("PRAGMA journal_mode = OFF");
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public SqliteCommand Command(string sql, params ReadOnlySpan<object> values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var at = 0; at < values.Length; at++)
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${at + 1}"), values[at]);
        return command;
    }

    public void Run(string sql, params ReadOnlySpan<object> values)
    {
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    /// <summary>What <see cref="ColumnBytes"/> has written.</summary>
    /// <exception cref="InvalidDataException">It is missing.</exception>
    public byte[] Columns()
    {
        using var command = Command("SELECT data FROM columns");
        return command.ExecuteScalar() as byte[] ?? throw new InvalidDataException("The columns are missing.");
    }

    /// <summary>Adds the articles that match an expression (<see cref="MatchExpression"/>) to a set.</summary>
    public void Match(string expression, DocSet to)
    {
        using var command = Command("SELECT rowid FROM words WHERE words MATCH $1", expression);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            to.Add(reader.GetInt32(0));
    }

    /// <summary>Adds the articles that were published on some UTC days to a set.</summary>
    public void Published(DaySpan days, DocSet to)
    {
        var (first, last) = (days.First.ToDateTime(TimeOnly.MinValue).Ticks, days.Last.ToDateTime(TimeOnly.MaxValue).Ticks);
        using var command = Command("SELECT doc FROM articles WHERE published BETWEEN $1 AND $2", first, last);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            to.Add(reader.GetInt32(0));
    }

    /// <summary>How well articles match an expression (BM25, higher is better).</summary>
    public Dictionary<int, double> Scores(string expression, DocSet of)
    {
        Dictionary<int, double> scores = [];
        using var command = Command(
            "SELECT rowid, bm25(words, 1.0, $2) FROM words WHERE words MATCH $1",
            expression,
            TitleWeight
        );
        using var reader = command.ExecuteReader();
        while (reader.Read())
            if (reader.GetInt32(0) is var doc && of.Has(doc))
                scores[doc] = -reader.GetDouble(1);
        return scores;
    }

    public void Dispose() => _connection.Dispose();

    private long Number(string sql)
    {
        using var command = Command(sql);
        return (long)command.ExecuteScalar()!;
    }

    private static SegmentDatabase Connect(string source, SqliteOpenMode mode)
    {
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = mode,
            Pooling = false,
        };
        var connection = new SqliteConnection(text.ToString());
        try
        {
            connection.Open();
            return new SegmentDatabase(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
