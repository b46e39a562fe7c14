using System.Numerics;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Trainer.Names;

/// <summary>Groups words that keep the same company: neighbours counted, reduced to few dimensions, k-means at three grains.</summary>
internal sealed class WordClusters(int seed)
{
    private const int Dimensions = 64;
    private const int Contexts = 2000;
    private const int Rarest = 4;
    private static readonly int[] Grains = [40, 200, 800];

    private readonly Random _random = new(seed);

    public Dictionary<string, ushort[]> Run(IEnumerable<string[]> sentences)
    {
        var text = sentences.Select(s => s.Select(w => w.ToLowerInvariant()).ToArray()).ToList();
        var counts = text.SelectMany(s => s).CountBy(w => w).Where(c => c.Value >= Rarest)
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).ToList();
        var numbers = counts.Select((c, i) => (c.Key, i)).ToDictionary(c => c.Key, c => c.i);
        var rows = Associations(Neighbours(text, numbers), counts.Count);
        var vectors = Reduce(rows);
        var result = counts.ToDictionary(c => c.Key, _ => new ushort[Grains.Length]);
        for (var g = 0; g < Grains.Length; g++)
        {
            var groups = Group(vectors, Grains[g]);
            for (var i = 0; i < counts.Count; i++)
                result[counts[i].Key][g] = (ushort)(groups[i] + 1);
        }
        return result;
    }

    private static Dictionary<(int Word, int Context), int> Neighbours(List<string[]> text, Dictionary<string, int> numbers)
    {
        var pairs = new Dictionary<(int, int), int>();
        void Add(string word, string? neighbour, int side)
        {
            if (!numbers.TryGetValue(word, out var w))
                return;
            var c = neighbour is null ? Contexts - 1 : numbers.GetValueOrDefault(neighbour, Contexts - 2);
            var key = (w, (Math.Min(c, Contexts - 2) * 2) + side);
            pairs[key] = pairs.GetValueOrDefault(key) + 1;
        }
        foreach (var s in text)
            for (var i = 0; i < s.Length; i++)
            {
                Add(s[i], i > 0 ? s[i - 1] : null, 0);
                Add(s[i], i + 1 < s.Length ? s[i + 1] : null, 1);
            }
        return pairs;
    }

    /// <summary>Positive pointwise mutual information, row by row.</summary>
    private static (int Context, float Value)[][] Associations(Dictionary<(int Word, int Context), int> pairs, int words)
    {
        var byWord = new double[words];
        var byContext = new double[Contexts * 2];
        double total = 0;
        foreach (var ((w, c), n) in pairs)
        {
            byWord[w] += n;
            byContext[c] += n;
            total += n;
        }
        return [.. pairs.GroupBy(p => p.Key.Word).OrderBy(g => g.Key).Select(g => g
            .Select(p => (p.Key.Context, Value: (float)Math.Max(0, Math.Log(p.Value * total / (byWord[p.Key.Word] * byContext[p.Key.Context])))))
            .Where(p => p.Value > 0).OrderBy(p => p.Context).ToArray())];
    }

    /// <summary>The leading directions by subspace iteration.</summary>
    private float[][] Reduce((int Context, float Value)[][] rows)
    {
        var basis = Enumerable.Range(0, Contexts * 2)
            .Select(_ => Enumerable.Range(0, Dimensions).Select(_ => (float)(_random.NextDouble() - 0.5)).ToArray()).ToArray();
        var vectors = Array.Empty<float[]>();
        for (var round = 0; round < 5; round++)
        {
            vectors = [.. rows.Select(row => Project(row, basis))];
            Orthonormalise(vectors);
            foreach (var b in basis)
                Array.Clear(b);
            for (var i = 0; i < rows.Length; i++)
                foreach (var (context, value) in rows[i])
                    AddScaled(basis[context], vectors[i], value);
        }
        vectors = [.. rows.Select(row => Project(row, basis))];
        foreach (var v in vectors)
            Normalise(v);
        return vectors;
    }

    private static float[] Project((int Context, float Value)[] row, float[][] basis)
    {
        var vector = new float[Dimensions];
        foreach (var (context, value) in row)
            AddScaled(vector, basis[context], value);
        return vector;
    }

    private static void Orthonormalise(float[][] vectors)
    {
        for (var d = 0; d < Dimensions; d++)
        {
            for (var e = 0; e < d; e++)
            {
                double dot = 0;
                foreach (var v in vectors)
                    dot += v[d] * v[e];
                foreach (var v in vectors)
                    v[d] -= (float)dot * v[e];
            }
            double norm = 1e-9;
            foreach (var v in vectors)
                norm += v[d] * v[d];
            foreach (var v in vectors)
                v[d] /= (float)Math.Sqrt(norm);
        }
    }

    private int[] Group(float[][] vectors, int count)
    {
        var centres = Enumerable.Range(0, count).Select(i => (float[])vectors[i < 20 ? i : _random.Next(vectors.Length)].Clone()).ToArray();
        var groups = new int[vectors.Length];
        for (var round = 0; round < 10; round++)
        {
            for (var i = 0; i < vectors.Length; i++)
                groups[i] = Nearest(vectors[i], centres);
            foreach (var c in centres)
                Array.Clear(c);
            for (var i = 0; i < vectors.Length; i++)
                AddScaled(centres[groups[i]], vectors[i], 1);
            foreach (var c in centres)
                Normalise(c);
        }
        return groups;
    }

    private static int Nearest(float[] vector, float[][] centres)
    {
        var best = 0;
        var most = float.MinValue;
        for (var c = 0; c < centres.Length; c++)
        {
            var dot = Vector<float>.Zero;
            for (var d = 0; d < Dimensions; d += Vector<float>.Count)
                dot += new Vector<float>(vector, d) * new Vector<float>(centres[c], d);
            var sum = Vector.Sum(dot);
            if (sum > most)
                (most, best) = (sum, c);
        }
        return best;
    }

    private static void AddScaled(float[] target, float[] source, float by)
    {
        for (var d = 0; d < Dimensions; d += Vector<float>.Count)
            (new Vector<float>(target, d) + (new Vector<float>(source, d) * by)).CopyTo(target, d);
    }

    private static void Normalise(float[] vector)
    {
        var norm = 1e-9;
        foreach (var x in vector)
            norm += x * x;
        for (var d = 0; d < vector.Length; d++)
            vector[d] /= (float)Math.Sqrt(norm);
    }

    public static string[] WordsOf(string text)
    {
        var document = Document.Read(text);
        return [.. document.Tokens.ToArray().Select(t => document.TextOf(t).ToString())];
    }
}
