using System.Text.Json;
using Microsoft.Extensions.Configuration;
using NewsMonitor.Core.Settings;
using NewsMonitor.Reading.Json;

namespace NewsMonitor.Local.Settings;

/// <summary>The <c>Values</c> of a local.settings.json file.</summary>
internal sealed class SettingsFile(string file) : ConfigurationProvider, IConfigurationSource, ISettingsPlace
{
    private const string Remedy = "see local.settings.sample.json";
    private static readonly JsonDocumentOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private readonly List<string> _faults = [];

    public string Place => file;

    public IReadOnlyList<string> Faults => _faults;

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <exception cref="SettingsException">The file cannot be read or is not a settings file.</exception>
    public override void Load()
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file), Lenient);
            Read(json.RootElement);
        }
        catch (JsonException fault)
        {
            throw Fault($"line {fault.LineNumber + 1}: the JSON is invalid: {JsonSyntax.WhatAndWhere(fault)}; {Remedy}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Fault(Directory.Exists(file) ? "this is a folder; name a file" : fault.Message);
        }
    }

    private void Read(JsonElement root)
    {
        if (
            root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("Values", out var values)
            || values.ValueKind != JsonValueKind.Object
        )
            throw Fault($"an object \"Values\" is required; {Remedy}");
        if (root.TryGetProperty("IsEncrypted", out var encrypted) && encrypted.ValueKind == JsonValueKind.True)
            throw Fault("the file is encrypted; run \"func settings decrypt\" to decrypt it");
        _faults.AddRange(values.EnumerateObject().Select(Add).OfType<string>());
    }

    private string? Add(JsonProperty value)
    {
        if (value.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            return $"{file}: {value.Name} must be a string, a number, true or false; {Remedy}";
        var key = value.Name.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);
        return value.Value.ValueKind == JsonValueKind.Null || Data.TryAdd(key, value.Value.ToString())
            ? null
            : $"{file}: {value.Name} occurs twice; remove one of them";
    }

    private SettingsException Fault(string sentence) => new([$"{file}: {sentence}"]);
}
