namespace NewsMonitor.News.Entities;

/// <summary>What a reader decided. Decisions are only added, and kept when they are undone.</summary>
public interface IDecision
{
    /// <summary>Its number, from 1 in the order of decisions.</summary>
    int Id { get; }

    /// <summary>Whether it has not been undone.</summary>
    bool Stands { get; }
}
