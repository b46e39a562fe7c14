using Microsoft.Data.Sqlite;
using NewsMonitor.Core.Archive;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Search;

/// <summary>Changes a segment.</summary>
internal sealed class SegmentWriter(SegmentDatabase database, SegmentColumns columns)
{
    private int _next = columns.Size;

    /// <summary>Replaces, adds and removes articles; superseded ones are removed.</summary>
    public void Apply(IReadOnlyCollection<IndexedArticle> changed, IReadOnlyCollection<string> gone)
    {
        database.Run("BEGIN");
        foreach (var id in gone.Concat(changed.Select(article => article.Head.Id)))
            Remove(id);
        using var article = database.Command("INSERT INTO articles VALUES($1, $2, $3, $4)", new object[4]);
        using var words = database.Command("INSERT INTO words(rowid, text, title) VALUES($1, $2, $3)", new object[3]);
        // A fixed order, so that the same articles make the same file.
        foreach (var one in changed.Where(one => !one.Head.IsSuperseded).OrderBy(one => one.Head.Id, StringComparer.Ordinal))
            Add(one, article, words);
        database.Run("COMMIT");
    }

    private void Remove(string id)
    {
        if (columns.Find(id) is not { } doc)
            return;
        database.Run("DELETE FROM words WHERE rowid = $1", doc);
        database.Run("DELETE FROM articles WHERE doc = $1", doc);
        columns.Remove(doc);
    }

    private void Add(IndexedArticle indexed, SqliteCommand article, SqliteCommand words)
    {
        var (head, doc) = (indexed.Head, _next++);
        Run(words, doc, Tokens.Spaced(indexed.Text), Tokens.Spaced(head.Title));
        Run(article, doc, head.Published is { } published ? published.UtcTicks : DBNull.Value, head.Title, head.Details);
        columns.Add(doc, ColumnsOf(head));
    }

    private SegmentArticle ColumnsOf(ArticleHead head)
    {
        var names = columns.Names;
        return new SegmentArticle(
            head.Id,
            head.StoredAt.UtcTicks,
            head.Source is { } source ? names.Add(NameKind.Source, source) : -1,
            names.Add(NameKind.Language, head.Language),
            head.Sentiment,
            [.. head.Entities.Select(entity => names.Add(SegmentName.Of(entity.Category), entity.Name)).Distinct()]
        );
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var at = 0; at < values.Length; at++)
            command.Parameters[at].Value = values[at];
        command.ExecuteNonQuery();
    }
}
