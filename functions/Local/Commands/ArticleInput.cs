using NewsMonitor.Local.Analysis;
using NewsMonitor.Local.Rehearsal;
using NewsMonitor.Local.Terminal;
using NewsMonitor.News.Records;

namespace NewsMonitor.Local.Commands;

/// <summary>A file of articles, one per line; prints which lines cannot be used, and why.</summary>
internal sealed class ArticleInput(Screen screen, string file)
{
    /// <summary>Describes such a file.</summary>
    public const string Shape = "One {\"id\",\"title\",\"text\",\"source\",\"published\"} per line, in any order";

    /// <summary>How many lines cannot be used, of those read so far.</summary>
    public int Failed { get; private set; }

    /// <param name="analyzer">Analyzes them.</param>
    /// <param name="dated">Whether an article can only be used if it says when it was published.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public IAsyncEnumerable<StoredArticle> ReadAsync(LocalAnalyzer analyzer, bool dated, CancellationToken cancellationToken) =>
        new ArticleLines(analyzer, dated).ReadAsync(file, Fail, cancellationToken);

    private void Fail(int line, string reason)
    {
        Failed++;
        screen.Fail($"{file}, line {line}: {reason}");
    }
}
