namespace NewsMonitor.Core.Web.Charts;

/// <summary>A chart that is drawn on the server.</summary>
/// <param name="Id">Unique on the page; letters.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Description">What can be seen in it, in words.</param>
/// <param name="Bars">Its bars.</param>
/// <param name="Lines">Its lines, above the bars.</param>
/// <param name="Top">The label of the highest value.</param>
/// <param name="Start">The label of the left end.</param>
/// <param name="End">The label of the right end.</param>
/// <param name="Keys">What the colors stand for.</param>
internal sealed record Chart(
    string Id,
    string Title,
    string Description,
    IReadOnlyList<Bar> Bars,
    IReadOnlyList<Line> Lines,
    string Top,
    string Start,
    string End,
    IReadOnlyList<ChartKey> Keys
)
{
    /// <summary>Points that lead somewhere; the table beneath has the same links for the keyboard.</summary>
    public IReadOnlyList<ChartPoint> Points { get; init; } = [];

    /// <summary>Of the view box, without its labels.</summary>
    public const int Width = 720;

    /// <inheritdoc cref="Width" />
    public const int Height = 150;

    /// <summary>The left edge and the width of one of several columns, with a gap between them.</summary>
    public static (double X, double Width) Column(int column, int columns)
    {
        var room = Width / (double)columns;
        return (column * room, room * (room > 4 ? 0.82 : 1));
    }

    /// <summary>The middle of a column.</summary>
    public static double Middle(int column, int columns) => (column + 0.5) * Width / columns;
}

/// <summary>What a color stands for.</summary>
/// <param name="Label">In words.</param>
/// <param name="Color">A class of the style sheet.</param>
internal sealed record ChartKey(string Label, string Color);
