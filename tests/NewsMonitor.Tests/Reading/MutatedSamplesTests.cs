using System.Diagnostics;
using NewsMonitor.Analyzer.Pipeline;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;

namespace NewsMonitor.Tests.Reading;

/// <summary>
/// The sample articles with bytes changed, cut out, doubled and mixed: read and analysed for a minute and a half.
/// </summary>
public sealed class MutatedSamplesTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(90);

    /// <summary>How many times the work of the sample that takes the most: a mutant holds little more than its sample.</summary>
    private const int Most = 20;

    [Fact(Explicit = true)]
    public void EveryMutantEndsAsAResult()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var samples = SampleFolder
            .Articles.Names()
            .Select(name => (Name: name, Bytes: SampleFolder.Articles.Bytes(name)))
            .ToList();
        var analyzer = new TextAnalyzer();
        var ordinary = samples.Max(sample => ThreadTime.LeastOf(3, () => Handle(sample.Name, sample.Bytes, analyzer)));
        var (mutants, articles, most) = (0, 0, TimeSpan.Zero);
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Duration; mutants++)
        {
            var sample = samples[random.Next(samples.Count)];
            var mutant = Mutate(sample.Bytes, samples[random.Next(samples.Count)].Bytes, random);
            var work = ThreadTime.Of(() => articles += Handle(sample.Name, mutant, analyzer) ? 1 : 0);
            most = work > most ? work : most;
        }

        output.WriteLine(
            $"{mutants} mutants, {articles} of them still articles, the most work {most / ordinary:0.0} times that of a sample"
        );
        most.ShouldBeLessThan(Most * ordinary);
    }

    private static bool Handle(string name, byte[] content, TextAnalyzer analyzer)
    {
        var parts = Some.Reader().Parts(name, content);
        ReadInvariants.Hold(parts);
        foreach (var article in parts.Select(part => part.Result.Article).OfType<Article>())
            CheckOffsets(article, analyzer);
        return parts.Exists(part => part.Result.Article is not null);
    }

    private static void CheckOffsets(Article article, TextAnalyzer analyzer)
    {
        var text = ArticleDetails.AnalyzedText(article, 100_000);
        foreach (var mention in analyzer.Analyze(text).Entities.SelectMany(entity => entity.Mentions))
            text.Substring(mention.Offset, mention.Length).ShouldBe(mention.Text);
    }

    private static byte[] Mutate(byte[] bytes, byte[] other, Random random)
    {
        List<byte> mutant = [.. bytes];
        for (var change = random.Next(1, 12); change > 0 && mutant.Count > 0; change--)
        {
            var at = random.Next(mutant.Count);
            var length = Math.Min(random.Next(1, 200), mutant.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    mutant[at] = (byte)random.Next(256);
                    break;
                case 1:
                    mutant.RemoveRange(at, length);
                    break;
                case 2:
                    mutant.InsertRange(at, mutant.GetRange(at, length));
                    break;
                case 3:
                    var from = random.Next(other.Length + 1);
                    mutant.InsertRange(at, other.Skip(from).Take(length));
                    break;
                default:
                    mutant.RemoveRange(at, mutant.Count - at);
                    break;
            }
        }

        return [.. mutant];
    }
}
