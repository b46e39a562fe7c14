using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using NewsMonitor.Core.Analysis;
using NewsMonitor.Core.Settings;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core;

/// <summary>Reads the settings and reports all invalid ones at once: unknown, of the wrong type, or out of range.</summary>
public sealed class SettingsReader
{
    private readonly IReadOnlyList<AnalyzerRegistration> _analyzers;
    private readonly SettingsSection[] _sections;

    /// <param name="analyzers">Every analyzer that settings can name; each may have settings of its own.</param>
    public SettingsReader(IReadOnlyList<AnalyzerRegistration> analyzers)
    {
        _analyzers = analyzers;
        _sections = [.. Sections()];
        Keys = [.. _sections.SelectMany(section => Leaves(section).Select(leaf => Key(section, leaf)))];
    }

    /// <summary>The keys of all settings, in the form <c>NewsMonitor:Digest:At</c>.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <exception cref="SettingsException">At least one setting is invalid.</exception>
    public NewsMonitorOptions Read(IConfiguration configuration)
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
        var options = Bind(Readable(root));
        faults.AddRange(OutOfRange(options));
        faults.AddRange(SettingsRules.Faults(options, _analyzers));
        List<string> all = [.. Written(configuration), .. faults.Select(fault => SettingOrigin.Locate(fault, configuration))];
        return all.Count == 0 ? options : throw new SettingsException(all);
    }

    private static IEnumerable<string> Written(IConfiguration configuration) =>
        (configuration as IConfigurationRoot)?.Providers.OfType<ISettingsPlace>().SelectMany(place => place.Faults) ?? [];

    private NewsMonitorOptions Bind(IConfiguration readable) =>
        (readable.Get<NewsMonitorOptions>() ?? new NewsMonitorOptions()) with
        {
            Analyzers =
            [
                .. OfAnalyzers()
                    .Select(section =>
                        readable.GetSection(section.Name).Get(section.Options) ?? Activator.CreateInstance(section.Options)!
                    ),
            ],
        };

    // A section with almost our name is a typing error; other sections belong to other software.
    private IEnumerable<string> Misspelled(IConfiguration configuration) =>
        from section in configuration.GetChildren()
        where section.GetChildren().Any() && SettingNames.IsTypoOf(NewsMonitorOptions.Section, section.Key)
        from pair in section.AsEnumerable()
        where pair.Value is not null
        select Unknown(pair.Key);

    private IEnumerable<string> Unknown(IConfigurationSection root) =>
        from pair in root.AsEnumerable()
        where pair.Value is not null && pair.Key != root.Key && !Keys.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)
        select Unknown(pair.Key);

    private string Unknown(string key) => $"{SettingOrigin.Unknown}{key}; {SettingNames.Suggestion(key, Keys)}";

    private IConfiguration Readable(IConfigurationSection root)
    {
        var readable =
            from section in _sections
            from leaf in Leaves(section)
            let value = root[$"{section.Name}:{leaf.Name}"]
            where value is not null && CanRead(leaf.PropertyType, value)
            select KeyValuePair.Create($"{section.Name}:{leaf.Name}", (string?)value);
        return new ConfigurationBuilder().AddInMemoryCollection(readable).Build();
    }

    private IEnumerable<string> Unreadable(IConfigurationSection root) =>
        from section in _sections
        from leaf in Leaves(section)
        let value = root[$"{section.Name}:{leaf.Name}"]
        where value is not null && !CanRead(leaf.PropertyType, value)
        select $"{Key(section, leaf)} must be {Wanted(leaf)}; it is \"{value}\"";

    private IEnumerable<string> OutOfRange(NewsMonitorOptions options) =>
        from section in _sections
        let value = options.Of(section.Options)
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

    // The analyzers' own settings come after those of all analyzers.
    private IEnumerable<SettingsSection> Sections() =>
        from property in typeof(NewsMonitorOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance)
        let section = new SettingsSection(property.Name, property.PropertyType)
        from part in section.Options == typeof(AnalysisOptions) ? OfAnalyzers().Prepend(section) : [section]
        select part;

    private IEnumerable<SettingsSection> OfAnalyzers() =>
        _analyzers.Select(analyzer => analyzer.Settings).OfType<SettingsSection>();

    private static PropertyInfo[] Leaves(SettingsSection section) =>
        section.Options.GetProperties(BindingFlags.Public | BindingFlags.Instance);

    private static string Key(SettingsSection section, PropertyInfo leaf) =>
        $"{NewsMonitorOptions.Section}:{section.Name}:{leaf.Name}";
}
