using NewsMonitor.News.Text;

namespace NewsMonitor.Reading.Cleaning;

/// <summary>
/// The months in the languages of the news, in the forms that dates use: in full, short, and inflected, from
/// <c>months.txt</c>. (The runtime has no names for cultures in invariant mode.)
/// </summary>
internal static class MonthNames
{
    private static readonly Dictionary<string, int> Months = ByName();

    /// <summary>The month of this name, 1 to 12, ignoring case; null if it is none.</summary>
    public static int? Of(string name) => Months.TryGetValue(name.TrimEnd('.').ToLowerInvariant(), out var month) ? month : null;

    private static Dictionary<string, int> ByName()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var language in WordFile.Lines(typeof(MonthNames).Assembly, "months.txt"))
        {
            var names = language.Split('/');
            for (var month = 1; month <= names.Length; month++)
                foreach (var name in names[month - 1].Split(' '))
                    months.TryAdd(name, month);
        }

        return months;
    }
}
