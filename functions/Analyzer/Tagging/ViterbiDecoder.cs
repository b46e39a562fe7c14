namespace NewsMonitor.Analyzer.Tagging;

/// <summary>Scores of every tag at every token of a sentence, and the best path through them.</summary>
internal static class ViterbiDecoder
{
    private const float Never = -1e30f;

    /// <summary>
    /// Writes the best legal sequence of tags. Scores are token by token, <see cref="Tags.Count"/> each; the mask holds the tags
    /// allowed at each token as bits, and allows all where it is empty.
    /// </summary>
    public static void Decode(
        ReadOnlySpan<float> scores,
        ReadOnlySpan<float> transitions,
        ReadOnlySpan<uint> mask,
        Span<byte> tags,
        Span<byte> back
    )
    {
        Span<float> last = stackalloc float[Tags.Count];
        Span<float> next = stackalloc float[Tags.Count];
        last.Fill(Never);
        last[Tags.Outside] = 0;
        for (var i = 0; i < tags.Length; i++)
        {
            var allowed = mask.IsEmpty ? uint.MaxValue : mask[i];
            Step(
                last,
                scores.Slice(i * Tags.Count, Tags.Count),
                transitions,
                allowed,
                next,
                back.Slice(i * Tags.Count, Tags.Count)
            );
            next.CopyTo(last);
        }
        var best = Tags.Outside;
        for (var tag = 0; tag < Tags.Count; tag++)
            if (Tags.IsClosed(tag) && last[tag] > last[best])
                best = tag;
        for (var i = tags.Length - 1; i >= 0; i--)
        {
            tags[i] = (byte)best;
            best = back[(i * Tags.Count) + best];
        }
    }

    private static void Step(
        ReadOnlySpan<float> last,
        ReadOnlySpan<float> scores,
        ReadOnlySpan<float> transitions,
        uint allowed,
        Span<float> next,
        Span<byte> back
    )
    {
        for (var tag = 0; tag < Tags.Count; tag++)
        {
            next[tag] = Never;
            if (((allowed >> tag) & 1) == 0)
                continue;
            var best = Never;
            var row = transitions.Slice(tag * Tags.Count, Tags.Count);
            foreach (var previous in Tags.Before(tag))
            {
                var score = last[previous] + row[previous];
                if (score > best)
                {
                    best = score;
                    back[tag] = previous;
                }
            }
            next[tag] = best + scores[tag];
        }
    }
}
