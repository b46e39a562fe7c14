using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsMonitor.Local.Terminal;

/// <summary>How commands write JSON for other programs: on one line, with letters as they are.</summary>
internal static class JsonOutput
{
    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
