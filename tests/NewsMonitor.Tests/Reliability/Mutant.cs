using System.Text;

namespace NewsMonitor.Tests.Reliability;

/// <summary>An input with bytes changed, cut out, doubled, mixed with those of another, and marks that parsers know put in.</summary>
internal static class Mutant
{
    private const int MostChanges = 12;
    private const int LongestPiece = 200;

    private static readonly byte[][] Marks =
    [
        .. "\"'()-*:.,[]{}\\/<>&\0\n\t \u200b\u0301éи中😀%=_0Z"
            .EnumerateRunes()
            .Select(rune => Encoding.UTF8.GetBytes($"{rune}")),
    ];

    public static byte[] Of(byte[] bytes, byte[] other, Random random)
    {
        List<byte> mutant = [.. bytes];
        for (var change = random.Next(1, MostChanges); change > 0 && mutant.Count > 0; change--)
            Change(mutant, other, random);
        return [.. mutant];
    }

    private static void Change(List<byte> mutant, byte[] other, Random random)
    {
        var at = random.Next(mutant.Count);
        var length = Math.Min(random.Next(1, LongestPiece), mutant.Count - at);
        switch (random.Next(6))
        {
            case 0:
                mutant[at] = (byte)random.Next(256);
                break;
            case 1:
                mutant.RemoveRange(at, length);
                break;
            case 2:
                mutant.InsertRange(at, mutant.GetRange(at, length));
                break;
            case 3:
                var from = random.Next(other.Length + 1);
                mutant.InsertRange(at, other.Skip(from).Take(length));
                break;
            case 4:
                mutant.InsertRange(at, Marks[random.Next(Marks.Length)]);
                break;
            default:
                mutant.RemoveRange(at, mutant.Count - at);
                break;
        }
    }
}
