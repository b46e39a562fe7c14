using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Tagging;

/// <summary>
/// What another judge says about the words of a text. It reads the sentences in which the tagger is not certain of the type of
/// every word that may be part of a name.
/// </summary>
/// <param name="judge">The judge.</param>
/// <param name="document">The text.</param>
/// <param name="scale">The factor that turns a score of the tagger into the logarithm of a probability.</param>
internal sealed class WordOpinions(IWordJudge judge, Document document, float scale)
{
    /// <summary>The judge is slow and reads no more sentences; the rest is left to the tagger.</summary>
    private const int MostRead = 400;

    /// <summary>
    /// The tagger is certain of a word from this distance on between the best types' scores, as logarithms of probabilities.
    /// </summary>
    private const float Certain = 1;

    /// <summary>Nothing counts as less likely, so that one word of the judge does not outweigh all features.</summary>
    private const float Least = 1e-4f;

    /// <summary>What is said of the same word elsewhere counts three tenths of what is said of it here.</summary>
    private const float Elsewhere = 0.3f;

    private readonly RepeatedWords _repeated = new(document);
    private int _read;

    /// <summary>Adds the judge's opinion of a sentence to the tagger's scores for each tag of each of its tokens.</summary>
    public void AddTo(TokenRange sentence, Span<float> scores)
    {
        if (_read == MostRead || IsCertain(sentence, scores))
            return;
        _read++;
        var (start, end) = (document[sentence.Start].Start, document[sentence.End - 1].End);
        var words = new Range[sentence.Count];
        for (var i = 0; i < words.Length; i++)
            words[i] = (document[sentence.Start + i].Start - start)..(document[sentence.Start + i].End - start);
        var types = new WordTypes?[words.Length];
        judge.JudgeWords(document.Text.AsSpan(start, end - start), words, types);
        for (var i = 0; i < types.Length; i++)
            if (types[i] is { } said)
            {
                Add(said, scores.Slice(i * Tags.Count, Tags.Count));
                if (MayBeNamed(document[sentence.Start + i]))
                    _repeated.Add(sentence.Start + i, said);
            }
    }

    /// <summary>When all sentences are read: adds what is said of each word elsewhere to the scores of all tokens.</summary>
    public void Share(Span<float> scores) => _repeated.AddTo(scores, Elsewhere * (float)judge.WordWeight / scale);

    // Whole numbers, so that the sums with the tagger's scores are exact.
    private void Add(WordTypes said, Span<float> scores)
    {
        scores[Tags.Outside] += Worth(said.None);
        Add(said.Person, NameKind.Person, scores);
        Add(said.Organization, NameKind.Organization, scores);
        Add(said.Location, NameKind.Location, scores);
        Add(said.Other, NameKind.Other, scores);
    }

    private void Add(NameParts said, NameKind kind, Span<float> scores)
    {
        scores[Tags.Encode(kind, Tags.Begin)] += Worth(said.Start);
        scores[Tags.Encode(kind, Tags.Inside)] += Worth(said.Inside);
        scores[Tags.Encode(kind, Tags.Last)] += Worth(said.End);
        scores[Tags.Encode(kind, Tags.Unit)] += Worth(said.Whole);
    }

    private float Worth(float likely) => MathF.Round((float)judge.WordWeight * MathF.Log(likely + Least) / scale);

    private bool IsCertain(TokenRange sentence, ReadOnlySpan<float> scores)
    {
        for (var i = 0; i < sentence.Count; i++)
            if (MayBeNamed(document[sentence.Start + i]) && Distance(scores.Slice(i * Tags.Count, Tags.Count)) * scale < Certain)
                return false;
        return true;
    }

    private static bool MayBeNamed(Token token) => token.IsCapitalized && token.Kind == TokenKind.Word;

    /// <summary>The difference between the best scores of the two best types.</summary>
    private static float Distance(ReadOnlySpan<float> scores)
    {
        Span<float> best = stackalloc float[Tags.Types];
        best.Fill(float.MinValue);
        for (var tag = 0; tag < Tags.Count; tag++)
            best[Tags.Type(tag)] = Math.Max(best[Tags.Type(tag)], scores[tag]);
        best.Sort();
        return best[^1] - best[^2];
    }
}
