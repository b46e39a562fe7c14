using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace NewsMonitor.Tests.Core.Web.Chromium;

/// <summary>A Chromium of this machine, driven by its own protocol (CDP).</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private readonly Process _process;
    private readonly ClientWebSocket _socket = new();
    private readonly DirectoryInfo _profile;
    private int _number;
    private string? _session;

    private Browser(Process process, DirectoryInfo profile) => (_process, _profile) = (process, profile);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Where Chromium is; null if this machine has none.</summary>
    public static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    public static async Task<Browser> StartAsync(string path)
    {
        var profile = Directory.CreateTempSubdirectory("newsmonitor-browser-");
        string[] arguments =
        [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--remote-debugging-port=0",
            $"--user-data-dir={profile.FullName}",
            "about:blank",
        ];
        var start = new ProcessStartInfo(path, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        var browser = new Browser(Process.Start(start)!, profile);
        await browser.ConnectAsync();
        return browser;
    }

    /// <summary>Sends a command, and returns its result.</summary>
    public async Task<JsonNode> SendAsync(string method, JsonObject? parameters = null)
    {
        var id = ++_number;
        var command = new JsonObject
        {
            ["id"] = id,
            ["method"] = method,
            ["params"] = parameters ?? [],
        };
        if (_session is not null)
            command["sessionId"] = _session;
        await _socket.SendAsync(
            System.Text.Encoding.UTF8.GetBytes(command.ToJsonString()),
            WebSocketMessageType.Text,
            endOfMessage: true,
            Stop
        );
        var answer = await ReceiveAsync(message => (int?)message["id"] == id);
        return answer["error"] is { } error ? throw new InvalidOperationException($"{method}: {error}") : answer["result"]!;
    }

    /// <summary>Goes to a page and waits until it has loaded.</summary>
    public async Task GoToAsync(Uri address)
    {
        await SendAsync("Page.navigate", new JsonObject { ["url"] = address.AbsoluteUri });
        await ReceiveAsync(message => (string?)message["method"] == "Page.loadEventFired");
    }

    /// <summary>Clicks what a selector finds first, and waits until the page that this leads to has loaded.</summary>
    /// <returns>The HTTP status of that page.</returns>
    public async Task<int> ClickAsync(string selector)
    {
        await EvaluateAsync($"setTimeout(() => document.querySelector(\"{selector}\").click()), 0");
        await ReceiveAsync(message => (string?)message["method"] == "Page.loadEventFired");
        return (int)(await EvaluateAsync("performance.getEntriesByType('navigation')[0].responseStatus"))!;
    }

    /// <summary>The value of an expression; promises are awaited.</summary>
    public async Task<JsonNode?> EvaluateAsync(string expression)
    {
        var result = await SendAsync(
            "Runtime.evaluate",
            new JsonObject
            {
                ["expression"] = expression,
                ["awaitPromise"] = true,
                ["returnByValue"] = true,
            }
        );
        return result["exceptionDetails"] is { } fault
            ? throw new InvalidOperationException($"{fault}")
            : result["result"]!["value"];
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        try
        {
            _profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A process of the browser's may still write to it.
        }
    }

    private async Task ConnectAsync()
    {
        const string mark = "DevTools listening on ";
        string? line;
        do line = await _process.StandardError.ReadLineAsync(Stop);
        while (line is not null && !line.StartsWith(mark, StringComparison.Ordinal));
        _ = _process.StandardError.ReadToEndAsync(Stop);
        _ = _process.StandardOutput.ReadToEndAsync(Stop);
        await _socket.ConnectAsync(new Uri(line![mark.Length..]), Stop);
        var target = (await SendAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank" }))["targetId"]!;
        var attach = new JsonObject { ["targetId"] = (string)target!, ["flatten"] = true };
        _session = (string)(await SendAsync("Target.attachToTarget", attach))["sessionId"]!;
        await SendAsync("Page.enable");
    }

    private async Task<JsonNode> ReceiveAsync(Func<JsonNode, bool> isIt)
    {
        var buffer = new byte[64_000];
        while (true)
        {
            using var message = new MemoryStream();
            WebSocketReceiveResult part;
            do
            {
                part = await _socket.ReceiveAsync(buffer, Stop);
                message.Write(buffer, 0, part.Count);
            } while (!part.EndOfMessage);
            var node = JsonNode.Parse(message.ToArray())!;
            if (isIt(node))
                return node;
        }
    }
}
