using NewsMonitor.Transformer.Tokens;

namespace NewsMonitor.TransformerTrainer.Examples;

/// <summary>A sentence, or a part of a long one, as the network reads it.</summary>
/// <param name="Ids">The word pieces from [CLS] to [SEP].</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Label">The sentiment of the sentence; null if there is none, or if this is another part of it.</param>
/// <param name="Names">The names that are judged in this part.</param>
internal sealed record InputSequence(int[] Ids, LabeledSentence Sentence, int? Label, IReadOnlyList<NamePieces> Names)
{
    /// <summary>What is needed of a sentence to judge it and its names; names without a word piece are left out.</summary>
    public static IEnumerable<InputSequence> Of(
        LabeledSentence sentence,
        WordPieceTokenizer tokenizer,
        PieceVocabulary vocabulary
    )
    {
        var pieces = new List<WordPiece>();
        tokenizer.Split(sentence.Text, pieces);
        if (pieces.Count == 0)
            yield break;
        var whole = PieceRange.OfSentence(pieces.Count);
        var names = sentence
            .Names.Select((name, i) => (Range: PieceRange.Of(pieces, name.Start, name.End - name.Start), Index: i, name.Label))
            .Where(name => name.Range.Count > 0)
            .ToLookup(name => name.Range.Surroundings(pieces.Count));
        foreach (var read in names.Select(group => group.Key).Append(whole).Distinct())
            yield return new InputSequence(
                [vocabulary.First, .. pieces[read.Start..read.End].Select(piece => piece.Id), vocabulary.Last],
                sentence,
                read == whole ? sentence.Label : null,
                [.. names[read].Select(name => NamePieces.Of(name.Range, read, name.Index, name.Label))]
            );
    }
}
