namespace NewsMonitor.Core.Web.WatchLists;

/// <summary>A watch-list while it is added or edited.</summary>
/// <param name="Open">The subscriptions that it is for.</param>
/// <param name="Form">What was entered.</param>
/// <param name="Seen">Which text of the subscriptions the form was opened with.</param>
internal sealed record EditedList(OpenSubscriptions Open, WatchListForm Form, string Seen)
{
    public IReadOnlyList<FieldFault> Faults { get; init; } = [];

    /// <summary>Why it was not saved, in words; empty if nobody tried to.</summary>
    public string Message { get; init; } = "";

    public int Status { get; init; } = 200;

    /// <summary>What it would have found; null if it was not tried.</summary>
    public TriedList? Tried { get; init; }

    public bool IsNew => Open.Id.Length == 0;

    /// <summary>The ID that it has, or would get; may be empty or wrong.</summary>
    public string Id => IsNew ? Form.Id : Open.Id;
}

/// <summary>What a list that is not saved yet would have found.</summary>
/// <param name="Compared">How many articles it would match, and how many match now, in words.</param>
/// <param name="Volume">By day.</param>
/// <param name="Matches">The newest, with reasons.</param>
internal sealed record TriedList(string Compared, WatchVolumeView Volume, IReadOnlyList<MatchItem> Matches);
