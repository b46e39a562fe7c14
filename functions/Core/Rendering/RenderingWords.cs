using NewsMonitor.Core.Rendering.English;
using NewsMonitor.Core.Rendering.Words;

namespace NewsMonitor.Core.Rendering;

/// <summary>The words that mails and pages are written in.</summary>
internal static class RenderingWords
{
    public static readonly IWords Default = new EnglishWords();
}
