namespace NewsMonitor.Trainer.Data;

/// <summary>
/// A sentence written for training, with the names that it praises, blames or only mentions: "[+ Toyota] gained while [- Sony]
/// slipped".
/// </summary>
internal sealed record MarkedText(string Text, IReadOnlyList<(int Start, int End, int Label)> Targets)
{
    private const string Marks = "-0+";

    public static MarkedText Read(string marked)
    {
        var targets = new List<(int, int, int)>();
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] != '[')
            {
                text.Append(marked[i]);
                continue;
            }
            var end = marked.IndexOf(']', i);
            var name = marked[(i + 3)..end];
            targets.Add((text.Length, text.Length + name.Length, Marks.IndexOf(marked[i + 1], StringComparison.Ordinal)));
            text.Append(name);
            i = end;
        }
        return new MarkedText(text.ToString(), targets);
    }
}
