namespace NewsMonitor.Analyzer.Quotes;

/// <summary>What the words beside a quote call its speaker.</summary>
internal enum SpeakerKind
{
    /// <summary>The name of an entity.</summary>
    Name,

    /// <summary>"He", "she".</summary>
    Pronoun,

    /// <summary>"The minister": a role of a person.</summary>
    Role,

    /// <summary>"The letter": other words.</summary>
    Other,

    /// <summary>"They": a pronoun that is not resolved.</summary>
    Unknown,
}

/// <summary>The words that name a speaker.</summary>
/// <param name="First">The first token.</param>
/// <param name="End">The token after the last.</param>
/// <param name="Kind">What kind of words they are.</param>
/// <param name="Cluster">The entity's number if it is a name, or a pronoun that follows one ("who"); otherwise -1.</param>
internal readonly record struct SpeakerPhrase(int First, int End, SpeakerKind Kind, int Cluster = -1)
{
    /// <summary>Whether they are a name, or mean a person.</summary>
    public bool IsSomeone => Kind is SpeakerKind.Name or SpeakerKind.Pronoun or SpeakerKind.Role;
}
