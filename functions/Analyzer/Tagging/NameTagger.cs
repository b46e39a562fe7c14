using System.Buffers;
using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Tagging;

/// <summary>
/// Finds the names of people, organizations and places: the first pass sees single sentences, the second the whole document.
/// </summary>
internal sealed class NameTagger(Lexicon lexicon, NameModel first, NameModel? second)
{
    private readonly float[] _transitions = first.Transitions;

    /// <param name="work">The text; gets scores and tags.</param>
    /// <param name="judge">Says what words are part of, where the first pass is unsure; null for the tagger alone.</param>
    public void Run(TaggedDocument work, IWordJudge? judge = null)
    {
        First(work, judge);
        if (second is not null)
            Second(work, second);
    }

    public void First(TaggedDocument work, IWordJudge? judge = null)
    {
        var opinions = judge is null ? null : new WordOpinions(judge, work.Document, first.Scale);
        Span<uint> buffer = stackalloc uint[NameFeatures.Most];
        var longest = Longest(work.Document);
        var tokenFeatures = ArrayPool<TokenFeatures>.Shared.Rent(longest);
        var back = ArrayPool<byte>.Shared.Rent(longest * Tags.Count);
        foreach (var sentence in work.Document.Sentences)
        {
            var here = tokenFeatures.AsSpan(0, sentence.Count);
            var mode = TokenFeatureReader.Read(work, lexicon, sentence, here);
            var scores = work.ScoresOf(sentence);
            for (var i = 0; i < here.Length; i++)
            {
                var count = NameFeatures.Write(here, i, mode, buffer);
                first.Score(buffer[..count], scores.Slice(i * Tags.Count, Tags.Count));
            }
            opinions?.AddTo(sentence, scores);
        }
        opinions?.Share(work.Scores);
        foreach (var sentence in work.Document.Sentences)
            ViterbiDecoder.Decode(work.ScoresOf(sentence), _transitions, default, work.TagsOf(sentence), back);
        ArrayPool<TokenFeatures>.Shared.Return(tokenFeatures);
        ArrayPool<byte>.Shared.Return(back);
    }

    private void Second(TaggedDocument work, NameModel model)
    {
        var memory = NameMemory.Rent(work.Document, work.Tags);
        Span<uint> buffer = stackalloc uint[NameMemory.MostFeatures];
        Span<float> added = stackalloc float[Tags.Count];
        var back = ArrayPool<byte>.Shared.Rent(Longest(work.Document) * Tags.Count);
        foreach (var sentence in work.Document.Sentences)
        {
            var scores = work.ScoresOf(sentence);
            var tokens = work.Document.Tokens[sentence.Start..sentence.End];
            for (var i = 0; i < tokens.Length; i++)
            {
                var count = memory.Write(tokens, work.TagsOf(sentence), i, buffer);
                if (count == 0)
                    continue;
                model.Score(buffer[..count], added);
                for (var tag = 0; tag < Tags.Count; tag++)
                    scores[(i * Tags.Count) + tag] += added[tag];
            }
            ViterbiDecoder.Decode(scores, _transitions, default, work.TagsOf(sentence), back);
        }
        ArrayPool<byte>.Shared.Return(back);
        memory.Return();
    }

    private static int Longest(Document document)
    {
        var longest = 0;
        foreach (var sentence in document.Sentences)
            longest = Math.Max(longest, sentence.Count);
        return longest;
    }
}
