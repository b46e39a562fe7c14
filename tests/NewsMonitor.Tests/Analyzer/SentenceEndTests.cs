using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Tests.Analyzer;

/// <summary>Whether a period behind a legal form or an initial ends a sentence.</summary>
public sealed class SentenceEndTests
{
    [Theory]
    [InlineData("The battery was made with Ford Motor Co. | Tesla declined to comment.")]
    [InlineData("The trains come from Northern Rail Works Ltd. | Siemens had also made an offer.")]
    [InlineData("The suit is about Ethical Coffee Co. | Nestle sells capsules. | It sued Nestle.")]
    [InlineData("It was bought by Acme Devices Inc. | Delta Robotics lost the bid.")]
    [InlineData("She works for Ford Motor Co. Ltd. in Kent.")]
    [InlineData("The will was read by Smith & Co. Solicitors said the heir.")]
    [InlineData("The plan of Toyota Motor Corp. President Akio Toyoda failed.")]
    [InlineData("Boeing Co. Dreamliners were grounded.")]
    [InlineData("The lawyer Jeffrey I. Shinder agreed.")]
    [InlineData("It began in World War I. | Germany lost.")]
    [InlineData("So do I. | They left.")]
    public void ASentenceEndsBehindALegalFormIfAClauseFollows(string sentences)
    {
        using var document = Document.Read(
            sentences.Replace(" | ", " ", StringComparison.Ordinal),
            KnownLanguages.Default.Vocabulary
        );
        string.Join(" | ", document.Sentences.Select(range => document.Slice(range.Start, range.End - 1))).ShouldBe(sentences);
    }
}
