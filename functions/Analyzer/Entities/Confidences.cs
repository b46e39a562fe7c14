using NewsMonitor.Analyzer.Sentiments;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>How sure the tagger is of a name: its own opinion, and how often that was right on texts it had not seen.</summary>
internal sealed class Confidences
{
    /// <summary>Opinions are mapped between the corners of this many equal steps.</summary>
    public const int Steps = 20;

    private readonly float _scale;
    private readonly byte[] _hundredths;

    /// <summary>Opinions as they are.</summary>
    public Confidences(float scale)
        : this(scale, [.. Enumerable.Range(0, Steps + 1).Select(i => (byte)(100 * i / Steps))])
    {
    }

    /// <param name="scale">What a score is multiplied with before it is read as the logarithm of a probability.</param>
    /// <param name="hundredths">What each corner of the opinions comes to, ascending, in hundredths.</param>
    public Confidences(float scale, byte[] hundredths)
    {
        _scale = scale;
        _hundredths = hundredths;
    }

    /// <summary>The confidence that a name is one, of its kind and its bounds: 0.01 to 0.99, to two decimals.</summary>
    public double Of(TaggedDocument work, int first, int end)
    {
        double opinion = 0;
        for (var i = first; i < end; i++)
            opinion += KindShare(work.Scores.Slice(i * Tags.Count, Tags.Count), Tags.Kind(work.Tags[i])) / (end - first);
        return Math.Round(Math.Clamp(Map(opinion), 0.01, 0.99), 2);
    }

    private double Map(double opinion)
    {
        var at = Math.Clamp(opinion, 0, 1) * Steps;
        var below = Math.Min((int)at, Steps - 1);
        return (_hundredths[below] + ((at - below) * (_hundredths[below + 1] - _hundredths[below]))) / 100;
    }

    /// <summary>The share of one kind's tags among all, were the token judged by itself.</summary>
    private double KindShare(ReadOnlySpan<float> scores, NameKind kind)
    {
        var top = scores[0];
        foreach (var score in scores)
            top = Math.Max(top, score);
        double all = 0, own = 0;
        for (var tag = 0; tag < scores.Length; tag++)
        {
            var share = Opinion.Exp((scores[tag] - top) * _scale);
            all += share;
            own += tag != Tags.Outside && Tags.Kind(tag) == kind ? share : 0;
        }
        return own / all;
    }
}
