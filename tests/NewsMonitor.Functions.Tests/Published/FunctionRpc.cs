using System.Buffers.Binary;
using System.Reflection;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace NewsMonitor.Functions.Tests.Published;

/// <summary>
/// The messages that host and worker exchange, as JSON here and as gRPC frames on the wire: a byte that says whether the message
/// is compressed, its length in four bytes, big-endian, and the message. The worker's own descriptors translate between the two.
/// </summary>
internal static class FunctionRpc
{
    /// <summary>The one method: a stream each way.</summary>
    public const string Method = "/AzureFunctionsRpcMessages.FunctionRpc/EventStream";

    private const int Header = 5;

    // The generated types are internal to the worker, but a descriptor is all it takes.
    private static readonly MessageDescriptor Message = (MessageDescriptor)
        Assembly
            .Load("Microsoft.Azure.Functions.Worker.Grpc")
            .GetType("Microsoft.Azure.Functions.Worker.Grpc.Messages.StreamingMessage", throwOnError: true)!
            .GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)!
            .GetValue(null)!;

    public static async Task WriteAsync(Stream stream, JsonObject message, CancellationToken cancellationToken)
    {
        var content = JsonParser.Default.Parse(message.ToJsonString(), Message).ToByteArray();
        var frame = new byte[Header + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), content.Length);
        content.CopyTo(frame, Header);
        await stream.WriteAsync(frame, cancellationToken);
        await stream.FlushAsync(cancellationToken);
    }

    /// <summary>The next message; null at the end of the stream.</summary>
    public static async Task<JsonObject?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var header = new byte[Header];
        if (await stream.ReadAtLeastAsync(header, Header, throwOnEndOfStream: false, cancellationToken) < Header)
            return null;
        var content = new byte[BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(1))];
        await stream.ReadExactlyAsync(content, cancellationToken);
        return JsonNode.Parse(JsonFormatter.Default.Format(Message.Parser.ParseFrom(content)))!.AsObject();
    }
}
