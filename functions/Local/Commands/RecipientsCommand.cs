using System.CommandLine;
using NewsMonitor.Core.Delivery.Recipients;
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

    public Command Create() =>
        new("recipients", "List who receives digests; stop and resume sending to a recipient")
        {
            Verb("list", "List all recipients, whether they receive digests, and if not, why", ListAsync),
            Verb("suppress", "Stop sending digests to an address", SuppressAsync, _recipient, _digest),
            Verb(
                "resume",
                "Send digests again to an address that unsubscribed, was suppressed or is paused",
                ResumeAsync,
                _recipient
            ),
        };

    private Command Verb(
        string name,
        string description,
        Func<Session, ParseResult, CancellationToken, Task> run,
        params Symbol[] symbols
    ) => SessionVerb.Create(screen, name, description, run, symbols);

    private async Task ListAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var standings = await session.Get<RecipientStore>().AllAsync(cancellationToken);
        var names = await RecipientNames.LoadAsync(session, cancellationToken);
        foreach (var (key, address) in names.Known)
            screen.Print($"{address}  {StandingText.Of(standings.GetValueOrDefault(key, Standing.Good))}");
        var others = standings.Where(standing => !names.Known.ContainsKey(standing.Key));
        foreach (var (key, standing) in others.OrderBy(standing => standing.Key, StringComparer.Ordinal))
            screen.Print($"{names.Of(key)}  {StandingText.Of(standing)}");
        if (names.Known.Count == 0 && standings.Count == 0)
            screen.Say(
                "Nobody receives digests: set NewsMonitor__Digest__Recipients, or run newsmonitor subscriptions use FILE."
            );
    }

    private async Task SuppressAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var recipient = parsed.GetRequiredValue(_recipient);
        var digest = parsed.GetValue(_digest);
        await session.Get<RecipientStore>().SuppressAsync(recipient.Key, digest, SuppressedBy.Operator, cancellationToken);
        screen.Print($"{recipient.Name} no longer receives {(digest is null ? "any digest" : $"the digest {digest}")}");
    }

    private async Task ResumeAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var recipient = parsed.GetRequiredValue(_recipient);
        var before = await session.Get<RecipientStore>().ResumeAsync(recipient.Key, cancellationToken);
        screen.Print($"{recipient.Name} receives digests again, starting with the next one; before: {StandingText.Of(before)}");
    }
}
