using NewsMonitor.TransformerTrainer.Pretrained;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NewsMonitor.TransformerTrainer.Network;

/// <summary>
/// An encoder, and two heads that read the means of its states after layers 2, 4 and 6: one for sentences, one for names.
/// </summary>
internal sealed class SentimentNetwork
{
    /// <summary>How many of the encoder's layers stay as they were pretrained.</summary>
    public const int Frozen = 2;

    /// <summary>The number of layers whose states the heads read.</summary>
    private const int Depths = 3;
    public const int SentenceInputs = Depths * Encoder.Width;
    public const int NameInputs = Depths * Batch.NamePoolCount * Encoder.Width;

    private readonly Encoder _encoder;

    /// <summary>A network with the pretrained encoder and random heads.</summary>
    public SentimentNetwork(PretrainedNetwork pretrained)
    {
        foreach (var (name, values) in pretrained.Weights.Where(w => !w.Key.StartsWith("pooler", StringComparison.Ordinal)))
            Weights.Add(name, values, LayerOf(name) >= Frozen);
        _encoder = new Encoder(Weights);
        (Sentence, Name) = (new Head(Weights, "sentence"), new Head(Weights, "target"));
        InitializeHeads();
    }

    public Weights Weights { get; } = new();

    public Head Sentence { get; }

    public Head Name { get; }

    /// <summary>Gives the heads new random weights.</summary>
    public void InitializeHeads()
    {
        Sentence.Initialize(SentenceInputs);
        Name.Initialize(NameInputs);
    }

    /// <summary>The weights of a layer that is tuned.</summary>
    public IEnumerable<Parameter> OfLayer(int layer) => Weights.All.Where(w => LayerOf(w.Key) == layer).Select(w => w.Value);

    /// <summary>The states after the layers that are not tuned: sequences × length × width.</summary>
    public Tensor ReadFrozen(Batch batch)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        var states = _encoder.Embed(batch.Ids);
        for (var layer = 0; layer < Frozen; layer++)
            states = _encoder.Layer(layer, states, batch.Mask, false);
        return states.MoveToOuterDisposeScope();
    }

    /// <summary>What the heads read, from the states after the layers that are not tuned.</summary>
    /// <returns>Sequences × <see cref="SentenceInputs"/>, and names × <see cref="NameInputs"/>.</returns>
    public (Tensor Sentences, Tensor Names) Pool(Batch batch, Tensor frozen, bool training)
    {
        using var scope = NewDisposeScope();
        var (sentences, names) = (new List<Tensor>(), new List<Tensor>());
        var states = frozen;
        for (var layer = Frozen; ; layer++)
        {
            if (layer % 2 == 0)
            {
                sentences.Add(matmul(batch.SentencePools, states).flatten(1));
                names.Add(matmul(batch.NamePools, states.index_select(0, batch.SequenceOfName)).flatten(1));
            }
            if (layer == Encoder.Layers)
                break;
            states = _encoder.Layer(layer, states, batch.Mask, training);
        }
        return (cat(sentences, 1).MoveToOuterDisposeScope(), cat(names, 1).MoveToOuterDisposeScope());
    }

    private static int LayerOf(string weight) =>
        weight.StartsWith("encoder.layer.", StringComparison.Ordinal) ? weight["encoder.layer.".Length] - '0' : -1;
}
