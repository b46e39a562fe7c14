using System.Text;
using NewsMonitor.Core.Rendering;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Trends;
using NewsMonitor.Tests.Conventions;

namespace NewsMonitor.Tests.Core.Rendering;

/// <summary>The JSON that is archived and sent: its names and their order are a contract.</summary>
public sealed class DigestJsonTests
{
    private static readonly string Expected = Path.Combine(Repository.Root, "tests", "Samples", "digests", "archived.json");

    [Fact]
    public async Task TheJsonStaysAsItIsByteForByte()
    {
        var json = DigestJson.Write(new ArchivedDigest(SkipReason.NoRecipients, await DigestAsync()));

        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1")
            await File.WriteAllBytesAsync(Expected, [.. json, (byte)'\n'], TestContext.Current.CancellationToken);
        var expected = await File.ReadAllTextAsync(Expected, TestContext.Current.CancellationToken);
        Encoding.UTF8.GetString(json).ShouldBe(expected.TrimEnd('\n'));
    }

    [Fact]
    public async Task AnArchivedDigestIsReadWhole()
    {
        var expected = await File.ReadAllTextAsync(Expected, TestContext.Current.CancellationToken);

        var read = DigestJson.Read(Encoding.UTF8.GetBytes(expected));

        Encoding.UTF8.GetString(DigestJson.Write(read)).ShouldBe(expected.TrimEnd('\n'));
    }

    /// <summary>Earlier versions stored the sentence, and later ones may know other reasons.</summary>
    [Theory]
    [InlineData("no articles came in", SkipReason.NoArticles, "no articles came in")]
    [InlineData("nothing matched its watch-lists", SkipReason.NoMatches, "nothing matched its watch-lists")]
    [InlineData("no recipients are configured", SkipReason.NoRecipients, "no recipients are configured")]
    [InlineData("NoMatches", SkipReason.NoMatches, "nothing matched its watch-lists")]
    [InlineData("7", SkipReason.Unknown, "for a reason that this version does not know")]
    public async Task WhyADigestWasNotSentIsReadHoweverItWasStored(string stored, SkipReason reason, string said)
    {
        var json = await File.ReadAllTextAsync(Expected, TestContext.Current.CancellationToken);
        json = json.Replace("\"NoRecipients\"", $"\"{stored}\"", StringComparison.Ordinal);

        DigestJson.Read(Encoding.UTF8.GetBytes(json)).Skipped.ShouldBe(reason);
        Sentences.Of(reason).ShouldBe(said);
    }

    // Every part of a digest that has anything in it, so that every name is there.
    private static async Task<Digest> DigestAsync()
    {
        var mails = await SampleMails.AllAsync(TestContext.Current.CancellationToken);
        var digest = mails.Single(mail => mail.Name == "updates and movers").Digest;
        var full = mails.Single(mail => mail.Name == "full").Digest;
        return digest with
        {
            Stories = [.. digest.Stories.Take(2)],
            Groups = [.. digest.Groups.Take(2).Select(group => group with { Articles = [.. group.Articles.Take(2)] })],
            FurtherTopics = [new SmallTopic("Harbor", 2)],
            Movers = [.. digest.Movers.Take(2)],
            Silent = [new SilentSource("Civic Radio", 3.5)],
            Rejected = full.Rejected,
            Contact = full.Contact,
            Window = digest.Window with { MissedFrom = digest.Window.From.AddDays(-20) },
            OverCeiling = 1,
            Cut = new CutArticles(2, 5_000),
            Unprocessed = 1,
            OldestUnprocessed = digest.Window.From,
        };
    }
}
