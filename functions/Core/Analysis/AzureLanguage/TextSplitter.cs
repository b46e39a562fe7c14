using System.Globalization;
using NewsMonitor.Analyzer;

namespace NewsMonitor.Core.Analysis.AzureLanguage;

/// <summary>Cuts a text that is too long for one document, where sentences begin.</summary>
public static class TextSplitter
{
    /// <summary>
    /// The length of a piece, in whole text records: a document of maximum length would be billed as six, the last of which is
    /// nearly empty.
    /// </summary>
    internal const int PieceElements =
        LanguageLimits.DocumentElements - (LanguageLimits.DocumentElements % LanguageLimits.RecordElements);

    /// <summary>
    /// The maximum length in UTF-16 code units, for text elements with many of them: escaped in JSON, each may take six bytes.
    /// </summary>
    internal const int PieceLength = 100_000;

    /// <param name="text">A text of any length.</param>
    /// <param name="sentences">Its sentences in reading order.</param>
    /// <returns>
    /// The whole text if it fits into one document; otherwise pieces in reading order, without blank ones. A sentence that is too
    /// long for a piece is cut at white space or, if there is none, between two text elements.
    /// </returns>
    public static IReadOnlyList<TextPiece> Split(string text, IReadOnlyList<Sentence> sentences)
    {
        var elements = text.Length <= PieceLength ? new StringInfo(text).LengthInTextElements : int.MaxValue;
        if (elements <= LanguageLimits.DocumentElements)
            return [new TextPiece(0, text, elements)];
        List<TextPiece> pieces = [];
        var cuts = new Cuts(text, sentences);
        for (var start = 0; start < text.Length; )
        {
            var (end, count) = cuts.Next(start);
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
                pieces.Add(new TextPiece(start, text[start..end], count));
            start = end;
        }

        return pieces;
    }

    private sealed class Cuts(string text, IReadOnlyList<Sentence> sentences)
    {
        private int _sentence;

        /// <summary>Where the piece that begins at <paramref name="start"/> ends, and how many text elements it has.</summary>
        public (int End, int Elements) Next(int start)
        {
            var (at, count) = (start, 0);
            var (sentence, space) = ((End: start, Elements: 0), (End: start, Elements: 0));
            while (at < text.Length && count < PieceElements && at - start < PieceLength)
            {
                if (at > start && BeginsSentence(at))
                    sentence = (at, count);
                else if (at > start && char.IsWhiteSpace(text[at - 1]))
                    space = (at, count);
                at += Math.Min(StringInfo.GetNextTextElementLength(text, at), PieceLength - (at - start));
                count++;
            }

            if (at == text.Length || BeginsSentence(at))
                return (at, count);
            return sentence.End > start ? sentence
                : space.End > start ? space
                : (at, count);
        }

        // Positions only grow, except for the step back from a limit to a cut, so the index can follow them.
        private bool BeginsSentence(int at)
        {
            while (_sentence > 0 && sentences[_sentence - 1].Offset >= at)
                _sentence--;
            while (_sentence < sentences.Count && sentences[_sentence].Offset < at)
                _sentence++;
            return _sentence < sentences.Count && sentences[_sentence].Offset == at;
        }
    }
}
