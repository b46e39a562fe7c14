using System.Text.Json;
using NewsMonitor.Core.Delivery.Webhooks;
using NewsMonitor.Tests.Core.Delivery.Mail;
using NewsMonitor.Tests.Core.Delivery.Webhooks;

namespace NewsMonitor.Tests.Reliability;

/// <summary>The mail server and the webhooks that a soak sends to, what they do wrong, and how often they have.</summary>
internal sealed class SoakReceivers(SmtpServer smtp, WebhookServer webhooks, Random random)
{
    /// <summary>Of the steps of a mail, of which there are five, and of posts.</summary>
    private const double MailShare = 0.1;
    private const double PostShare = 0.5;

    private static readonly string Secret = "whsec_" + Convert.ToBase64String(new byte[32]);

    private static readonly string[] Passing =
    [
        WebhookServer.Refused,
        WebhookServer.Closed,
        "429 Too Many Requests\r\nRetry-After: 5",
        "500 Internal Server Error",
        "503 Service Unavailable",
    ];

    private readonly Lock _lock = new();
    private bool _mayHang;

    public static IReadOnlyList<string> Addresses { get; } =
    [.. Enumerable.Range(0, 50).Select(number => $"reader{number}@example.org")];

    public static IReadOnlyList<string> Paths { get; } = ["/json/1", "/json/2", "/slack/1", "/slack/2", "/teams/1"];

    /// <summary>How many posts failed.</summary>
    public int PostFaults { get; private set; }

    /// <summary>How many of them were read, and not answered.</summary>
    public int LostPosts { get; private set; }

    public WebhookSender Sender(TimeProvider clock) => new(clock, _ => true, webhooks.Certificate.IsTrusted);

    /// <summary>A subscription that sends one digest to all of them.</summary>
    public string Subscriptions() =>
        JsonSerializer.Serialize(
            new
            {
                digests = new object[]
                {
                    new
                    {
                        id = "daily",
                        when = new { at = "08:00" },
                        recipients = Addresses,
                        webhooks = Paths.Select(Webhook),
                    },
                },
            }
        );

    /// <summary>From now on, some steps fail.</summary>
    /// <param name="hang">Whether one post gets no answer at all, which takes as long as the sender waits.</param>
    public void Trouble(bool hang)
    {
        smtp.Fail(new { some = new { share = MailShare, seed = random.Next() } });
        (_mayHang, webhooks.Answers) = (hang, Answer);
    }

    public void Work()
    {
        smtp.Work();
        webhooks.Answers = null;
    }

    private static Dictionary<string, string> Signed(Dictionary<string, string> webhook)
    {
        if (webhook["kind"] == "json")
            webhook["secret"] = Secret;
        return webhook;
    }

    private Dictionary<string, string> Webhook(string path) =>
        Signed(new() { ["kind"] = path.Split('/')[1], ["url"] = webhooks.Url(path).AbsoluteUri });

    private string Answer()
    {
        lock (_lock)
        {
            if (random.NextDouble() >= PostShare)
                return webhooks.Answer;
            PostFaults++;
            var answer = _mayHang ? "" : random.GetItems(Passing, 1)[0];
            _mayHang = false;
            if (answer is "" or WebhookServer.Closed)
                LostPosts++;
            return answer;
        }
    }
}
