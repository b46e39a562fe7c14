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

    /// <summary>No type counts as less likely, so that one word of the judge does not outweigh all features.</summary>
    private const float Least = 1e-4f;

    private const int Types = 5;

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
                Add(said, scores.Slice(i * Tags.Count, Tags.Count));
    }

    // Whole numbers, so that the sums with the tagger's scores are exact.
    private void Add(WordTypes said, Span<float> scores)
    {
        Span<float> added = [said.None, said.Person, said.Organization, said.Location, said.Other];
        foreach (ref var one in added)
            one = MathF.Round((float)judge.WordWeight * MathF.Log(one + Least) / scale);
        for (var tag = 0; tag < Tags.Count; tag++)
            scores[tag] += added[TypeOf(tag)];
    }

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
        Span<float> best = stackalloc float[Types];
        best.Fill(float.MinValue);
        for (var tag = 0; tag < Tags.Count; tag++)
            best[TypeOf(tag)] = Math.Max(best[TypeOf(tag)], scores[tag]);
        best.Sort();
        return best[^1] - best[^2];
    }

    private static int TypeOf(int tag) => tag == Tags.Outside ? 0 : 1 + (int)Tags.Kind(tag);
}
