namespace NewsMonitor.Trainer.Vectors;

/// <summary>
/// Networks that judge words by their vectors, each trained without a share of the words. A training word is judged by the one
/// network that has not seen it; other words are judged by all networks.
/// </summary>
internal sealed class CrossFittedNetworks<TWord>
    where TWord : notnull
{
    private const int Folds = 4;

    private readonly WordNetwork[] _networks = new WordNetwork[Folds];
    private readonly Dictionary<TWord, int> _folds = [];

    /// <param name="lessons">The training words, each at most once, with its classes in shares that sum to 1.</param>
    /// <param name="seed">The seed for splitting the words and for the networks.</param>
    /// <param name="hidden">The number of units in the hidden layer.</param>
    /// <param name="epochs">The number of training rounds.</param>
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

    /// <summary>The networks that have not seen a word: one, or all.</summary>
    public ReadOnlySpan<WordNetwork> For(TWord word) =>
        _folds.TryGetValue(word, out var fold) ? _networks.AsSpan(fold, 1) : _networks;
}

/// <param name="Word">The word.</param>
/// <param name="Vector">Its vector.</param>
/// <param name="Shares">The share of each class.</param>
/// <param name="Weight">Its weight in training.</param>
internal sealed record WordLesson<TWord>(TWord Word, float[] Vector, float[] Shares, float Weight);
