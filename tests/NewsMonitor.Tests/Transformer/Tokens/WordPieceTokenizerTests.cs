using FsCheck.Fluent;
using NewsMonitor.Transformer.Tokens;

namespace NewsMonitor.Tests.Transformer.Tokens;

/// <summary>Text becomes the word pieces of an uncased BERT model, and each piece knows where it is in the text.</summary>
public sealed class WordPieceTokenizerTests
{
    private static readonly string[] Pieces =
    [
        "[UNK]",
        "[CLS]",
        "[SEP]",
        "cafe",
        "news",
        "##monitor",
        "##s",
        "lodz",
        "łodz",
        "naive",
        "'",
        "s",
        "$",
        "5",
        "东",
        "京",
        "a",
        "##a",
        "##aa",
        "istanbul",
    ];

    private static readonly WordPieceTokenizer Tokenizer = new(new PieceVocabulary(Pieces));

    [Theory]
    [InlineData("", "")]
    [InlineData(" \t\r\n\u00a0\u3000", "")]
    [InlineData("News", "news=News")]
    [InlineData("NEWSMONITORS", "news=NEWS ##monitor=MONITOR ##s=S")]
    [InlineData("Café's", "cafe=Café '=' s=s")]
    [InlineData("Cafe\u0301s news", "cafe=Cafe\u0301 ##s=s news=news")]
    [InlineData("Łódź", "łodz=Łódź")]
    [InlineData("İstanbul", "istanbul=İstanbul")]
    [InlineData("na\u00adive", "naive=na\u00adive")]
    [InlineData("$5", "$=$ 5=5")]
    [InlineData("东京news", "东=东 京=京 news=news")]
    [InlineData("a 🙂 a", "a=a [UNK]=🙂 a=a")]
    [InlineData("newsroom", "[UNK]=newsroom")]
    [InlineData("\ud800a\udc00 a", "a=a\udc00 a=a")]
    [InlineData("a\u2028a", "a=a a=a")]
    public void EachPieceIsItsSliceOfTheText(string text, string expected) => Shown(text).ShouldBe(expected);

    [Fact]
    public void AWordOfMoreThanAHundredLettersIsUnknown()
    {
        Split(new string('a', 100)).Count.ShouldBe(51);
        Split(new string('a', 101)).ShouldBe([new WordPiece(0, 0, 101)]);
        Split(new string('a', 50_000)).ShouldBe([new WordPiece(0, 0, 50_000)]);
    }

    [SeededProperty]
    public FsCheck.Property PiecesAreInOrderAndDoNotOverlap() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<string?>(),
            text =>
            {
                var end = 0;
                foreach (var piece in Split(text ?? ""))
                {
                    if (piece.Offset < end || piece.Length < 1)
                        return false;
                    end = piece.End;
                }
                return end <= (text ?? "").Length;
            }
        );

    private static List<WordPiece> Split(string text)
    {
        var pieces = new List<WordPiece>();
        Tokenizer.Split(text, pieces);
        return pieces;
    }

    private static string Shown(string text) =>
        string.Join(' ', Split(text).Select(piece => $"{Pieces[piece.Id]}={text.Substring(piece.Offset, piece.Length)}"));
}
