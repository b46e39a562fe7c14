using NewsMonitor.Analyzer;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Subscriptions;

namespace NewsMonitor.Core.Web.WatchLists;

/// <summary>The form of a watch-list, with what was entered and what is wrong with it.</summary>
/// <param name="Name">What its readers call it.</param>
/// <param name="NameFault">What is wrong with that, in words; empty if nothing is.</param>
/// <param name="Terms">The fields of terms.</param>
/// <param name="Sentiments">The sentiments that can be checked.</param>
/// <param name="Outlets">The fields of outlets.</param>
/// <param name="Id">The ID of a new list.</param>
/// <param name="IdFault">What is wrong with that, in words; empty if nothing is.</param>
/// <param name="Readers">The digests and alerts that can have it, by their IDs; of many, some.</param>
/// <param name="Find">What was looked for among these.</param>
/// <param name="Some">How many of them are shown, in words; empty if all are.</param>
/// <param name="ReadersFault">What is wrong with these, in words; empty if nothing is.</param>
/// <param name="CanTry">Whether an address has room for it.</param>
internal sealed record WatchEditView(
    string Name,
    string NameFault,
    IReadOnlyList<LinesField> Terms,
    IReadOnlyList<CheckField> Sentiments,
    IReadOnlyList<LinesField> Outlets,
    string Id,
    string IdFault,
    IReadOnlyList<CheckField> Readers,
    string Find,
    string Some,
    string ReadersFault,
    bool CanTry
)
{
    /// <summary>Servers take lines of about eight kilobytes; the rest is the address itself and its other fields.</summary>
    private const int MostToTry = 7_000;

    private static readonly IWords Words = RenderingWords.Default;

    /// <param name="form">What was entered.</param>
    /// <param name="faults">What is wrong with it.</param>
    /// <param name="set">The digests and alerts.</param>
    /// <param name="id">The ID of the list; empty for a new one.</param>
    public static WatchEditView Of(WatchListForm form, IReadOnlyList<FieldFault> faults, SubscriptionSet set, string id)
    {
        var readers = ReaderChoices.Of(form, set, id);
        return new WatchEditView(
            form.Name,
            FaultsOf("name"),
            [.. form.Terms.Select(Lines)],
            [.. WatchListForm.SentimentChoices.Select(Check)],
            [.. form.Outlets.Select(Lines)],
            form.Id,
            FaultsOf(WatchListForm.IdField),
            readers.Shown,
            form.Find,
            readers.Shown.Count < readers.All ? Words.WatchPage.SomeReaders(readers.Shown.Count, readers.All) : "",
            FaultsOf(WatchListForm.ReaderField),
            form.AddressLength + readers.AddressLength <= MostToTry
        );

        LinesField Lines(KeyValuePair<string, string> field) =>
            new(field.Key, Words.WatchPage.Labels.Fields[field.Key], field.Value, FaultsOf(field.Key));

        CheckField Check(string label) =>
            new(label, Words.Sentiment(Enum.Parse<SentimentLabel>(label, ignoreCase: true)), form.Sentiments.Contains(label));

        string FaultsOf(string field) =>
            string.Join(" ", faults.Where(fault => fault.Field == field).Select(fault => fault.Text));
    }
}

/// <summary>A field of several lines.</summary>
/// <param name="Field">Its name in the form.</param>
/// <param name="Label">In words.</param>
/// <param name="Value">What was entered.</param>
/// <param name="Fault">What is wrong with it, in words; empty if nothing is.</param>
internal sealed record LinesField(string Field, string Label, string Value, string Fault);

/// <summary>Something that can be checked.</summary>
internal sealed record CheckField(string Field, string Label, bool IsChecked);
