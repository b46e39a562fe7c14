using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace NewsMonitor.TransformerTrainer.Network;

/// <summary>The layers of BERT as MiniLM has them: 384 numbers per word piece, 12 heads of attention.</summary>
internal sealed class Encoder(Weights weights)
{
    public const int Layers = 6;
    public const int Width = 384;
    private const int Heads = 12;
    private const double Epsilon = 1e-12;
    private const double Dropout = 0.1;

    /// <summary>The states below the first layer: batch × length × width.</summary>
    /// <param name="ids">The word pieces: batch × length.</param>
    public Tensor Embed(Tensor ids)
    {
        using var scope = NewDisposeScope();
        var words = weights["embeddings.word_embeddings.weight"].index_select(0, ids.flatten()).view([.. ids.shape, Width]);
        var positions = weights["embeddings.position_embeddings.weight"].narrow(0, 0, ids.shape[1]);
        var types = weights["embeddings.token_type_embeddings.weight"][0];
        return Normalize(words + positions + types, "embeddings.LayerNorm").MoveToOuterDisposeScope();
    }

    /// <summary>The states above a layer.</summary>
    /// <param name="layer">The number of the layer: 0 to 5.</param>
    /// <param name="states">The states below it: batch × length × width.</param>
    /// <param name="mask">What is added to the scores of attention: batch × 1 × 1 × length.</param>
    /// <param name="training">Whether states are left out at random.</param>
    public Tensor Layer(int layer, Tensor states, Tensor mask, bool training)
    {
        using var scope = NewDisposeScope();
        var prefix = $"encoder.layer.{layer}.";
        var attended = Linear(Attention(prefix + "attention.self.", states, mask), prefix + "attention.output.dense");
        var inner = Normalize(dropout(attended, Dropout, training) + states, prefix + "attention.output.LayerNorm");
        var wide = gelu(Linear(inner, prefix + "intermediate.dense"));
        var narrow = dropout(Linear(wide, prefix + "output.dense"), Dropout, training);
        return Normalize(narrow + inner, prefix + "output.LayerNorm").MoveToOuterDisposeScope();
    }

    private Tensor Attention(string prefix, Tensor states, Tensor mask)
    {
        Tensor Split(string part) =>
            Linear(states, prefix + part).view(states.shape[0], states.shape[1], Heads, Width / Heads).transpose(1, 2);

        var scores = (matmul(Split("query"), Split("key").transpose(2, 3)) / Math.Sqrt(Width / Heads)) + mask;
        return matmul(softmax(scores, -1), Split("value")).transpose(1, 2).reshape(states.shape);
    }

    private Tensor Linear(Tensor states, string name) => linear(states, weights[name + ".weight"], weights[name + ".bias"]);

    private Tensor Normalize(Tensor states, string name) =>
        layer_norm(states, [Width], weights[name + ".weight"], weights[name + ".bias"], Epsilon);
}
