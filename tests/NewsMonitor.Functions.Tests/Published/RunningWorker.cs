using System.Text.Json.Nodes;

namespace NewsMonitor.Functions.Tests.Published;

/// <summary>
/// A worker that has taken every step up to the first invocation: started, initialized, indexed, its functions loaded.
/// </summary>
internal sealed class RunningWorker : IAsyncDisposable
{
    private readonly WorkerHost _host;
    private readonly WorkerProcess _process;

    private RunningWorker(WorkerHost host, WorkerProcess process) => (_host, _process) = (host, process);

    /// <summary>What the worker says it can do.</summary>
    public IReadOnlyDictionary<string, string> Capabilities { get; private set; } = new Dictionary<string, string>();

    /// <summary>The functions, as the worker indexed them.</summary>
    public IReadOnlyList<IndexedFunction> Functions { get; private set; } = [];

    /// <inheritdoc cref="WorkerProcess.PeakBytes" />
    public long PeakBytes => _process.PeakBytes;

    /// <inheritdoc cref="WorkerProcess.ProcessorTime" />
    public TimeSpan ProcessorTime => _process.ProcessorTime;

    /// <summary>What the worker has given the host to log; the host shows it on its console.</summary>
    public IReadOnlyList<string> Lines => _host.Lines;

    /// <param name="settings">Settings of the app.</param>
    /// <param name="cancellationToken">Ends the wait for the worker.</param>
    public static async Task<RunningWorker> StartAsync(
        IReadOnlyDictionary<string, string?> settings,
        CancellationToken cancellationToken
    )
    {
        var host = await WorkerHost.StartAsync(cancellationToken);
        var worker = new RunningWorker(host, WorkerProcess.Start(host.Address, settings));
        try
        {
            await worker.PrepareAsync(cancellationToken);
            return worker;
        }
        catch (Exception fault)
        {
            await worker.DisposeAsync();
            throw new InvalidOperationException($"The worker did not get ready: {worker._process.Output}", fault);
        }
    }

    /// <summary>Runs a function once, and fails if the function does.</summary>
    /// <param name="function">Its name.</param>
    /// <param name="input">The name of the parameter that has the trigger.</param>
    /// <param name="data">What the trigger hands over: the host's typed data.</param>
    /// <param name="cancellationToken">Ends the wait for the worker.</param>
    public async Task InvokeAsync(string function, string input, JsonObject data, CancellationToken cancellationToken)
    {
        Begin(function, input, data);
        await EndAsync(cancellationToken);
    }

    /// <summary>Runs a function several times at once, and fails if one of them does.</summary>
    public async Task InvokeAllAsync(
        string function,
        string input,
        IEnumerable<JsonObject> data,
        CancellationToken cancellationToken
    )
    {
        var running = data.Select(one => Begin(function, input, one)).ToList();
        foreach (var _ in running)
            await EndAsync(cancellationToken);
    }

    /// <summary>
    /// Runs a function that is called over HTTP: the host forwards the request itself and names the invocation in a header.
    /// </summary>
    /// <param name="function">Its name; the parameter that has the trigger is called <c>request</c>.</param>
    /// <param name="path">The path of the request, such as <c>api/name</c>.</param>
    /// <param name="cancellationToken">Ends the wait for the worker.</param>
    /// <param name="headers">Headers of the request.</param>
    public async Task<HttpResponseMessage> GetAsync(
        string function,
        string path,
        CancellationToken cancellationToken,
        params IEnumerable<(string Name, string Value)> headers
    )
    {
        using var client = new HttpClient { BaseAddress = new Uri(Capabilities["HttpUri"]) };
        client.DefaultRequestHeaders.Add(
            "x-ms-invocation-id",
            Begin(function, "request", new JsonObject { ["http"] = new JsonObject() })
        );
        foreach (var (name, value) in headers)
            client.DefaultRequestHeaders.Add(name, value);
        var answer = await ForwardAsync(client, path, cancellationToken);
        await EndAsync(cancellationToken);
        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        await _host.DisposeAsync();
    }

    private string Begin(string function, string input, JsonObject data)
    {
        var id = $"{Guid.NewGuid()}";
        _host.Send(
            "invocationRequest",
            new JsonObject
            {
                ["invocationId"] = id,
                ["functionId"] = Functions.Single(indexed => indexed.Name == function).Id,
                ["inputData"] = new JsonArray(new JsonObject { ["name"] = input, ["data"] = data }),
                ["traceContext"] = new JsonObject(),
            }
        );
        return id;
    }

    private async Task EndAsync(CancellationToken cancellationToken) =>
        Succeeded(await _host.ReceiveAsync("invocationResponse", cancellationToken));

    // Again and again, as the host does: the worker calls the host before it listens itself.
    private static async Task<HttpResponseMessage> ForwardAsync(
        HttpClient client,
        string path,
        CancellationToken cancellationToken
    )
    {
        using var patience = WorkerHost.Patience(cancellationToken);
        while (true)
        {
            try
            {
                return await client.GetAsync(path, patience.Token);
            }
            catch (HttpRequestException fault) when (fault.HttpRequestError == HttpRequestError.ConnectionError)
            {
                await Task.Delay(50, patience.Token);
            }
        }
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await _host.ReceiveAsync("startStream", cancellationToken);

        _host.Send("workerInitRequest", new JsonObject { ["hostVersion"] = "4.0.0" });
        var initialized = Succeeded(await _host.ReceiveAsync("workerInitResponse", cancellationToken));
        Capabilities = initialized["capabilities"]!.AsObject().ToDictionary(pair => pair.Key, pair => $"{pair.Value}");

        _host.Send("functionsMetadataRequest", new JsonObject { ["functionAppDirectory"] = PublishedApp.Folder });
        var indexed = Succeeded(await _host.ReceiveAsync("functionMetadataResponse", cancellationToken));
        Functions =
        [
            .. indexed["functionMetadataResults"]!.AsArray().Select(function => new IndexedFunction(function!.AsObject())),
        ];

        foreach (var function in Functions)
        {
            _host.Send("functionLoadRequest", function.LoadRequest());
            Succeeded(await _host.ReceiveAsync("functionLoadResponse", cancellationToken));
        }
    }

    private static JsonObject Succeeded(JsonObject response)
    {
        var result = response["result"]!;
        $"{result["status"]}".ShouldBe("Success", result["exception"]?.ToJsonString());
        return response;
    }
}
