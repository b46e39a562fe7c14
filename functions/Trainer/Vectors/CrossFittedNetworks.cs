namespace NewsMonitor.Trainer.Vectors;

/// <summary>
/// Networks that judge words by their vectors, each trained without a share of the words. A word of the lessons is judged by the
/// one
/// network that has not seen it, as every word is that no lesson has.
/// </summary>
internal sealed class CrossFittedNetworks<TWord>
    where TWord : notnull
{
    private const int Folds = 4;

    private readonly WordNetwork[] _networks = new WordNetwork[Folds];
    private readonly Dictionary<TWord, int> _folds = [];

    /// <param name="lessons">A word once at most; with what it is, in shares that add up to one.</param>
    /// <param name="seed">Of the shares of words, and of the networks.</param>
    /// <param name="hidden">Units of the hidden layer.</param>
    /// <param name="epochs">Rounds of training.</param>
    public CrossFittedNetworks(IReadOnlyList<WordLesson<TWord>> lessons, int seed, int hidden, int epochs)
    {
        var random = new Random(seed);
        foreach (var lesson in lessons)
            _folds.Add(lesson.Word, random.Next(Folds));
        Parallel.For(
            0,
            Folds,
            fold =>
            {
                _networks[fold] = new WordNetwork(seed + fold, lessons[0].Shares.Length, hidden, epochs);
                _networks[fold]
                    .Train([.. lessons.Where(l => _folds[l.Word] != fold).Select(l => (l.Vector, l.Shares, l.Weight))]);
            }
        );
    }

    /// <summary>The networks that have not seen a word: one or all.</summary>
    public ReadOnlySpan<WordNetwork> For(TWord word) =>
        _folds.TryGetValue(word, out var fold) ? _networks.AsSpan(fold, 1) : _networks;
}

/// <param name="Word">The word.</param>
/// <param name="Vector">Its vector.</param>
/// <param name="Shares">What it is, class by class.</param>
/// <param name="Weight">How much it teaches.</param>
internal sealed record WordLesson<TWord>(TWord Word, float[] Vector, float[] Shares, float Weight);
