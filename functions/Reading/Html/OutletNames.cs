using NewsMonitor.News.Articles;

namespace NewsMonitor.Reading.Html;

/// <summary>The names by which a page calls its outlet, and the domain, which often is one of them.</summary>
internal sealed class OutletNames
{
    private readonly List<HashSet<string>> _words = [];
    private readonly HashSet<string> _folded = new(StringComparer.Ordinal);

    /// <param name="names">As the page has them.</param>
    /// <param name="addresses">Of the page; their hosts count as names.</param>
    public OutletNames(IEnumerable<Found<string>> names, IEnumerable<string> addresses)
    {
        foreach (var name in names)
            if (Fold(name.Value) is { Length: > 1 } folded && _folded.Add(folded))
                _words.Add(HeadlineWords.Of(name.Value));
        foreach (var address in addresses)
            if (Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Host.Length > 0)
                AddHost(url.Host);
    }

    /// <summary>Whether the text is the outlet's name, however it is spelled.</summary>
    public bool IsName(string text) => Fold(text) is { Length: > 1 } folded && _folded.Contains(folded);

    /// <summary>The same, or one of its sections ("BBC News" of the BBC), or a shorter form ("NBC" of NBC 5 Dallas).</summary>
    public bool IsSuffix(string text)
    {
        if (IsName(text))
            return true;
        var words = HeadlineWords.Of(text);
        return words.Count > 0
            && _words.Exists(name =>
                (name.Count <= words.Count && words.Count <= name.Count + 2 && name.All(words.Contains))
                || (words.Count < name.Count && words.All(name.Contains) && IsLong(words))
            );
    }

    /// <summary>More than an initial; of scripts without spaces, more than two characters.</summary>
    private static bool IsLong(HashSet<string> words) =>
        words.Any(word => word.Length > 2) || words.Count(word => word[0] >= '\u2E80') > 2;

    /// <summary>Whether the text is the outlet's name and up to two words more: "MDR Thüringen" of MDR.</summary>
    public bool IsSection(string text) =>
        HeadlineWords.Of(text) is { Count: > 0 } words
        && _words.Exists(name => name.Count > 0 && words.Count <= name.Count + 2 && name.All(words.Contains));

    private void AddHost(string host)
    {
        var labels = host.Split('.');
        var start = labels[0] is "www" or "m" or "amp" or "mobile" ? 1 : 0;
        if (labels.Length - start < 2)
            return;
        _folded.Add(Fold(string.Concat(labels[start..])));
        _folded.Add(Fold(labels[start]));
        if (labels.Length - start > 2)
            _folded.Add(Fold(labels[^2].Length > 3 ? labels[^2] : labels[^3]));
    }

    private static string Fold(string name)
    {
        var folded = HeadlineWords.Fold(name);
        return folded.StartsWith("the", StringComparison.Ordinal) && folded.Length > 5 ? folded[3..] : folded;
    }
}
