namespace NewsMonitor.Core.Web.Names;

/// <summary>A name on one UTC day.</summary>
/// <param name="Day">The day.</param>
/// <param name="All">All articles of that day.</param>
/// <param name="Articles">Those that mention the name.</param>
/// <param name="Positive">Those that are positive about it.</param>
/// <param name="Negative">Those that are negative about it.</param>
internal readonly record struct NameDay(DateOnly Day, int All, int Articles, int Positive, int Negative);
