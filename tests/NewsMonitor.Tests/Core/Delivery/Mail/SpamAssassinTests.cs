using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using MimeKit;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Rendering;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.Tests.Core.Rendering;

namespace NewsMonitor.Tests.Core.Delivery.Mail;

/// <summary>What a spam filter thinks of every kind of mail; a run of its own, since it takes seconds for each.</summary>
public sealed partial class SpamAssassinTests(ITestOutputHelper output)
{
    private const double Highest = 0.5;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task NoKindOfMailLooksLikeSpam()
    {
        var command = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "spamassassin"))
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(command is null, "This machine has no spamassassin (apt-get install spamassassin).");
        List<string> spam = [];
        foreach (var (name, digest) in await SampleMails.AllAsync(Stop))
        {
            var (score, rules) = await JudgeAsync(command!, Message(digest));
            output.WriteLine($"{score, 5:0.0}  {name}  {rules}");
            if (score > Highest)
                spam.Add($"{name}: {score} ({rules})");
        }

        spam.ShouldBeEmpty();
    }

    // As it is sent, at the time it is read. With links to unsubscribe, the filter likes it better.
    private static MimeMessage Message(Digest digest) =>
        new DigestMailing(
            digest,
            DigestRenderer.Render(digest, new Uri("https://news.example.org/digest/token")),
            new MailboxAddress("NewsMonitor", "news@example.org"),
            links: null
        ).To(new MailboxAddress(null, "reader@example.org"), DateTimeOffset.UtcNow);

    private static async Task<(double Score, string Rules)> JudgeAsync(string command, MimeMessage message)
    {
        var start = new ProcessStartInfo(command, ["-L", "-x", "-t"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var judged = process.StandardOutput.ReadToEndAsync(Stop);
        await message.WriteToAsync(
            new FormatOptions { NewLineFormat = NewLineFormat.Dos },
            process.StandardInput.BaseStream,
            Stop
        );
        process.StandardInput.Close();
        var status = Status().Match(await judged);
        await process.WaitForExitAsync(Stop);
        status.Success.ShouldBeTrue(await process.StandardError.ReadToEndAsync(Stop));
        return (
            double.Parse(status.Groups["score"].ValueSpan, CultureInfo.InvariantCulture),
            White().Replace(status.Groups["rules"].Value, "")
        );
    }

    [GeneratedRegex(
        @"^X-Spam-Status: [^\n]*score=(?<score>-?[0-9.]+)[^\n]*\n?[^=]*tests=(?<rules>(?:[A-Z0-9_]+,?\s*)+)",
        RegexOptions.Multiline
    )]
    private static partial Regex Status();

    [GeneratedRegex(@"\s")]
    private static partial Regex White();
}
