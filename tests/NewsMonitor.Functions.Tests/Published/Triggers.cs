using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Functions.Tests.Published;

/// <summary>What the host's triggers hand over, as its protocol's typed data.</summary>
internal static class Triggers
{
    /// <summary>A timer that ran an hour ago.</summary>
    public static JsonObject Timer()
    {
        var now = DateTimeOffset.UtcNow;
        var status = new JsonObject
        {
            ["Last"] = now.AddHours(-1),
            ["LastUpdated"] = now.AddHours(-1),
            ["Next"] = now.AddHours(1),
        };
        var timer = new JsonObject { ["ScheduleStatus"] = status, ["IsPastDue"] = false };
        return new JsonObject { ["json"] = timer.ToJsonString() };
    }

    /// <summary>A blob of the app's own account: its name only, since the worker opens it itself.</summary>
    public static JsonObject Blob(BlobClient blob)
    {
        var content = new JsonObject
        {
            ["Connection"] = StorageAccount.Setting,
            ["ContainerName"] = blob.BlobContainerName,
            ["BlobName"] = blob.Name,
        };
        return new JsonObject
        {
            ["modelBindingData"] = new JsonObject
            {
                ["version"] = "1.0",
                ["source"] = "AzureStorageBlobs",
                ["contentType"] = "application/json",
                ["content"] = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(content.ToJsonString())),
            },
        };
    }
}
