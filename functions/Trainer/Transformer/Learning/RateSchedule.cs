using static TorchSharp.torch;

namespace NewsMonitor.TransformerTrainer.Learning;

/// <summary>Raises the learning rate at the start, and then lowers it to zero in a straight line.</summary>
internal sealed class RateSchedule(optim.Optimizer optimizer, int steps)
{
    private const double Warmup = 0.06;
    private int _step;

    public void Next()
    {
        var done = ++_step / (double)steps;
        var factor = Math.Min(done / Warmup, (1 - done) / (1 - Warmup));
        foreach (var group in optimizer.ParamGroups)
            group.LearningRate = group.InitialLearningRate * factor;
    }
}
