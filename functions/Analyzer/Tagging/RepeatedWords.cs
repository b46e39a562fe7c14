using System.Runtime.InteropServices;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Tagging;

/// <summary>
/// What another judge says about words that a text has more than once: one sentence shows their type more clearly than another.
/// </summary>
/// <param name="document">The text.</param>
internal sealed class RepeatedWords(Document document)
{
    /// <summary>No type counts as less likely.</summary>
    private const float Least = 1e-3f;

    private readonly List<(int Token, float[] Logarithms)> _said = [];
    private readonly Dictionary<uint, (float[] Sums, int Count)> _words = [];

    /// <summary>Adds an opinion of a capitalized word; equal words are written the same.</summary>
    public void Add(int token, WordTypes types)
    {
        float[] logarithms =
        [
            MathF.Log(types.None + Least),
            Logarithm(types.Person),
            Logarithm(types.Organization),
            Logarithm(types.Location),
            Logarithm(types.Other),
        ];
        _said.Add((token, logarithms));
        ref var word = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, document[token].Word, out _);
        word.Sums ??= new float[Tags.Types];
        word.Count++;
        for (var type = 0; type < Tags.Types; type++)
            word.Sums[type] += logarithms[type];
    }

    /// <summary>Adds the mean opinion of the same word elsewhere to the tagger's scores of each.</summary>
    /// <param name="scores">The scores of the text's tokens for each tag.</param>
    /// <param name="worth">The factor that turns a logarithm of a probability into a score.</param>
    public void AddTo(Span<float> scores, float worth)
    {
        foreach (var (token, own) in _said)
        {
            var (sums, count) = _words[document[token].Word];
            if (count == 1)
                continue;
            for (var tag = 0; tag < Tags.Count; tag++)
            {
                var type = Tags.Type(tag);
                scores[(token * Tags.Count) + tag] += MathF.Round(worth * (sums[type] - own[type]) / (count - 1));
            }
        }
    }

    private static float Logarithm(NameParts parts) => MathF.Log(parts.Start + parts.Inside + parts.End + parts.Whole + Least);
}
