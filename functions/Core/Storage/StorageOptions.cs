using System.ComponentModel.DataAnnotations;

namespace NewsMonitor.Core.Storage;

/// <summary>Names in the storage account that <c>AzureWebJobsStorage</c> points to.</summary>
public sealed class StorageOptions
{
    /// <summary>The container that articles are dropped into.</summary>
    [Required, ContainerName]
    public string InboxContainer { get; init; } = "inbox";

    /// <summary>The container with the text and the full analysis of each article, one JSON blob each.</summary>
    [Required, ContainerName]
    public string ArticlesContainer { get; init; } = "articles";

    /// <summary>The container that keeps every digest as it was sent.</summary>
    [Required, ContainerName]
    public string DigestsContainer { get; init; } = "digests";

    /// <summary>The container that holds <c>digests.json</c>, which says who gets which digest, and when.</summary>
    [Required, ContainerName]
    public string SettingsContainer { get; init; } = "settings";

    /// <summary>The container with the files of the search index.</summary>
    [Required, ContainerName]
    public string IndexContainer { get; init; } = "index";

    /// <summary>
    /// The container with the events that Event Grid could not deliver. It exists only on Azure; the sweep looks there.
    /// </summary>
    [Required, ContainerName]
    public string UndeliveredContainer { get; init; } = "undelivered";

    /// <summary>The queue that lists poisoned blobs; the name is built into the Functions host.</summary>
    [Required, ContainerName("queue")]
    public string PoisonQueue { get; init; } = "webjobs-blobtrigger-poison";

    // A name has at most 63 characters.
    internal string PoisonAsideQueue => $"{PoisonQueue[..Math.Min(PoisonQueue.Length, 57)].TrimEnd('-')}-aside";

    /// <summary>The prefix of all table names, so that two installations can share an account.</summary>
    [
        Required,
        RegularExpression(
            "^[A-Za-z][A-Za-z0-9]{0,39}$",
            ErrorMessage = "must be 1 to 40 letters and digits and start with a letter"
        )
    ]
    public string TablePrefix { get; init; } = "NewsMonitor";
}

/// <summary>The rule for names of containers and queues.</summary>
/// <param name="what">The kind of thing that is named: "container" or "queue".</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ContainerNameAttribute(string what = "container")
    : RegularExpressionAttribute("^(?!.*--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$")
{
    public override string FormatErrorMessage(string name) =>
        $"must be a {what} name: 3 to 63 lowercase letters, digits and single hyphens";
}
