namespace NewsMonitor.News.Stories;

/// <summary>Something in a story that earlier digests did not report.</summary>
/// <param name="What">A name, figure or phrase.</param>
/// <param name="Sentence">The sentence or headline that contains it.</param>
public sealed record StoryNews(string What, string Sentence)
{
    /// <summary>
    /// Whether the sentence names it, rather than saying "he" or another word that begins so ("Obamacare"), and not in a part that
    /// is cut off.
    /// </summary>
    internal bool IsNamed
    {
        get
        {
            var word = What[(What.LastIndexOf(' ') + 1)..];
            for (var at = Find(0); at >= 0; at = Find(at + 1))
            {
                if (at + word.Length == Sentence.Length || !char.IsLetter(Sentence[at + word.Length]))
                    return true;
            }

            return false;

            int Find(int from) => Sentence.IndexOf(word, from, StringComparison.OrdinalIgnoreCase);
        }
    }
}
