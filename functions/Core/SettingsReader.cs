using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using NewsMonitor.Core.Settings;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core;

/// <summary>Reads the settings and reports all invalid ones at once: unknown, of the wrong type, or out of range.</summary>
public static class SettingsReader
{
    /// <summary>The keys of all settings, in the form <c>NewsMonitor:Digest:At</c>.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [.. Sections().SelectMany(section => Leaves(section).Select(leaf => Key(section, leaf)))];

    /// <param name="configuration">The settings.</param>
    /// <param name="hasAzureLanguage">Whether the build includes Azure AI Language; if not, settings that require it are invalid.</param>
    /// <exception cref="SettingsException">At least one setting is invalid.</exception>
    public static NewsMonitorOptions Read(IConfiguration configuration, bool hasAzureLanguage = true)
    {
        var root = configuration.GetSection(NewsMonitorOptions.Section);
        List<string> faults =
        [
            .. StorageAccount.Faults(configuration),
            .. Misspelled(configuration),
            .. Unknown(root),
            .. Unreadable(root),
        ];

        // Settings that cannot be read keep their defaults, so that the other faults are still found.
        var options = Readable(root).Get<NewsMonitorOptions>() ?? new NewsMonitorOptions();
        faults.AddRange(OutOfRange(options));
        faults.AddRange(SettingsRules.Faults(options, hasAzureLanguage));
        return faults.Count == 0
            ? options
            : throw new SettingsException([.. faults.Select(fault => SettingOrigin.Locate(fault, configuration))]);
    }

    // A section with nearly our name is a typing error; other sections belong to other software.
    private static IEnumerable<string> Misspelled(IConfiguration configuration) =>
        from section in configuration.GetChildren()
        where section.GetChildren().Any() && SettingNames.IsTypoOf(NewsMonitorOptions.Section, section.Key)
        from pair in section.AsEnumerable()
        where pair.Value is not null
        select $"Unknown setting {pair.Key}; {SettingNames.Suggestion(pair.Key, Keys)}";

    private static IConfiguration Readable(IConfigurationSection root)
    {
        var readable =
            from section in Sections()
            from leaf in Leaves(section)
            let value = root[$"{section.Name}:{leaf.Name}"]
            where value is not null && CanRead(leaf.PropertyType, value)
            select KeyValuePair.Create($"{section.Name}:{leaf.Name}", (string?)value);
        return new ConfigurationBuilder().AddInMemoryCollection(readable).Build();
    }

    private static IEnumerable<string> Unknown(IConfigurationSection root) =>
        from pair in root.AsEnumerable()
        where pair.Value is not null && pair.Key != root.Key && !Keys.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)
        select $"Unknown setting {pair.Key}; {SettingNames.Suggestion(pair.Key, Keys)}";

    private static IEnumerable<string> Unreadable(IConfigurationSection root) =>
        from section in Sections()
        from leaf in Leaves(section)
        let value = root[$"{section.Name}:{leaf.Name}"]
        where value is not null && !CanRead(leaf.PropertyType, value)
        select $"{Key(section, leaf)} must be {Wanted(leaf)}; it is \"{value}\"";

    private static IEnumerable<string> OutOfRange(NewsMonitorOptions options) =>
        from section in Sections()
        let value = section.GetValue(options)!
        from leaf in Leaves(section)
        from fault in Faults(value, leaf)
        select $"{Key(section, leaf)} {Sentence(fault)}; it is \"{leaf.GetValue(value)}\"";

    private static List<ValidationResult> Faults(object section, PropertyInfo leaf)
    {
        List<ValidationResult> found = [];
        Validator.TryValidateProperty(
            leaf.GetValue(section),
            new ValidationContext(section) { MemberName = leaf.Name, DisplayName = "It" },
            found
        );
        return found;
    }

    private static string Sentence(ValidationResult fault)
    {
        var message = fault.ErrorMessage!.Replace("The field It must", "must", StringComparison.Ordinal).TrimEnd('.');
        return message.Replace("The It field is required", "must not be empty", StringComparison.Ordinal);
    }

    private static bool CanRead(Type type, string value) =>
        type.IsEnum
            ? Enum.TryParse(type, value, ignoreCase: true, out var parsed) && Enum.IsDefined(type, parsed!)
            : TypeDescriptor.GetConverter(type).IsValid(value);

    private static string Wanted(PropertyInfo leaf) =>
        leaf.PropertyType.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(leaf.PropertyType))}"
        : leaf.PropertyType == typeof(bool) ? "true or false"
        : $"a whole number{Bounds(leaf.GetCustomAttribute<RangeAttribute>())}";

    private static string Bounds(RangeAttribute? range) => range is null ? "" : $" from {range.Minimum} to {range.Maximum}";

    private static PropertyInfo[] Sections() =>
        typeof(NewsMonitorOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance);

    private static PropertyInfo[] Leaves(PropertyInfo section) =>
        section.PropertyType.GetProperties(BindingFlags.Public | BindingFlags.Instance);

    private static string Key(PropertyInfo section, PropertyInfo leaf) =>
        $"{NewsMonitorOptions.Section}:{section.Name}:{leaf.Name}";
}
