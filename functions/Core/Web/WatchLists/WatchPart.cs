using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Web.WatchLists;

/// <summary>A part of the definition of a watch-list, in its own words.</summary>
internal sealed record WatchPart(string Label, IReadOnlyList<string> Lines)
{
    private const int MaxLine = 300;
    private const int MostLines = 100;
    private static readonly WatchPageLabels Labels = RenderingWords.Default.WatchPage.Labels;

    public static IReadOnlyList<WatchPart> Of(WatchListForm form) =>
        [
            .. form
                .Terms.Select(field => Of(field.Key, field.Value.Split('\n')))
                .Append(Of("sentiment", form.Sentiments))
                .Concat(form.Outlets.Select(field => Of(field.Key, field.Value.Split('\n'))))
                .Where(part => part.Lines.Count > 0),
        ];

    private static WatchPart Of(string field, IEnumerable<string> lines)
    {
        List<string> all = [.. lines.Where(line => line.Length > 0)];
        var shown = all.Take(MostLines).Select(line => UntrustedText.Line(line, MaxLine));
        return new WatchPart(
            Labels.Fields[field],
            all.Count > MostLines ? [.. shown, RenderingWords.Default.More(all.Count - MostLines)] : [.. shown]
        );
    }
}
