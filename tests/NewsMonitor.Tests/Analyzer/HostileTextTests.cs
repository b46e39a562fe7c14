using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Pipeline;

namespace NewsMonitor.Tests.Analyzer;

/// <summary>Any string at all gives a result that is sound in itself.</summary>
public sealed class HostileTextTests
{
    private static readonly TextAnalyzer Analyzer = new();

    [SeededProperty(MaxTest = 300)]
    public void AnyTextGivesASoundResult(string? text) => Check(text ?? "");

    [SeededProperty(MaxTest = 100)]
    public void AnyMixOfWordsAndMarksGivesASoundResult(uint seed)
    {
        string[] pieces =
        [
            "Kim",
            "the",
            "IMF",
            "(",
            ")",
            "U.S.",
            ".",
            " ",
            "\n",
            "\n\n",
            "$5",
            "million",
            "\ud800",
            "\udc00",
            "don't",
            "’s",
            "@x",
            "a@b.co",
            "http://",
            "PARIS",
            "says",
            "—",
            "\0",
            "é",
            "中",
            "#",
            "10:30",
            "July",
            "4,",
            "2020",
            "\"",
            "“",
            "”",
            "‘",
            "'",
            "said",
            "he",
            "who",
            ",",
            "\n\n“",
            "not",
            "terrible",
        ];
        var random = new Random((int)seed);
        Check(
            string.Join(
                random.Next(2) == 0 ? " " : "",
                Enumerable.Range(0, random.Next(60)).Select(_ => pieces[random.Next(pieces.Length)])
            )
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n\u2028\u200b")]
    [InlineData("\ud800")]
    [InlineData("\udc00\ud800 \ud83d\ude00")]
    [InlineData("''''''''''")]
    [InlineData(".")]
    [InlineData("@ # $ % ^ & * ( ) ' ’")]
    public void OddTextsGiveASoundResult(string text) => Check(text);

    [Theory]
    [InlineData("a")]
    [InlineData("A")]
    [InlineData(".")]
    [InlineData("Kim ")]
    [InlineData("the IMF said ")]
    [InlineData("( ")]
    [InlineData("a@")]
    [InlineData("1.")]
    [InlineData("\ud800")]
    [InlineData(" \n")]
    [InlineData("“")]
    [InlineData("“a ")]
    [InlineData("\"a\" ")]
    [InlineData("‘a ")]
    [InlineData("\"a,\" he said, ")]
    [InlineData("Kim said “a,” ")]
    [InlineData("“He left.”\n\n")]
    public void ALongLineTakesTimeInStepWithItsLength(string piece)
    {
        // Four times the length: four times the work if it is in step, sixteen times if it grows with the square. What is too
        // little to be measured is allowed as much as ordinary text of that length.
        Work(piece, 200_000)
            .ShouldBeLessThan((10 * Work(piece, 50_000)) + Work("Kim Lee of the IMF said that talks had ended. ", 50_000));
    }

    [Fact(Explicit = true)]
    public void ManyPeopleWithTheSurnameOfOneTakeTimeInStepWithTheLength()
    {
        Work(Smiths(80_000)).ShouldBeLessThan(8 * Work(Smiths(20_000)));
    }

    private static string Smiths(int count) =>
        string.Concat(
            Enumerable
                .Range(0, count)
                .Select(number => $"On Monday the witness John Smith told the court about Tom{Letters(number)} Smith. ")
        );

    private static string Letters(int number) =>
        string.Create(
            4,
            number,
            (letters, rest) =>
            {
                for (var i = 0; i < letters.Length; i++, rest /= 26)
                    letters[i] = (char)('a' + (rest % 26));
            }
        );

    private static TimeSpan Work(string piece, int length) =>
        Work(string.Concat(Enumerable.Repeat(piece, length / piece.Length)));

    private static TimeSpan Work(string text) => ThreadTime.LeastOf(3, () => Analyzer.Analyze(text));

    private static void Check(string text)
    {
        var analysis = Analyzer.Analyze(text, "en");
        var end = 0;
        foreach (var sentence in analysis.Sentences)
        {
            sentence.Offset.ShouldBeGreaterThanOrEqualTo(end);
            end = sentence.Offset + sentence.Length;
            var confidence = sentence.Sentiment.Positive + sentence.Sentiment.Neutral + sentence.Sentiment.Negative;
            confidence.ShouldBe(analysis.Language.Code is "en" or "und" ? 1 : 0, 0.011);
        }
        end.ShouldBeLessThanOrEqualTo(text.Length);
        foreach (var entity in analysis.Entities)
        {
            entity.Mentions.ShouldNotBeEmpty();
            entity.Evidence.ShouldBeInRange(
                entity.Sentiment.Label == SentimentLabel.Neutral ? -1 : 0,
                analysis.Sentences.Count - 1
            );
            foreach (var mention in entity.Mentions)
            {
                string.Equals(text.Substring(mention.Offset, mention.Length), mention.Text, StringComparison.Ordinal)
                    .ShouldBeTrue();
                mention.Confidence.ShouldBeInRange(0, 1);
            }
        }
        analysis.Summary.ShouldAllBe(s => s >= 0 && s < analysis.Sentences.Count);
        CheckQuotes(text, analysis.Quotes);
    }

    private static void CheckQuotes(string text, IReadOnlyList<Quote> quotes)
    {
        var end = 0;
        foreach (var quote in quotes)
        {
            quote.Offset.ShouldBeGreaterThanOrEqualTo(end);
            quote.Length.ShouldBeGreaterThan(1);
            end = quote.Offset + quote.Length;
            end.ShouldBeLessThanOrEqualTo(text.Length);
            if (quote.Speaker is not { } speaker)
                continue;
            speaker.Name.ShouldNotBeNullOrWhiteSpace();
            text.AsSpan(speaker.Offset, speaker.Length).IsWhiteSpace().ShouldBeFalse();
        }
    }
}
