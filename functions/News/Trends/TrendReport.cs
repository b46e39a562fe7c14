using NewsMonitor.Analyzer;

namespace NewsMonitor.News.Trends;

/// <summary>What a window holds against what is usual.</summary>
/// <param name="Usual">What it usually holds; null where too few days are known.</param>
/// <param name="Movers">Who is in the news more, less, or otherwise than usual; each kind by strength.</param>
/// <param name="Silent">Outlets that usually have articles, and had none.</param>
internal sealed record TrendReport(UsualCounts? Usual, IReadOnlyList<Mover> Movers, IReadOnlyList<SilentSource> Silent)
{
    public static readonly TrendReport None = new(null, [], []);
}

/// <summary>How somebody's news differ from the usual.</summary>
public enum MoverKind
{
    /// <summary>In more articles than usual.</summary>
    Up,

    /// <summary>In many articles, and in none of the days before.</summary>
    New,

    /// <summary>In fewer articles than usual.</summary>
    Down,

    /// <summary>Spoken of better than usual.</summary>
    Better,

    /// <summary>Spoken of worse than usual.</summary>
    Worse,
}

/// <summary>An entity whose news differ from its own usual.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Category">Its category.</param>
/// <param name="Kind">How they differ.</param>
/// <param name="Articles">Articles of the window that mention it.</param>
/// <param name="Positive">Those that speak well of it.</param>
/// <param name="Negative">Those that speak ill of it.</param>
/// <param name="Usual">Articles of a usual window.</param>
/// <param name="Before">Articles of the days before, in all.</param>
/// <param name="PositiveBefore">Those of them that spoke well of it.</param>
/// <param name="NegativeBefore">Those of them that spoke ill of it.</param>
public sealed record Mover(
    string Key,
    string Name,
    EntityCategory Category,
    MoverKind Kind,
    int Articles,
    int Positive,
    int Negative,
    double Usual,
    int Before,
    int PositiveBefore,
    int NegativeBefore
)
{
    internal static Mover Create(MoverKind kind, EntityDay now, EntityBaseline? before, double usual) =>
        new(
            now.Key,
            now.Name,
            now.Category,
            kind,
            now.Articles,
            now.Positive,
            now.Negative,
            Math.Round(usual, 1),
            before?.Articles ?? 0,
            before?.Positive ?? 0,
            before?.Negative ?? 0
        );
}

/// <summary>An outlet that usually has articles, and had none.</summary>
/// <param name="Source">The outlet.</param>
/// <param name="PerDay">Articles on a usual day.</param>
public sealed record SilentSource(string Source, double PerDay);
