namespace NewsMonitor.Core.Rendering.Words;

/// <summary>The fixed words of the page of a person, organization or place.</summary>
internal sealed record NamePageLabels
{
    public required string Articles { get; init; }
    public required string Usual { get; init; }
    public required string Positive { get; init; }
    public required string Negative { get; init; }
    public required string OtherArticles { get; init; }

    /// <summary>Positive minus negative articles, as a share.</summary>
    public required string NetSentiment { get; init; }
    public required string ShareOfAll { get; init; }
    public required string Day { get; init; }

    /// <summary>The first day of seven.</summary>
    public required string Week { get; init; }
    public required string AsTable { get; init; }
    public required string Period { get; init; }
    public required string AllArticles { get; init; }
    public required string Compare { get; init; }
    public required string Said { get; init; }
    public required string Latest { get; init; }
    public required string With { get; init; }
    public required string Spellings { get; init; }
    public required string Decisions { get; init; }

    /// <summary>A button: this spelling is not this name.</summary>
    public required string NotThisOne { get; init; }

    /// <summary>Before a field for another name.</summary>
    public required string SameAs { get; init; }

    /// <summary>A button.</summary>
    public required string Merge { get; init; }

    /// <summary>Before a field for another name.</summary>
    public required string NeverSameAs { get; init; }

    /// <summary>A button.</summary>
    public required string Split { get; init; }

    /// <summary>A button: it is not a name.</summary>
    public required string Hide { get; init; }
    public required string Undo { get; init; }
    public required string NothingLately { get; init; }
}
