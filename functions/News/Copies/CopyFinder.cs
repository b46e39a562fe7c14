namespace NewsMonitor.News.Copies;

/// <summary>Finds the texts that are copies of earlier ones.</summary>
public static class CopyFinder
{
    /// <summary>
    /// For each text the index of the original that it is a copy of; its own index if it is an original. A copy holds against the
    /// very text of its original, not only through a chain of copies.
    /// </summary>
    /// <param name="sketches">In order of time. A text without a sketch is an original.</param>
    /// <param name="areAboutTheSame">
    /// Whether the texts with these indexes are about the same subject: different articles of one outlet can consist mostly of
    /// its boilerplate.
    /// </param>
    public static int[] Originals(IReadOnlyList<Sketch?> sketches, Func<int, int, bool> areAboutTheSame)
    {
        var originals = new int[sketches.Count];
        var index = new CopyIndex([.. sketches.OfType<Sketch>()]);
        var numbers = new List<int>(sketches.Count);
        for (var i = 0; i < sketches.Count; i++)
        {
            originals[i] = i;
            if (sketches[i] is not { } sketch)
                continue;
            numbers.Add(i);
            if (index.Add(sketch) is not (>= 0 and var copied))
                continue;
            var original = originals[numbers[copied]];
            if (sketch.IsCopyOf(sketches[original]!) && areAboutTheSame(i, original))
                originals[i] = original;
        }

        return originals;
    }
}
