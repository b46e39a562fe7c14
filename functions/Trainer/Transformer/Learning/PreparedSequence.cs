using NewsMonitor.TransformerTrainer.Examples;

namespace NewsMonitor.TransformerTrainer.Learning;

/// <summary>A sequence with what the pretrained network makes of it.</summary>
/// <param name="Sequence">The sequence.</param>
/// <param name="Frozen">The states after the layers that are not tuned, piece by piece.</param>
/// <param name="Sentence">What the head for sentences reads from the pretrained network.</param>
/// <param name="Names">What the head for names reads from it, name by name.</param>
internal sealed record PreparedSequence(InputSequence Sequence, float[] Frozen, float[] Sentence, float[][] Names);
