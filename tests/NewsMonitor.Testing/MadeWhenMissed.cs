using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Testing;

/// <summary>
/// Makes the containers, the queue and the tables of an installation when a request misses them, and sends it again. A test needs
/// a few of the two dozen, and making all takes the emulator longer than most tests.
/// </summary>
/// <param name="account">The same account, without this policy.</param>
/// <param name="names">What belongs to the installation.</param>
internal sealed partial class MadeWhenMissed(StorageAccount account, StorageOptions names) : HttpPipelinePolicy
{
    private readonly ConcurrentDictionary<string, Lazy<Task>> _made = new(StringComparer.Ordinal);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("everything is asynchronous");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var (name, isBatch) = await NameAsync(message);

        // The answer to a batch is 202, whatever became of it.
        if (isBatch)
            await MakeAsync(name);
        var isThere = _made.TryGetValue(name, out var made) && made.Value.IsCompleted;
        await ProcessNextAsync(message, pipeline);
        if (isThere || message.Response.Status != 404 || !IsOurs(name))
            return;
        await MakeAsync(name);
        message.Response.Dispose();
        await ProcessNextAsync(message, pipeline);
    }

    private static async Task<(string Name, bool IsBatch)> NameAsync(HttpMessage message)
    {
        // Behind the account's name.
        var path = message.Request.Uri.Path.Trim('/');
        var rest = path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..];
        if (!rest.StartsWith("$batch", StringComparison.Ordinal))
            return (Name().Match(rest).Value, false);
        using var content = new MemoryStream();
        await message.Request.Content!.WriteToAsync(content, message.CancellationToken);
        return (Batched().Match(Encoding.UTF8.GetString(content.ToArray())).Groups[1].Value, true);
    }

    private bool IsOurs(string name) =>
        name == names.PoisonQueue || IsTable(name) || Containers.Contains(name, StringComparer.Ordinal);

    private bool IsTable(string name) => name.StartsWith(names.TablePrefix, StringComparison.Ordinal) && !name.Contains('-');

    private string[] Containers =>
        [names.InboxContainer, names.ArticlesContainer, names.DigestsContainer, names.SettingsContainer, names.IndexContainer];

    private Task MakeAsync(string name) =>
        _made.GetOrAdd(name, _ => new Lazy<Task>(() => CreateAsync(name, TestContext.Current.CancellationToken))).Value;

    private Task CreateAsync(string name, CancellationToken cancellationToken) =>
        IsTable(name) ? account.Table(name[names.TablePrefix.Length..]).CreateIfNotExistsAsync(cancellationToken)
        : name == names.PoisonQueue ? account.Poison.CreateIfNotExistsAsync(cancellationToken: cancellationToken)
        : account.Blobs.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    [GeneratedRegex("^[A-Za-z0-9-]*")]
    private static partial Regex Name();

    [GeneratedRegex("https?://[^/]+/[^/]+/([A-Za-z0-9]+)")]
    private static partial Regex Batched();
}
