using System.CommandLine;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Local.Commands;

/// <summary><c>recipients</c>: who receives digests, who does not and why; and how to change that.</summary>
internal sealed class RecipientsCommand(Screen screen)
{
    private readonly Argument<Recipient> _recipient = new("ADDRESS")
    {
        Description = "A mail address or the https address of a webhook",
        CustomParser = result =>
        {
            var faults = new List<string>();
            var recipient = Recipient.Parse(result.Tokens[0].Value, faults);
            faults.ForEach(result.AddError);
            return recipient;
        },
    };

    private readonly Option<string?> _digest = new("--digest")
    {
        Description = "Only the digest with this ID; without it, all digests",
        HelpName = "ID",
    };

    private readonly SessionVerbs _verbs = new(screen);

    public Command Create() =>
        new("recipients", "List who receives digests; stop and resume sending to a recipient")
        {
            _verbs.Verb("list", "List all recipients, whether they receive digests, and if not, why", ListAsync),
            _verbs.First("suppress", "Stop sending digests to an address", SuppressAsync, _recipient, _digest),
            _verbs.Verb(
                "resume",
                "Send digests again to an address that unsubscribed, was suppressed or is paused",
                ResumeAsync,
                _recipient
            ),
        };

    private async Task<int> ListAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var standings = await session.Get<RecipientStore>().AllAsync(cancellationToken);
        var names = await RecipientNames.LoadAsync(session, cancellationToken);
        var everybody = names.Standings(standings).ToList();
        foreach (var (name, standing) in everybody)
            screen.Print($"{name}  {StandingText.Of(standing)}");
        if (everybody.Count == 0)
            screen.Say(
                "Nobody receives digests: set NewsMonitor__Digest__Recipients, or run newsmonitor subscriptions use FILE."
            );
        return ExitCode.Ok;
    }

    private async Task<int> SuppressAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var recipient = parsed.GetRequiredValue(_recipient);
        var digest = parsed.GetValue(_digest);
        var set = await session.Get<SubscriptionStore>().LoadAsync(cancellationToken);
        if (digest is not null && set.Find(digest) is null)
        {
            screen.Fail($"--digest: {set.Unknown(digest)}");
            return ExitCode.Usage;
        }

        await session.Get<UsedKeys>().CheckAsync(cancellationToken);
        var key = session.Get<RecipientKeys>().Of(recipient.Hash);
        await session.Get<RecipientStore>().SuppressAsync(key, digest, SuppressedBy.Operator, cancellationToken);
        screen.Print($"{recipient.Name} no longer receives {(digest is null ? "any digest" : $"the digest {digest}")}");
        if (!(await RecipientNames.LoadAsync(session, cancellationToken)).Has(key))
            screen.Say(
                $"No subscription names {recipient.Name}; nothing is sent to it if one does later. "
                    + "If it is a typing error: newsmonitor recipients resume, with the same address"
            );
        return ExitCode.Ok;
    }

    private async Task<int> ResumeAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var recipient = parsed.GetRequiredValue(_recipient);
        var key = session.Get<RecipientKeys>().Of(recipient.Hash);
        var before = await session.Get<RecipientStore>().ResumeAsync(key, cancellationToken);
        var isNamed = (await RecipientNames.LoadAsync(session, cancellationToken)).Has(key);
        if (before.IsGood && !isNamed)
            return screen.Fail(
                ExitCode.SomeFailed,
                $"No subscription names {recipient.Name}, and nothing is recorded for it; newsmonitor recipients list shows all"
            );
        screen.Print(
            (before.IsGood, isNamed) switch
            {
                (true, _) => $"{recipient.Name} receives digests already",
                (_, true) =>
                    $"{recipient.Name} receives digests again, starting with the next one; before: {StandingText.Of(before)}",
                _ =>
                    $"{recipient.Name} would receive digests again, but no subscription names it; before: {StandingText.Of(before)}",
            }
        );
        return ExitCode.Ok;
    }
}
