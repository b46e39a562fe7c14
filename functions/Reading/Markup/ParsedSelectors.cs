using System.Collections.Concurrent;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;

namespace NewsMonitor.Reading.Markup;

/// <summary>Parses each CSS selector once. The code has about a hundred, and each page is searched for most of them.</summary>
internal sealed class ParsedSelectors : ICssSelectorParser
{
    /// <summary>Others, if a library makes some from what is on a page, are parsed each time.</summary>
    private const int MostKept = 1_000;

    private readonly CssSelectorParser _parser = new();
    private readonly ConcurrentDictionary<string, ISelector> _kept = new(StringComparer.Ordinal);

    public ISelector? ParseSelector(string selectorText)
    {
        if (_kept.TryGetValue(selectorText, out var known))
            return known;
        var selector = _parser.ParseSelector(selectorText);
        if (selector is not null && _kept.Count < MostKept)
            _kept[selectorText] = selector;
        return selector;
    }
}
