using System.Buffers;
using NewsMonitor.Analyzer.Entities;

namespace NewsMonitor.Analyzer.Quotes;

/// <summary>A mention of an entity: the tokens from First (inclusive) to End (exclusive), and the entity's number.</summary>
internal readonly record struct NamedSpan(int First, int End, int Cluster, EntityCategory Category)
{
    /// <summary>Whether it is a name that can speak.</summary>
    public bool IsName =>
        Category
            is EntityCategory.Person
                or EntityCategory.Organization
                or EntityCategory.Location
                or EntityCategory.Event
                or EntityCategory.Product;
}

/// <summary>The mentions in reading order, and the one that each token belongs to.</summary>
internal sealed class NamedTokens : IDisposable
{
    private readonly int[] _at;

    public NamedTokens(int tokens, EntityClusters clusters)
    {
        for (var cluster = 0; cluster < clusters.Count; cluster++)
            foreach (var span in clusters.SpansOf(cluster))
                Spans.Add(new NamedSpan(span.First, span.End, cluster, clusters[cluster].Category));
        Spans.Sort((a, b) => a.First.CompareTo(b.First));
        _at = ArrayPool<int>.Shared.Rent(tokens);
        _at.AsSpan(0, tokens).Fill(-1);
        for (var i = 0; i < Spans.Count; i++)
            _at.AsSpan(Spans[i].First, Spans[i].End - Spans[i].First).Fill(i);
    }

    public List<NamedSpan> Spans { get; } = [];

    /// <summary>The mention that a token is part of.</summary>
    public NamedSpan? Of(int token) => _at[token] < 0 ? null : Spans[_at[token]];

    public void Dispose() => ArrayPool<int>.Shared.Return(_at);
}
