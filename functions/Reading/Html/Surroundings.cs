using AngleSharp.Dom;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// Whether elements match a selector or are in one that does, like <c>Closest</c>, but no element is asked twice: neighbors have
/// the same elements around them. The tree must not change meanwhile, and not be deep.
/// </summary>
internal sealed class Surroundings(string selector)
{
    private readonly Dictionary<IElement, bool> _known = [];

    public bool Has(IElement? element)
    {
        if (element is null)
            return false;
        if (!_known.TryGetValue(element, out var has))
            _known[element] = has = element.Matches(selector) || Has(element.ParentElement);
        return has;
    }
}
