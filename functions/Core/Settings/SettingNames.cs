using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Settings;

/// <summary>Finds the setting that was probably meant by an unknown name.</summary>
internal static class SettingNames
{
    private const int MaxTypos = 2;

    /// <summary>Whether a name is another one with one or two typing errors, or with something appended.</summary>
    public static bool IsTypoOf(string name, string written) =>
        !written.Equals(name, StringComparison.OrdinalIgnoreCase)
        && (written.StartsWith(name + "_", StringComparison.OrdinalIgnoreCase) || Distance(name, written) <= MaxTypos);

    /// <summary>The setting that was probably meant, or where to find all of them.</summary>
    public static string Suggestion(string written, IReadOnlyList<string> known) =>
        Nearest(written, known) is { } nearest ? $"did you mean {nearest}?" : "see local.settings.sample.json for all settings";

    /// <summary>The name that was probably meant; null if none is similar.</summary>
    public static string? Nearest(string written, IReadOnlyList<string> known)
    {
        var nearest = known.MinBy(name => Distance(name, written));
        return nearest is not null && Distance(nearest, written) <= nearest.Length / 3 ? nearest : null;
    }

    private static int Distance(string one, string other) => EditDistance.Of(one.ToUpperInvariant(), other.ToUpperInvariant());
}
