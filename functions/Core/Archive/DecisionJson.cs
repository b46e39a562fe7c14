using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Archive;

/// <summary>The options for what readers decided: JSON that operators can read and correct.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(IReadOnlyList<NameDecision>))]
[JsonSerializable(typeof(IReadOnlyList<Verdict>))]
internal sealed partial class DecisionJson : JsonSerializerContext
{
    public static DecisionJson Readable => Relaxed.Context;

    // A separate class, so that it is created after the generated defaults that it copies.
    private static class Relaxed
    {
        public static readonly DecisionJson Context = new(
            new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" }
        );
    }
}
