using System.Text.Json;

namespace NewsMonitor.Trainer.Sentiments;

/// <summary>A sentence of public news with its names, and what the network says about them.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Names">The names in it.</param>
internal sealed record TaughtSentence(string Text, IReadOnlyList<TaughtName> Names)
{
    /// <summary>Reads what <see cref="Write"/> wrote; nothing if the file does not exist.</summary>
    public static List<TaughtSentence> Read(string file) =>
        File.Exists(file) ? [.. File.ReadLines(file).Select(line => JsonSerializer.Deserialize<TaughtSentence>(line)!)] : [];

    public static void Write(string file, IEnumerable<TaughtSentence> sentences) =>
        File.WriteAllLines(file, sentences.Select(sentence => JsonSerializer.Serialize(sentence)));
}

/// <summary>A name in a sentence, with the network's confidences toward it.</summary>
/// <param name="Start">Its offset in the sentence, in UTF-16 code units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Shares">Negative, neutral, positive.</param>
internal sealed record TaughtName(int Start, int End, float[] Shares);
