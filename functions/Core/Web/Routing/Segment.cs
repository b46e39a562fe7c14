namespace NewsMonitor.Core.Web.Routing;

/// <summary>Reads a part of a path; false if the path is not one of ours.</summary>
/// <param name="text">The part: decoded, not empty, untrusted.</param>
/// <param name="value">What it stands for.</param>
public delegate bool Segment<T>(string text, out T value);
