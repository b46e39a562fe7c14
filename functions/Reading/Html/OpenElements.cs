namespace NewsMonitor.Reading.Html;

/// <summary>
/// The stack of open elements at a place in a page, as a parser keeps it: an end tag closes the last element with its name and
/// everything inside it; an end tag that matches nothing has no effect. Paragraphs, list items and cells end without a tag where
/// the next one begins.
/// </summary>
/// <param name="html">The page.</param>
/// <param name="names">A buffer for the maximum number of open elements.</param>
internal ref struct OpenElements(ReadOnlySpan<char> html, Span<Range> names)
{
    private readonly ReadOnlySpan<char> _html = html;
    private readonly Span<Range> _names = names;
    private int _count;

    /// <summary>Opens an element; false if there is no room for it.</summary>
    public bool TryOpen(Range name)
    {
        while (_count > 0 && OptionalEndTags.Ends(_html[_names[_count - 1]], _html[name]))
            _count--;
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
