namespace NewsMonitor.Benchmarks.Read;

/// <summary>A file of one format, and what its parse by the library alone is.</summary>
/// <param name="Format">Its name.</param>
/// <param name="Extension">Of the file's name.</param>
/// <param name="Articles">How many it contains.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Bare">What the bare parse is, in a few words.</param>
/// <param name="Parse">The bare parse; it touches everything that the text is in.</param>
internal sealed record File(string Format, string Extension, int Articles, byte[] Bytes, string Bare, Action<byte[]> Parse);
