using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;
using NewsMonitor.News.Versions;

namespace NewsMonitor.Core.Archive;

/// <summary>The options for stored JSON. It is never used as markup, so only what JSON itself requires is escaped.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<TaggedEntity>))]
[JsonSerializable(typeof(IReadOnlyList<TextChange>))]
[JsonSerializable(typeof(ArticleDetails))]
[JsonSerializable(typeof(KeptText))]
internal sealed partial class StorageJson : JsonSerializerContext
{
    public static StorageJson Compact => Relaxed.Context;

    // A separate class, so that it is created after the generated defaults that it copies.
    private static class Relaxed
    {
        public static readonly StorageJson Context = new(
            new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
    }
}

/// <summary>The part of <see cref="ArticleDetails"/> that was read, not computed.</summary>
internal sealed record KeptText(Article Article);
