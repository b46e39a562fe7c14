using System.Text.Json;
using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Pipeline;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Trainer.Sentiments;

/// <summary>
/// Has the transformer's network judge names in public news, so that the embedded analyzer's learner can learn from it
/// (Hinton et al. 2015, "Distilling the knowledge in a neural network").
/// </summary>
/// <param name="network">The network.</param>
/// <param name="known">The labeled sentences, which are left out: the learner is scored on them.</param>
internal sealed class Teacher(ISentenceJudge network, IEnumerable<string> known)
{
    /// <summary>The number of sentences of an article; the choice depends on their text alone.</summary>
    private const int PerArticle = 6;

    /// <summary>UTF-16 code units of an article that are read.</summary>
    private const int MostOfArticle = 5000;

    private const int Shortest = 25;
    private const int Longest = 350;
    private const int MostNames = 8;

    /// <summary>Two sentences with the same beginning, in letters, count as the same.</summary>
    private const int Beginning = 60;

    private readonly HashSet<string> _known = [.. known.Select(BeginningOf)];
    private readonly TextAnalyzer _analyzer = new();

    /// <param name="folder">JSON files of articles with the properties "title" and "content_original".</param>
    /// <param name="articles">How many to read, in the order of their names.</param>
    public IEnumerable<TaughtSentence> Judge(string folder, int articles) =>
        Directory
            .EnumerateFiles(folder, "*.json")
            .Order(StringComparer.Ordinal)
            .Take(articles)
            .Select(TextOf)
            .SelectMany(SentencesOf)
            .Select(Judge)
            .OfType<TaughtSentence>();

    /// <param name="file">Headlines, one a line.</param>
    public IEnumerable<TaughtSentence> JudgeHeadlines(string file) =>
        File.ReadLines(file).SelectMany(SentencesOf).Select(Judge).OfType<TaughtSentence>();

    private static string TextOf(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var (title, body) = (json.RootElement.GetProperty("title"), json.RootElement.GetProperty("content_original"));
        var text = $"{title.GetString()}\n\n{body.GetString()}";
        return text.Length > MostOfArticle ? text[..MostOfArticle] : text;
    }

    private IEnumerable<(string Text, List<Range> Names)> SentencesOf(string article)
    {
        var analysis = _analyzer.Analyze(article, "en");
        var mentions = analysis.Entities.Where(IsName).SelectMany(e => e.Mentions).OrderBy(m => m.Offset).ToList();
        return analysis
            .Sentences.Where(sentence => sentence.Length is >= Shortest and <= Longest)
            .Select(sentence => (Text: article.Substring(sentence.Offset, sentence.Length), NamesIn(sentence, mentions)))
            .Where(sentence => sentence.Item2.Count is >= 1 and <= MostNames && _known.Add(BeginningOf(sentence.Text)))
            .OrderBy(sentence => Hash.Of(sentence.Text))
            .Take(PerArticle);
    }

    private static bool IsName(Entity entity) =>
        entity.Category
            is EntityCategory.Person
                or EntityCategory.Organization
                or EntityCategory.Location
                or EntityCategory.Event
                or EntityCategory.Product;

    private static List<Range> NamesIn(Sentence sentence, List<Mention> mentions) =>
        [
            .. mentions
                .Where(m => m.Offset >= sentence.Offset && m.Offset + m.Length <= sentence.Offset + sentence.Length)
                .Select(m => (m.Offset - sentence.Offset)..(m.Offset - sentence.Offset + m.Length)),
        ];

    private TaughtSentence? Judge((string Text, List<Range> Names) sentence)
    {
        var toward = new Confidences?[sentence.Names.Count];
        if (network.Judge(sentence.Text, sentence.Names.ToArray(), toward) is null)
            return null;
        var names = sentence.Names.Zip(toward).Where(name => name.Second is not null).ToList();
        return new TaughtSentence(
            sentence.Text,
            [.. names.Select(n => new TaughtName(n.First.Start.Value, n.First.End.Value, SharesOf(n.Second!.Value)))]
        );
    }

    private static float[] SharesOf(Confidences confidences) =>
        [Rounded(confidences.Negative), Rounded(confidences.Neutral), Rounded(confidences.Positive)];

    private static float Rounded(double share) => (float)Math.Round(share, 3);

    private static string BeginningOf(string text) =>
        new([.. text.Where(char.IsLetter).Select(char.ToLowerInvariant).Take(Beginning)]);
}
