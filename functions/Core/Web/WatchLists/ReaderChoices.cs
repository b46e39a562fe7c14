using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Entities;

namespace NewsMonitor.Core.Web.WatchLists;

/// <summary>The digests and alerts that the form of a watch-list shows; the others stay as they are.</summary>
/// <param name="Shown">By their IDs: all, or some of them.</param>
/// <param name="All">How many there are.</param>
internal sealed record ReaderChoices(IReadOnlyList<CheckField> Shown, int All)
{
    /// <summary>How many are shown at once. A form can have 200 fields, two for each.</summary>
    private const int Most = 60;

    /// <summary>
    /// Of too many, first those that were changed in the form and are not saved yet, then those that were looked for, or else
    /// those that have the list.
    /// </summary>
    /// <param name="form">What was entered.</param>
    /// <param name="set">All digests and alerts.</param>
    /// <param name="id">The ID of the list; empty for a new one.</param>
    public static ReaderChoices Of(WatchListForm form, SubscriptionSet set, string id)
    {
        List<Subscription> all = [.. set.All];
        var looked = EntityKey.Fold(form.Find);
        var shown =
            all.Count <= Most
                ? all
                : all.Select(one => (Subscription: one, Rank: Rank(one)))
                    .Where(one => one.Rank is not null)
                    .OrderBy(one => one.Rank)
                    .Select(one => one.Subscription);
        return new ReaderChoices(
            [
                .. shown
                    .Take(Most)
                    .Select(one => new CheckField(one.Id, one.Spec.Name, form.Readers.GetValueOrDefault(one.Id, Has(one)))),
            ],
            all.Count
        );

        bool Has(Subscription one) => one.Spec.WatchLists.Any(list => list.Id == id);

        int? Rank(Subscription one) =>
            form.Readers.TryGetValue(one.Id, out var has) && has != Has(one) ? 0
            : form.Find.Length > 0 ? Found(one)
            : Has(one) ? 1
            : 2;

        int? Found(Subscription one) =>
            one.Id == form.Find ? 1
            : one.Id.Contains(form.Find, StringComparison.OrdinalIgnoreCase) ? 2
            : looked.Length > 0 && EntityKey.Fold(one.Spec.Name).Contains(looked, StringComparison.Ordinal) ? 3
            : null;
    }

    /// <summary>How much of an address they take, in characters.</summary>
    public int AddressLength =>
        Shown.Sum(one => 2 * (WatchListForm.ReaderField.Length + one.Field.Length + WatchListForm.Has.Length + 2));
}
