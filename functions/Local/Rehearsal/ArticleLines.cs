using System.Runtime.CompilerServices;
using NewsMonitor.Core.Analysis;
using NewsMonitor.Local.Analysis;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;

namespace NewsMonitor.Local.Rehearsal;

/// <summary>Reads and analyzes a file of articles, one <see cref="ArticleLine"/> per line, on all cores.</summary>
/// <param name="analyzer">Analyzes them.</param>
/// <param name="dated">Whether each article must say when it was published.</param>
internal sealed class ArticleLines(LocalAnalyzer analyzer, bool dated)
{
    private const int LinesPerCore = 64;

    private readonly int _maxCharacters = new AnalysisOptions().MaxCharacters;

    /// <param name="file">The path.</param>
    /// <param name="fail">Receives the number of a line that could not be read, and why.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The articles in the order of their lines. Blank lines are skipped.</returns>
    public async IAsyncEnumerable<StoredArticle> ReadAsync(
        string file,
        Action<int, string> fail,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var lines in NumberedAsync(file, cancellationToken).Chunk(LinesPerCore * Environment.ProcessorCount))
        {
            foreach (var (number, article, fault) in lines.AsParallel().AsOrdered().Select(Read).ToList())
            {
                if (fault is not null)
                    fail(number, fault);
                else if (!ids.Add(article!.Id))
                    fail(number, $"\"id\" is the same as on an earlier line: {article.Id}; give each line its own");
                else
                    yield return article;
            }
        }
    }

    private static IAsyncEnumerable<(int Number, string Line)> NumberedAsync(string file, CancellationToken cancellationToken) =>
        File.ReadLinesAsync(file, cancellationToken)
            .Select((line, i) => (i + 1, line))
            .Where(numbered => !string.IsNullOrWhiteSpace(numbered.line));

    private (int Number, StoredArticle? Article, string? Fault) Read((int Number, string Line) numbered)
    {
        try
        {
            var line = ArticleLine.Parse(numbered.Line);
            if (dated)
                line.RequireTime();
            return (numbered.Number, Analyzed(line), null);
        }
        catch (FormatException fault)
        {
            return (numbered.Number, null, fault.Message);
        }
    }

    private StoredArticle Analyzed(ArticleLine line)
    {
        var article = line.Article;
        var text = ArticleDetails.AnalyzedText(article, _maxCharacters);
        var tags = TagExtractor.Extract(article, text, new ArticleAnalysis(analyzer.Analyze(text), analyzer.Name));
        var time = article.Published?.Value ?? DateTimeOffset.UnixEpoch;
        var origin = new Origin(new BlobVersion(line.Id, "", time, article.Body.Value.Length));
        return StoredArticle.Of(line.Id, DateOnly.FromDateTime(time.UtcDateTime), article, tags, origin) with { StoredAt = time };
    }
}
