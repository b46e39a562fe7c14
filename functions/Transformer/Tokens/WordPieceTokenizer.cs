using System.Buffers;
using System.Text;
using NewsMonitor.News.Text;

namespace NewsMonitor.Transformer.Tokens;

/// <summary>
/// Splits text into the word pieces of an uncased BERT model: without accents, in lower case, each word into the longest pieces
/// from its start. Instances are thread-safe.
/// </summary>
internal sealed class WordPieceTokenizer(PieceVocabulary vocabulary)
{
    /// <summary>Letters of the longest word that is split; a longer one is unknown as a whole.</summary>
    private const int LongestWord = 100;

    /// <summary>Splits a text of any length, in time linear in it; unpaired surrogates are left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pieces">Where the pieces are added, with offsets in the text.</param>
    public void Split(ReadOnlySpan<char> text, List<WordPiece> pieces)
    {
        var word = new Word();
        for (var at = 0; at < text.Length; )
        {
            if (Rune.DecodeFromUtf16(text[at..], out var rune, out var length) == OperationStatus.Done)
                Add(rune, at, length, word, pieces);
            at += length;
        }
        End(word, text.Length, pieces);
    }

    private void Add(Rune rune, int at, int length, Word word, List<WordPiece> pieces)
    {
        if (Rune.IsWhiteSpace(rune))
            End(word, at, pieces);
        else if (Characters.StandsAlone(rune))
        {
            End(word, at, pieces);
            word.Add(rune, at);
            End(word, at + length, pieces);
        }
        else if (!Characters.IsDropped(rune))
            word.Add(Plain(rune), at);
    }

    private static Rune Plain(Rune rune) =>
        Rune.ToLowerInvariant(rune.IsBmp ? new Rune(CanonicalComposition.WithoutMarks((char)rune.Value)) : rune);

    private void End(Word word, int end, List<WordPiece> pieces)
    {
        if (word.Length == 0)
            return;
        var before = pieces.Count;
        if (word.Length > LongestWord || !TrySplit(word, end, pieces))
        {
            pieces.RemoveRange(before, pieces.Count - before);
            pieces.Add(new WordPiece(vocabulary.Unknown, word.OffsetOf(0), end - word.OffsetOf(0)));
        }
        word.Clear();
    }

    private bool TrySplit(Word word, int end, List<WordPiece> pieces)
    {
        for (var at = 0; at < word.Length; )
        {
            var (id, length) = vocabulary.Longest(word.Letters[at..], startsWord: at == 0);
            if (id < 0)
                return false;
            var stop = at + length < word.Length ? word.OffsetOf(at + length) : end;
            pieces.Add(new WordPiece(id, word.OffsetOf(at), stop - word.OffsetOf(at)));
            at += length;
        }
        return true;
    }

    /// <summary>The letters of a word as the network reads them, each with its offset in the text.</summary>
    private sealed class Word
    {
        private readonly char[] _letters = new char[LongestWord + 2];
        private readonly int[] _offsets = new int[LongestWord + 2];

        /// <summary>The number of letters; those of a word that is longer than the longest are not all kept.</summary>
        public int Length { get; private set; }

        public ReadOnlySpan<char> Letters => _letters.AsSpan(0, Length);

        public int OffsetOf(int letter) => _offsets[letter];

        public void Add(Rune rune, int offset)
        {
            if (Length > LongestWord)
                return;
            var added = rune.EncodeToUtf16(_letters.AsSpan(Length));
            _offsets.AsSpan(Length, added).Fill(offset);
            Length += added;
        }

        public void Clear() => Length = 0;
    }
}
