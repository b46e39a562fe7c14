using NewsMonitor.Analyzer.Model;

namespace NewsMonitor.Analyzer.Tagging;

/// <summary>The tagger's confidence in a name.</summary>
/// <param name="scale">The factor that turns a score into the logarithm of a probability.</param>
internal sealed class NameConfidence(float scale)
{
    /// <summary>The mean share of the name's type over its tokens: 0.01 to 0.99, with two decimals.</summary>
    public double Estimate(TaggedDocument work, int first, int end)
    {
        double share = 0;
        for (var i = first; i < end; i++)
            share += KindShare(work.Scores.Slice(i * Tags.Count, Tags.Count), Tags.Kind(work.Tags[i])) / (end - first);
        return Math.Round(Math.Clamp(share, 0.01, 0.99), 2);
    }

    /// <summary>The share of one type's tags among all tags, if the token is judged by itself.</summary>
    private double KindShare(ReadOnlySpan<float> scores, NameKind kind)
    {
        var top = scores[0];
        foreach (var score in scores)
            top = Math.Max(top, score);
        double all = 0,
            own = 0;
        for (var tag = 0; tag < scores.Length; tag++)
        {
            var part = PortableMath.Exp((scores[tag] - top) * scale);
            all += part;
            own += tag != Tags.Outside && Tags.Kind(tag) == kind ? part : 0;
        }
        return own / all;
    }
}
