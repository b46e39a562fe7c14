namespace NewsMonitor.Reading.Html;

/// <summary>
/// The elements that are open at a place in a page, as a parser keeps them: an end tag closes the element of its name that was
/// opened last and whatever is open inside it, and one that closes nothing changes nothing.
/// </summary>
/// <param name="html">The page.</param>
/// <param name="names">Room for as many elements as may be open at once.</param>
internal ref struct OpenElements(ReadOnlySpan<char> html, Span<Range> names)
{
    private readonly ReadOnlySpan<char> _html = html;
    private readonly Span<Range> _names = names;
    private int _count;

    /// <summary>Opens an element. False if there is no room for it.</summary>
    public bool TryOpen(Range name)
    {
        if (_count == _names.Length)
            return false;
        _names[_count++] = name;
        return true;
    }

    public void Close(ReadOnlySpan<char> name)
    {
        for (var at = _count - 1; at >= 0; at--)
        {
            if (!_html[_names[at]].Equals(name, StringComparison.OrdinalIgnoreCase))
                continue;
            _count = at;
            return;
        }
    }
}
