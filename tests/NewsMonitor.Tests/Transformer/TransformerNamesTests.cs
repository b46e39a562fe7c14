using System.Text.Json;
using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Pipeline;
using NewsMonitor.Transformer;

namespace NewsMonitor.Tests.Transformer;

/// <summary>What the transformer says about names, and that reading for them changes no sentiment.</summary>
public sealed class TransformerNamesTests : IDisposable
{
    private readonly TransformerJudge _judge = new();

    private TextAnalyzer Analyzer => new(_judge, _judge);

    public void Dispose() => _judge.Dispose();

    [Fact]
    public void EveryWordWithACapitalIsJudgedAndSmallWordsInNames()
    {
        const string text = "Ana Duarte met members of Tolbrand United there.";

        var types = Judge(text);

        var judged = text[..^1].Split(' ').Zip(types).Where(word => word.Second is not null).Select(word => word.First);
        judged.ShouldBe(["Ana", "Duarte", "of", "Tolbrand", "United"]);
        types[0]!.Value.Person.Start.ShouldBeGreaterThan(0.5f);
        types[1]!.Value.Person.End.ShouldBeGreaterThan(0.5f);
        var said = types[5]!.Value;
        NameParts[] parts = [said.Person, said.Organization, said.Location, said.Other];
        (said.None + parts.Sum(part => part.Start + part.Inside + part.End + part.Whole)).ShouldBe(1, 0.001f);
    }

    /// <summary>The embedded analyzer takes them for a place, a place and nothing.</summary>
    [Theory]
    [InlineData("Two years later, Harwell, now 31, is on trial for murder.", "Harwell", EntityCategory.Person)]
    [InlineData("Two years later, Sterling, now 31, is on trial for murder.", "Sterling", EntityCategory.Person)]
    [InlineData("The factory that Kestrel runs in Ohio will close.", "Kestrel", EntityCategory.Organization)]
    public void TheContextDecidesTheType(string text, string name, EntityCategory expected) =>
        Analyzer.Analyze(text, "en").Entities.Single(entity => entity.Name == name).Category.ShouldBe(expected);

    [Fact]
    public void WordsBehindWhatIsReadAtOnceAreLeftToTheTagger()
    {
        var text = string.Concat(Enumerable.Repeat("then ", 150)) + "Ana Duarte left.";

        Judge(text).ShouldAllBe(said => said == null);
    }

    /// <summary>More sentences than are kept; the other one reads every sentence again.</summary>
    [Fact]
    public void ASentenceThatWasReadForNamesIsJudgedTheSame()
    {
        var text = string.Join(' ', Enumerable.Range(1, 90).Select(n => $"Fans praised Ana Duarte in Tolbrand {n} times."));
        using var other = new TransformerJudge();

        var kept = Analyzer.Analyze(text, "en");

        kept.Sentences.ShouldBe(new TextAnalyzer(_judge, other).Analyze(text, "en").Sentences);
        Entities(kept).ShouldBe(Entities(new TextAnalyzer(other, _judge).Analyze(text, "en")));
    }

    [Fact]
    public async Task FourThreadsFindWhatOneDoes()
    {
        string[] texts = [.. Enumerable.Range(0, 4).Select(SampleNews.Text)];
        var analyzer = Analyzer;
        var alone = texts.Select(text => Entities(analyzer.Analyze(text))).ToList();

        var together = await Task.WhenAll(texts.Select(text => Task.Run(() => Entities(analyzer.Analyze(text)))));

        foreach (var (one, other) in alone.Zip(together))
            other.ShouldBe(one);
    }

    private static string Entities(TextAnalysis analysis) => JsonSerializer.Serialize(analysis.Entities);

    private WordTypes?[] Judge(string text)
    {
        var words = new List<Range>();
        for (var at = 0; at < text.Length; )
        {
            var end = text.AsSpan(at).IndexOfAny(' ', '.');
            words.Add(at..(at + end));
            at += end + 1;
        }
        var types = new WordTypes?[words.Count];
        _judge.JudgeWords(text, [.. words], types);
        return types;
    }
}
