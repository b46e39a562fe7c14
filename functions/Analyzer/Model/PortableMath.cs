namespace NewsMonitor.Analyzer.Model;

/// <summary>Functions that use only operations with the same result on every machine.</summary>
internal static class PortableMath
{
    /// <summary>e to the power of x, for x up to 0: a polynomial near 0, then repeated squaring.</summary>
    public static double Exp(double x)
    {
        if (x < -40)
            return 0;
        var y = x / 1024;
        var e = 1 + (y * (1 + (y / 2 * (1 + (y / 3 * (1 + (y / 4)))))));
        for (var i = 0; i < 10; i++)
            e *= e;
        return e;
    }
}
