using NewsMonitor.Trainer.Data;
using NewsMonitor.Transformer.Names;
using NewsMonitor.Transformer.Network;
using NewsMonitor.Transformer.Tokens;

namespace NewsMonitor.Trainer.Names;

/// <summary>Reads labeled sentences with the transformer's encoder.</summary>
internal sealed class WordExamples : IDisposable
{
    /// <summary>How much a word of our own sentences counts, which are few but relevant.</summary>
    private const float OwnWeight = 2;

    /// <summary>Tweets, which are not written like news.</summary>
    private static readonly HashSet<string> LeftOut = ["btc", "wnut17"];

    private readonly SentenceEncoder _encoder = new(Path.Combine(AppContext.BaseDirectory, "Model", "encoder.onnx"));
    private readonly WordPieceTokenizer _tokenizer;

    public WordExamples() => _tokenizer = new WordPieceTokenizer(_encoder.Vocabulary);

    /// <summary>The words that may be part of names, in the order of the sentences.</summary>
    public List<WordExample> Of(IEnumerable<LabeledSentence> sentences) =>
        [
            .. sentences
                .Where(sentence => !LeftOut.Contains(sentence.Corpus))
                .AsParallel()
                .AsOrdered()
                .SelectMany(sentence => Read(sentence)),
        ];

    public void Dispose() => _encoder.Dispose();

    private List<WordExample> Read(LabeledSentence sentence)
    {
        var text = string.Join(' ', sentence.Words);
        var words = new Range[sentence.Words.Length];
        for (var (i, at) = (0, 0); i < words.Length; at = words[i++].End.Value + 1)
            words[i] = at..(at + sentence.Words[i].Length);
        var pieces = new List<WordPiece>();
        _tokenizer.Split(text, pieces);
        return pieces.Count == 0 ? [] : Read(sentence, text, words, [.. pieces.Take(PieceRange.Most)]);
    }

    private List<WordExample> Read(LabeledSentence sentence, string text, Range[] words, WordPiece[] pieces)
    {
        var examples = new List<WordExample>();
        using var states = _encoder.Read(pieces);
        var input = new WordInput(text, words, pieces, states.GetTensorDataAsSpan<float>());
        var numbers = new float[WordInput.Width];
        var piece = 0;
        for (var i = 0; i < words.Length; i++)
            if (input.TryDescribe(i, ref piece, numbers) && sentence.Allowed[i] != LabeledSentence.AnyTag)
                examples.Add(
                    new WordExample(
                        [.. numbers.Select(number => (Half)number)],
                        sentence.Allowed[i],
                        sentence.Corpus == OwnNews.Corpus ? OwnWeight : 1
                    )
                );
        return examples;
    }
}
