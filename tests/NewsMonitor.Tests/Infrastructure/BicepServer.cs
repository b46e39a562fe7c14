using System.Diagnostics;
using System.Text.Json;
using StreamJsonRpc;

namespace NewsMonitor.Tests.Infrastructure;

/// <summary>
/// The Bicep CLI as one process for the whole test run, asked over JSON-RPC: it takes seconds to start and a moment to answer.
/// </summary>
internal static class BicepServer
{
    private static readonly Lazy<JsonRpc> Connection = new(Connect);

    /// <summary>Compiles a file, and lints it.</summary>
    public static Task<Compilation> CompileAsync(string path) => AskAsync<Compilation>("bicep/compile", new { path });

    /// <summary>What deploying a parameter file would make, as JSON.</summary>
    /// <exception cref="RemoteInvocationException">The parameters are rejected; the message says why.</exception>
    public static async Task<string> SnapshotAsync(string path, object metadata) =>
        (await AskAsync<PredictedDeployment>("bicep/getSnapshot", new { path, metadata })).Snapshot;

    private static Task<T> AskAsync<T>(string method, object request) => Connection.Value.InvokeAsync<T>(method, request);

    // It ends when its standard input is closed, which the end of the test run does.
    private static JsonRpc Connect()
    {
        var start = new ProcessStartInfo(Bicep.Cli!, ["jsonrpc", "--stdio"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        var process = Process.Start(start)!;
        var formatter = new SystemTextJsonFormatter { JsonSerializerOptions = new(JsonSerializerDefaults.Web) };
        var messages = new HeaderDelimitedMessageHandler(
            process.StandardInput.BaseStream,
            process.StandardOutput.BaseStream,
            formatter
        );
        var connection = new JsonRpc(messages);
        connection.StartListening();
        return connection;
    }

    /// <summary>What a file compiles to: null if it has errors.</summary>
    internal sealed record Compilation(string? Contents, IReadOnlyList<Remark> Diagnostics);

    /// <summary>One thing that the compiler or the linter says.</summary>
    internal sealed record Remark(string Source, string Level, string Code, string Message);

    private sealed record PredictedDeployment(string Snapshot);
}
