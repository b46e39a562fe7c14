using NewsMonitor.Analyzer.Words;
using nietras.SeparatedValues;

namespace NewsMonitor.Trainer.Data;

/// <summary>
/// Names of listed companies as the news writes them: without legal forms, and shorter where that is not a word. The folder holds
/// comma-separated tables with a header, which have at least the columns of <see cref="Columns"/>.
/// </summary>
/// <param name="folder">The folder; if there is none, there are no names.</param>
/// <param name="forms">Legal forms.</param>
/// <param name="frequencies">How often each word is said, in lower case.</param>
internal sealed class ListedCompanies(string folder, LegalForms forms, IReadOnlyDictionary<string, int> frequencies)
{
    private static readonly string[] Columns = ["name", "country", "market_cap", "exchange"];

    /// <summary>
    /// A word that is said more often does not name a company by itself; for a small company, the limit is far lower.
    /// </summary>
    private const int MostOften = 400;
    private const int MostOftenIfSmall = 4;

    private static readonly HashSet<string> Large = ["Mega Cap", "Large Cap", "Mid Cap"];

    /// <summary>Countries whose smaller companies are in English news, too.</summary>
    private static readonly HashSet<string> English =
    [
        "United States",
        "United Kingdom",
        "India",
        "Australia",
        "Canada",
        "Singapore",
        "Hong Kong",
        "South Africa",
        "New Zealand",
        "Ireland",
        "Malaysia",
    ];

    /// <summary>Exchanges whose companies count without a size.</summary>
    private static readonly HashSet<string> WithoutSize = ["NSE", "BSE"];

    /// <summary>Last words of names that the news often leaves out.</summary>
    private static readonly HashSet<string> Generic =
    [
        .. (
            "holdings holding group berhad tbk publ company industries technologies technology laboratories labs pharmaceuticals "
            + "pharmaceutical pharma motors motor communications enterprises international financial services infrastructure "
            + "infrastructures steel cement cements power energy projects constructions construction developers estates realty "
            + "software systems chemicals foods beverages healthcare hospitals hotels resorts textiles mills garments electronics "
            + "electricals engineering engineers logistics airlines airways media entertainment retail finance housing capital "
            + "insurance resources petroleum mining metals agro exports overseas worldwide global solutions consultancy"
        ).Split(' '),
    ];

    private static readonly HashSet<string> Small = ["of", "and", "the", "&", "for", "de"];

    /// <summary>All names, each once.</summary>
    public IReadOnlySet<string> Read()
    {
        var names = new HashSet<string>();
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.csv") : [])
        {
            using var rows = Sep.Reader(options => options with { Sep = new Sep(','), Unescape = true }).FromFile(file);
            foreach (var row in rows)
            {
                var values = row[Columns];
                Add(values[0].ToString(), values[1].ToString(), values[2].ToString(), values[3].ToString(), names);
            }
        }
        return names;
    }

    private void Add(string name, string country, string size, string exchange, HashSet<string> names)
    {
        var large = Large.Contains(size);
        if (!large && (size.Length == 0 ? !WithoutSize.Contains(exchange) : !English.Contains(country)))
            return;
        if (name.Any(c => c is '%' or ':' or '/') || name.Any(char.IsDigit) && !char.IsDigit(name[0]))
            return;
        var words = Cut(name).ToList();
        while (words.Count > 1 && (forms.Contains(words[^1].ToLowerInvariant().TrimEnd(',', '.')) || Small.Contains(words[^1])))
            words.RemoveAt(words.Count - 1);
        for (; words.Count > 0; words.RemoveAt(words.Count - 1))
        {
            if (words.Count > 1 || IsName(words[0], large))
                names.Add(string.Join(' ', words));
            if (large && words.Count > 2)
                AddInitials(words, names);
            if (words.Count < 2 || !Generic.Contains(words[^1].ToLowerInvariant()) && !Small.Contains(words[^1]))
                return;
        }
    }

    /// <summary>The words without what is in parentheses, "The" and the commas.</summary>
    private static IEnumerable<string> Cut(string name)
    {
        var open = name.IndexOf('(', StringComparison.Ordinal);
        var plain = open > 0 ? name[..open] : name;
        var words = plain.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var shouts = plain.Length > 6 && plain == plain.ToUpperInvariant() && words.Length > 1;
        return words
            .Where((word, i) => i > 0 || word is not ("The" or "PT" or "THE"))
            .Select(word => shouts && word.Length > 4 ? word[0] + word[1..].ToLowerInvariant() : word);
    }

    private bool IsName(string word, bool large) =>
        word.Length > 2
        && char.IsUpper(word[0])
        && frequencies.GetValueOrDefault(word.ToLowerInvariant()) <= (large ? MostOften : MostOftenIfSmall);

    private void AddInitials(List<string> words, HashSet<string> names)
    {
        var initials = string.Concat(
            words.Where(w => !Small.Contains(w.ToLowerInvariant())).Select(w => char.ToUpperInvariant(w[0]))
        );
        if (initials.Length > 2 && initials.All(char.IsLetter) && frequencies.GetValueOrDefault(initials.ToLowerInvariant()) < 50)
            names.Add(initials);
    }
}
