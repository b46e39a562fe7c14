using TorchSharp;

namespace NewsMonitor.TransformerTrainer.Network;

internal static class TensorValues
{
    /// <summary>The values of a tensor of float32, row by row; none if it is empty.</summary>
    public static float[] Values(this torch.Tensor tensor) => tensor.numel() == 0 ? [] : tensor.detach().data<float>().ToArray();
}
