using System.Runtime.CompilerServices;
using System.Xml;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Xml;

/// <summary>
/// Reads the items of one document, from its text or, after a fault, on from where the fault was in a repaired text.
/// </summary>
internal sealed class XmlReading(IXmlFormat format)
{
    private int _items;
    private bool _hasParts;

    /// <summary>Why the last text could not be read to its end; null if it could.</summary>
    public XmlException? Fault { get; private set; }

    /// <summary>The parts that have not been read yet.</summary>
    /// <param name="text">The document, or the same one repaired; not disposed.</param>
    /// <param name="onItem">Called after each item.</param>
    /// <param name="cancellationToken">Cancels between two items.</param>
    public async IAsyncEnumerable<ReadPart> PartsAsync(
        TextReader text,
        Action? onItem,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var items = new XmlItems(text, format.IsItem);
        Fault = null;
        var known = _items;
        for (var number = 1; await NextAsync(items) is { } item; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            onItem?.Invoke();
            if (number <= known)
                continue;
            _items = number;
            if (format.Read(item) is not { } result)
                continue;
            _hasParts = true;
            yield return new ReadPart(item.Around is null ? "" : $"{number}", result);
        }
    }

    /// <summary>What is said for parts that could not be read, or because there are none; null if all were read.</summary>
    public ReadPart? Rest() =>
        Fault is { } fault ? new ReadPart(_items == 0 ? "" : $"{_items + 1}", Rejections.Malformed(Shown(fault)))
        : _hasParts ? null
        : new ReadPart("", format.NoArticle());

    private async Task<XmlItem?> NextAsync(XmlItems items)
    {
        try
        {
            return await items.NextAsync();
        }
        catch (XmlException fault)
        {
            Fault = fault;
            return null;
        }
    }

    /// <summary>Where reading stopped, if that is known.</summary>
    internal static string Stop(XmlException fault) =>
        fault.LineNumber == 0
            ? "The XML cannot be read to its end"
            : $"The XML cannot be read beyond line {fault.LineNumber:N0}, column {fault.LinePosition:N0}";

    private static string Shown(XmlException fault)
    {
        var what = fault.Message.Split(". Line ")[0].TrimEnd('.');
        return $"{Stop(fault)}: {what}";
    }
}
