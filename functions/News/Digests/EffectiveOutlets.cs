namespace NewsMonitor.News.Digests;

/// <summary>
/// How many outlets cover a story, by how evenly: the exponential of Shannon's entropy of their texts (Hill, "Diversity and
/// evenness", 1973). One text beside ten of another outlet is hardly a second outlet.
/// </summary>
internal static class EffectiveOutlets
{
    /// <param name="outlets">The number of texts of each outlet, and what one of them counts, 0 to 1.</param>
    /// <returns>The number of outlets if each has as many texts; less if they have not, but at least 1.</returns>
    public static double Count(IReadOnlyCollection<(double Texts, double Weight)> outlets)
    {
        var all = outlets.Sum(outlet => outlet.Texts);
        if (all == 0)
            return 1;
        var entropy = outlets.Sum(outlet => outlet.Texts / all * Math.Log(all / outlet.Texts));
        return Math.Max(1, Math.Exp(entropy) * outlets.Sum(outlet => outlet.Texts / all * outlet.Weight));
    }
}
