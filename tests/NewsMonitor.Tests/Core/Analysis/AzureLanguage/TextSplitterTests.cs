using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using NewsMonitor.Core.Analysis;
using NewsMonitor.Core.Analysis.AzureLanguage;

namespace NewsMonitor.Tests.Core.Analysis.AzureLanguage;

public sealed class TextSplitterTests
{
    [Fact]
    public void ATextThatMayBeOneDocumentIsNotCut()
    {
        var text = new string('a', LanguageLimits.DocumentElements);

        Split(text).ShouldBe([new TextPiece(0, text, LanguageLimits.DocumentElements)]);
        Split(text).Single().TextRecords.ShouldBe(6);
    }

    [Fact]
    public void ALongTextIsCutWhereSentencesBegin()
    {
        var text = string.Join("\n\n", Enumerable.Range(0, 60).Select(SampleNews.Text));
        var begins = EmbeddedAnalyzer.Analyze(text).Sentences.Select(sentence => sentence.Offset).ToHashSet();

        var pieces = Split(text);

        pieces.Count.ShouldBe((text.Length / TextSplitter.PieceElements) + 1);
        pieces.Skip(1).ShouldAllBe(piece => begins.Contains(piece.Offset));
        pieces.SkipLast(1).ShouldAllBe(piece => piece.TextRecords == 5);
        string.Concat(pieces.Select(piece => piece.Text)).ShouldBe(text);
    }

    [Fact]
    public void ASentenceWithoutEndIsCutAtWhiteSpaceAndAWordWithoutEndAnywhere()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 3_000));

        TextSplitter.Split(words, []).SkipLast(1).ShouldAllBe(piece => piece.Text.EndsWith(' '));
        TextSplitter.Split(new string('a', 12_000), []).Select(piece => piece.Elements).ShouldBe([5_000, 5_000, 2_000]);
    }

    /// <summary>A text element may be any number of characters: no document may be too large for a request by itself.</summary>
    [Fact]
    public void TextElementsOfManyCharactersMakeNoPieceTooLarge()
    {
        var text = string.Concat(Enumerable.Repeat("e" + new string('\u0301', 400), 1_000));

        var pieces = Split(text);

        pieces.ShouldAllBe(piece => piece.Text.Length <= TextSplitter.PieceLength);
        string.Concat(pieces.Select(piece => piece.Text)).ShouldBe(text);
    }

    [SeededProperty(MaxTest = 60)]
    public Property NothingIsLostAndNothingIsTooLong()
    {
        string[] parts =
        [
            "He went. ",
            "Ana Duarte ",
            "\n\n",
            "👩‍👩‍👧‍👦",
            "e\u0301",
            "नि",
            " ",
            "U.S. ",
            "word",
            "\r\n",
            "你好。",
            "?! ",
        ];
        var texts = Gen.Elements(parts).ListOf().Select(list => string.Concat(Enumerable.Repeat(string.Concat(list), 400)));
        return Prop.ForAll(
            texts.ToArbitrary(),
            text =>
            {
                var pieces = Split(text);
                var end = 0;
                foreach (var piece in pieces)
                {
                    text.Substring(piece.Offset, piece.Text.Length).ShouldBe(piece.Text);
                    text[end..piece.Offset].Trim().ShouldBeEmpty();
                    new StringInfo(piece.Text).LengthInTextElements.ShouldBe(piece.Elements);
                    piece.Elements.ShouldBeLessThanOrEqualTo(LanguageLimits.DocumentElements);
                    end = piece.Offset + piece.Text.Length;
                }

                text[end..].Trim().ShouldBeEmpty();
            }
        );
    }

    [Fact]
    public void RequestsHoldAsManyDocumentsAsTheyMayAndNoMoreThanAMegabyte()
    {
        LanguageDocument Document(int id, int length) => new($"{id}", new string('ü', length), "de");

        DocumentBatches
            .Of(Enumerable.Range(0, 23).Select(id => Document(id, 5_000)), 10)
            .Select(batch => batch.Count)
            .ShouldBe([10, 10, 3]);
        var large = DocumentBatches.Of(Enumerable.Range(0, 7).Select(id => Document(id, TextSplitter.PieceLength)), 5).ToList();
        large.SelectMany(batch => batch).Count().ShouldBe(7);
        large
            .Select(batch => JsonSerializer.SerializeToUtf8Bytes(batch).Length)
            .ShouldAllBe(bytes => bytes < LanguageLimits.RequestBytes);
    }

    private static IReadOnlyList<TextPiece> Split(string text) =>
        TextSplitter.Split(text, EmbeddedAnalyzer.Analyze(text).Sentences);
}
