using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Web.Days;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.News.Entities;

namespace NewsMonitor.Core.Web.NamePages;

/// <summary>What the forms of the page of a name do.</summary>
internal sealed class NameActions(NameDecisionStore decisions, DayDigests days)
{
    private const string NameField = "name";
    private const string OtherField = "other";

    /// <summary>Decides or undoes something; repeating it changes nothing.</summary>
    /// <param name="name">The name of the page.</param>
    /// <param name="request">Its form says what.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether the form is one of ours.</returns>
    /// <exception cref="NameDecisionException">It contradicts a decision that stands.</exception>
    public async Task<bool> DoAsync(string name, WebRequest request, CancellationToken cancellationToken)
    {
        var isDone = await DecideAsync(name, request, cancellationToken);
        if (isDone)
            await days.ForgetAsync(cancellationToken);
        return isDone;
    }

    /// <summary>What is wrong with the names that a form has, in words; null if nothing is.</summary>
    public static string? FaultOf(Fields form) =>
        new[] { form[NameField], form[OtherField] }
            .Where(name => name?.Trim() is { Length: > 0 })
            .Select(name => NameDecisionStore.FaultOf(name!))
            .FirstOrDefault(fault => fault is not null);

    private async Task<bool> DecideAsync(string name, WebRequest request, CancellationToken cancellationToken)
    {
        var (form, by) = (request.Form, request.Principal!.Name);
        // A form that is sent again after a merge still means the name that it was shown with.
        name = form[NameField] is { Length: > 0 } shown ? shown : name;
        var other = form[OtherField]?.Trim() ?? "";
        switch (form["action"])
        {
            case "merge" when other.Length > 0:
                await decisions.DecideAsync(NameDecisionKind.Merge, name, other, by, cancellationToken);
                return true;
            case "split" when other.Length > 0:
                await decisions.DecideAsync(NameDecisionKind.Split, name, other, by, cancellationToken);
                return true;
            case "hide":
                await decisions.DecideAsync(NameDecisionKind.Hide, name, null, by, cancellationToken);
                return true;
            case "undo" when int.TryParse(form["id"], out var id):
                await decisions.UndoAsync(id, by, cancellationToken);
                return true;
            default:
                return false;
        }
    }
}
