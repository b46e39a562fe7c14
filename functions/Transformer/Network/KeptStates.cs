using Microsoft.ML.OnnxRuntime;

namespace NewsMonitor.Transformer.Network;

/// <summary>
/// The states of the sentences that a thread has read to find names, until their sentiment is judged: to read is what takes time.
/// </summary>
internal sealed class KeptStates : IDisposable
{
    /// <summary>Sentences; those of ordinary length take 150 kB each. Longer texts are read twice from there on.</summary>
    private const int Most = 64;

    [ThreadStatic]
    private static KeptStates? _ofThread;

    private readonly Dictionary<string, OrtValue> _states = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private SentenceEncoder? _encoder;

    /// <summary>The states that this thread has kept of what an encoder has read.</summary>
    public static KeptStates Of(SentenceEncoder encoder)
    {
        var kept = _ofThread ??= new KeptStates();
        if (kept._encoder != encoder)
            kept.Dispose();
        kept._encoder = encoder;
        return kept;
    }

    /// <summary>Keeps the states of a sentence; the caller no longer owns them, but may read them until the next call.</summary>
    public void Keep(ReadOnlySpan<char> sentence, OrtValue states)
    {
        if (_order.Count == Most && _states.Remove(_order.Dequeue(), out var oldest))
            oldest.Dispose();
        var key = sentence.ToString();
        if (_states.Remove(key, out var same))
            same.Dispose();
        else
            _order.Enqueue(key);
        _states[key] = states;
    }

    /// <summary>The states of a sentence, which the caller disposes; null if they are not kept.</summary>
    public OrtValue? Take(ReadOnlySpan<char> sentence) =>
        _states.GetAlternateLookup<ReadOnlySpan<char>>().Remove(sentence, out _, out var states) ? states : null;

    /// <summary>Keeps nothing.</summary>
    public void Dispose()
    {
        foreach (var states in _states.Values)
            states.Dispose();
        _states.Clear();
        _order.Clear();
        _encoder = null;
    }
}
