using NewsMonitor.Analyzer;

namespace NewsMonitor.News.Trends;

/// <summary>A window compared with the usual.</summary>
/// <param name="Usual">What it usually contains; null if too few days are known.</param>
/// <param name="Movers">Entities whose coverage differs from the usual; the strongest of each kind first.</param>
/// <param name="Silent">Outlets that usually have articles but had none.</param>
internal sealed record TrendReport(UsualCounts? Usual, IReadOnlyList<Mover> Movers, IReadOnlyList<SilentSource> Silent)
{
    public static readonly TrendReport None = new(null, [], []);
}

/// <summary>How the coverage of an entity differs from the usual.</summary>
public enum MoverKind
{
    /// <summary>In more articles than usual.</summary>
    Up,

    /// <summary>In many articles, but in none on the days before.</summary>
    New,

    /// <summary>In fewer articles than usual.</summary>
    Down,

    /// <summary>More positive than usual.</summary>
    Better,

    /// <summary>More negative than usual.</summary>
    Worse,
}

/// <summary>An entity whose coverage differs from the usual.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Category">Its category.</param>
/// <param name="Kind">How it differs.</param>
/// <param name="Articles">Articles of the window that mention it.</param>
/// <param name="Positive">Those that are positive about it.</param>
/// <param name="Negative">Those that are negative about it.</param>
/// <param name="Usual">Articles in a usual window.</param>
/// <param name="Before">Articles on all the days before.</param>
/// <param name="PositiveBefore">Those of them that were positive about it.</param>
/// <param name="NegativeBefore">Those of them that were negative about it.</param>
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

/// <summary>An outlet that usually has articles but had none.</summary>
/// <param name="Source">The outlet.</param>
/// <param name="PerDay">Articles on a usual day.</param>
public sealed record SilentSource(string Source, double PerDay);
