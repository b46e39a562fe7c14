using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Queries;
using NewsMonitor.News.Text;
using NewsMonitor.Tests.Conventions;
using NewsMonitor.Tests.Core.Delivery.Channels;

namespace NewsMonitor.Tests.Reliability;

/// <summary>
/// What people and programs type and send, with pieces changed, cut out, doubled and mixed, for some minutes: each ends as a result
/// that is sound in itself. Files are fuzzed by <see cref="Reading.MutatedSamplesTests"/>.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private static readonly string[] Queries =
    [
        "ferry lisbon",
        "\"long talks\" OR (strike -rail*)",
        "title:port person:\"Ana Duarte\" org:contoso place:lisbon source:\"Meridian Wire\"",
        "lang:en sentiment:negative date:2026-11-01..2026-11-07 -(storm OR \"high seas\")",
        "date:P30D story:00112233445566778899aabbccddeeff watch:\"our brand\"",
    ];

    private static readonly string Subscriptions = Repository.Read("docs/digests.sample.json");

    private static int Seconds =>
        int.TryParse(
            Environment.GetEnvironmentVariable("NEWSMONITOR_FUZZ_SECONDS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var seconds
        )
            ? seconds
            : 200;

    [Fact(Explicit = true)]
    public void AnyQueryIsReadOrItsFaultIsNamed() =>
        Fuzz(
            Queries,
            query =>
            {
                var parsed = QueryParser.Parse(query);
                if (parsed is ParsedQuery.Wrong wrong)
                {
                    wrong.Fault.Start.ShouldBeInRange(0, query.Length);
                    (wrong.Fault.Start + wrong.Fault.Length).ShouldBeLessThanOrEqualTo(query.Length);
                    $"{wrong.Fault}".ShouldNotBeEmpty();
                    return false;
                }

                var text = QueryText.Of(((ParsedQuery.Tree)parsed).Root);
                if (text.Length > QueryParser.MaxLength)
                    return true;
                var again = QueryParser.Parse(text).ShouldBeOfType<ParsedQuery.Tree>($"{query} → {text}");
                QueryText.Of(again.Root).ShouldBe(text);
                return true;
            }
        );

    [Fact(Explicit = true)]
    public void AnySubscriptionsFileIsReadOrItsFaultsAreNamed()
    {
        var reader = new SubscriptionsFile(TestChannels.All());
        Fuzz(
            [Subscriptions],
            json =>
            {
                List<SubscriptionFault> faults = [];
                var set = reader.Parse(json, faults);
                (set is null).ShouldBe(faults.Count > 0);
                faults.ShouldAllBe(fault => fault.Line >= 0 && fault.Sentence.Length > 0);
                return set is not null;
            }
        );
    }

    [Fact(Explicit = true)]
    public void NoForgedLinkUnsubscribesAnybody()
    {
        var key = Convert.ToBase64String(Enumerable.Range(0, 32).Select(number => (byte)(7 * number)).ToArray());
        var links = UnsubscribeLinks.From("https://news.example/api", key)!;
        string[] genuine =
        [
            .. ((string[])["daily", "weekly", new string('x', 40)]).Select(digest =>
                links.For(digest, StableHash.Of("ann@example.org")).AbsolutePath.Split('/')[^1]
            ),
        ];
        // White space inside a link changes nothing.
        UnsubscribeToken[] known = [.. genuine.Select(token => links.Read(token)!)];
        Fuzz(
            genuine,
            token =>
            {
                var read = links.Read(token);
                if (read is not null)
                    known.ShouldContain(read, token);
                return read is not null;
            }
        );
    }

    private void Fuzz(string[] seeds, Func<string, bool> isRead)
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var (inputs, read) = (0, 0);
        var last = "";
        try
        {
            for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(Seconds); inputs++)
            {
                last = Mutate(seeds[random.Next(seeds.Length)], seeds[random.Next(seeds.Length)], random);
                read += isRead(last) ? 1 : 0;
            }
        }
        catch
        {
            output.WriteLine($"seed {seed}: {Convert.ToBase64String(Encoding.Unicode.GetBytes(last))}");
            throw;
        }

        output.WriteLine($"{inputs} inputs, {read} of them read; seed {seed}");
    }

    private static string Mutate(string text, string other, Random random)
    {
        const string marks = "\"'()-*:.,[]{}\\/\0\n\t \u200b\u0301\ud83d\udc00é中%=_0Z";
        var mutant = new StringBuilder(text);
        for (var change = random.Next(1, 8); change > 0 && mutant.Length > 0; change--)
        {
            var at = random.Next(mutant.Length);
            var length = Math.Min(random.Next(1, 40), mutant.Length - at);
            switch (random.Next(6))
            {
                case 0:
                    mutant[at] = (char)random.Next(random.Next(2) == 0 ? 128 : 65_536);
                    break;
                case 1:
                    mutant.Remove(at, length);
                    break;
                case 2:
                    mutant.Insert(at, mutant.ToString(at, length));
                    break;
                case 3:
                    var from = random.Next(other.Length);
                    mutant.Insert(at, other.AsSpan(from, Math.Min(length, other.Length - from)));
                    break;
                case 4:
                    mutant.Insert(at, marks[random.Next(marks.Length)]);
                    break;
                default:
                    mutant.Length = at;
                    break;
            }
        }

        return mutant.ToString();
    }
}
