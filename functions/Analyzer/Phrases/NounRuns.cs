using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Phrases;

/// <summary>Finds nouns and runs of up to three nouns and adjectives.</summary>
internal readonly ref struct NounRuns(TaggedDocument work, PhraseCandidates candidates)
{
    private const int Longest = 3;

    private readonly WordClasses _classes = new(work, candidates);

    public void Read(TokenRange sentence)
    {
        Span<WordClass> classes = stackalloc WordClass[sentence.Count];
        for (var i = 0; i < classes.Length; i++)
            classes[i] = _classes.Of(sentence.Start + i, sentence);
        for (var start = 0; start < classes.Length; )
        {
            var end = EndOf(classes, start);
            if (end > start && !candidates.IsAside(sentence.Start + start))
                Add(classes[start..end], sentence.Start + start);
            start = Math.Max(end, start + 1);
        }
    }

    /// <summary>Whether a word would fit any article: "leaders".</summary>
    private bool IsVague(int at)
    {
        var vocabulary = work.Document.Vocabulary;
        ref readonly var token = ref work.Document[at];
        return vocabulary.Phrases.VagueAlone.Contains(token.Lower)
            || vocabulary.Phrases.VagueAlone.Contains(vocabulary.Plurals.StemOf(work.Document.TextOf(token)).Hashed);
    }

    /// <summary>The end of the run that starts at a word and ends with a noun; its start if there is none.</summary>
    private static int EndOf(ReadOnlySpan<WordClass> classes, int start)
    {
        var end = start;
        while (end < classes.Length && classes[end] != WordClass.None)
            end++;
        while (end > start && classes[end - 1] != WordClass.Noun)
            end--;
        return end;
    }

    private void Add(ReadOnlySpan<WordClass> run, int first)
    {
        var compound = Math.Max(run.IndexOf(WordClass.Noun), run.Length - Longest);
        for (var start = 0; start < run.Length; start++)
        for (var end = start + 1; end <= Math.Min(run.Length, start + Longest); end++)
            if (run[end - 1] == WordClass.Noun)
                candidates
                    .Add(new TokenRange(first + start, first + end), first + start, alone: end == run.Length && start <= compound)
                    .IsVague = end == start + 1 && IsVague(first + start);
    }
}
