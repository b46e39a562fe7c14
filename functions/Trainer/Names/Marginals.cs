using NewsMonitor.Analyzer.Entities;
using NewsMonitor.Analyzer.Tagging;

namespace NewsMonitor.Trainer.Names;

/// <summary>
/// Probabilities of every tag and move in a sentence (forward-backward), over all paths or those a mask allows.
/// </summary>
internal sealed class Marginals
{
    private const int T = Tags.Count;
    private float[] _emit = [];
    private float[] _forward = [];
    private float[] _backward = [];
    private readonly float[] _factors = new float[T * T];

    public float[] Transitions { get; } = new float[T * T];

    public float Probability(int token, int tag) => _forward[(token * T) + tag];

    public void Run(float[] scores, float[] transitions, int length, ReadOnlySpan<uint> allowed)
    {
        if (_emit.Length < length * T)
            (_emit, _forward, _backward) = (new float[length * T], new float[length * T], new float[length * T]);
        for (var next = 0; next < T; next++)
            foreach (var previous in Tags.Before(next))
                _factors[(next * T) + previous] = MathF.Exp(Math.Clamp(transitions[(next * T) + previous], -20, 20));
        Emit(scores, length, allowed);
        Forward(length);
        Backward(length);
        Combine(length);
    }

    private void Emit(float[] scores, int length, ReadOnlySpan<uint> allowed)
    {
        for (var i = 0; i < length; i++)
        {
            var mask = allowed.IsEmpty ? uint.MaxValue : allowed[i];
            var max = float.MinValue;
            for (var t = 0; t < T; t++)
                if (((mask >> t) & 1) != 0)
                    max = Math.Max(max, scores[(i * T) + t]);
            for (var t = 0; t < T; t++)
                _emit[(i * T) + t] = ((mask >> t) & 1) != 0 ? MathF.Exp(Math.Max(-60, scores[(i * T) + t] - max)) : 0;
        }
    }

    private void Forward(int length)
    {
        Span<float> start = stackalloc float[T];
        start.Clear();
        start[0] = 1;
        ReadOnlySpan<float> last = start;
        for (var i = 0; i < length; i++)
        {
            var here = _forward.AsSpan(i * T, T);
            var total = 0f;
            for (var t = 0; t < T; t++)
            {
                var sum = 0f;
                if (_emit[(i * T) + t] > 0)
                    foreach (var p in Tags.Before(t))
                        sum += last[p] * _factors[(t * T) + p];
                total += here[t] = sum * _emit[(i * T) + t];
            }
            Scale(here, total);
            last = here;
        }
    }

    private void Backward(int length)
    {
        Array.Clear(Transitions);
        for (var t = 0; t < T; t++)
            _backward[((length - 1) * T) + t] = Tags.IsClosed(t) ? 1 : 0;
        for (var i = length - 1; i > 0; i--)
        {
            var here = _backward.AsSpan((i - 1) * T, T);
            here.Clear();
            var total = 0f;
            for (var t = 0; t < T; t++)
            {
                var right = _emit[(i * T) + t] * _backward[(i * T) + t];
                if (right > 0)
                    foreach (var p in Tags.Before(t))
                    {
                        here[p] += right * _factors[(t * T) + p];
                        total += right * _factors[(t * T) + p] * _forward[((i - 1) * T) + p];
                    }
            }
            AddTransitions(i, total);
            Scale(here, SumOf(here));
        }
    }

    private void AddTransitions(int i, float total)
    {
        if (total <= 0)
            return;
        for (var t = 0; t < T; t++)
        {
            var right = _emit[(i * T) + t] * _backward[(i * T) + t] / total;
            if (right > 0)
                foreach (var p in Tags.Before(t))
                    Transitions[(t * T) + p] += right * _factors[(t * T) + p] * _forward[((i - 1) * T) + p];
        }
    }

    private void Combine(int length)
    {
        for (var i = 0; i < length; i++)
        {
            var here = _forward.AsSpan(i * T, T);
            var total = 0f;
            for (var t = 0; t < T; t++)
                total += here[t] *= _backward[(i * T) + t];
            Scale(here, total);
        }
    }

    private static float SumOf(ReadOnlySpan<float> values)
    {
        var sum = 0f;
        foreach (var value in values)
            sum += value;
        return sum;
    }

    private static void Scale(Span<float> values, float total)
    {
        if (total <= 0)
            return;
        foreach (ref var value in values)
            value /= total;
    }
}
