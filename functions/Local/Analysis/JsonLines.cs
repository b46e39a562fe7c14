using System.Text;
using System.Text.Json;
using System.Threading.Tasks.Dataflow;
using NewsMonitor.Reading.Json;

namespace NewsMonitor.Local.Analysis;

/// <summary>Analyzes one <c>{"id","text"}</c> per line, in order, on all cores, with bounded memory.</summary>
internal sealed class JsonLines(LocalAnalyzer analyzer)
{
    private const int LinesPerCore = 16;
    private int _failed;

    /// <returns>The number of lines that could not be analyzed; each has a line with its error in the output.</returns>
    public async Task<int> RunAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        var cores = Environment.ProcessorCount;
        var work = new TransformBlock<string, ReadOnlyMemory<byte>>(
            Analyze,
            new ExecutionDataflowBlockOptions
            {
                MaxDegreeOfParallelism = cores,
                BoundedCapacity = cores * LinesPerCore,
                EnsureOrdered = true,
                CancellationToken = cancellationToken,
            }
        );
        var write = new ActionBlock<ReadOnlyMemory<byte>>(
            async line =>
            {
                await output.WriteAsync(line, cancellationToken);
                if (work.OutputCount == 0)
                    await output.FlushAsync(cancellationToken);
            },
            new ExecutionDataflowBlockOptions { BoundedCapacity = cores * LinesPerCore, CancellationToken = cancellationToken }
        );
        work.LinkTo(write, new DataflowLinkOptions { PropagateCompletion = true });

        using var lines = new StreamReader(input, Encoding.UTF8);
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            if (!await work.SendAsync(line, cancellationToken))
                break;
        }

        work.Complete();
        await write.Completion;
        await output.FlushAsync(cancellationToken);
        return _failed;
    }

    private ReadOnlyMemory<byte> Analyze(string line)
    {
        JsonElement id = default;
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return Fail(id, "the line is not a JSON object");
            if (root.TryGetProperty("id", out var given))
                id = given.Clone();
            if (!root.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
                return Fail(id, "\"text\" is missing or not a string");
            var content = text.GetString()!;
            return AnalysisJson.Document(id, content, analyzer.Analyze(content));
        }
        catch (JsonException fault)
        {
            return Fail(id, $"the line is not valid JSON: {JsonSyntax.WhatAndWhere(fault)}; correct it");
        }
        catch (InvalidOperationException)
        {
            return Fail(id, "\"text\" contains an unpaired surrogate");
        }
    }

    private ReadOnlyMemory<byte> Fail(JsonElement id, string message)
    {
        Interlocked.Increment(ref _failed);
        return AnalysisJson.Fault(id, message);
    }
}
