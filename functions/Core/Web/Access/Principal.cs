namespace NewsMonitor.Core.Web.Access;

/// <summary>Who makes a request, as the host vouches for it.</summary>
/// <param name="Name">What verdicts and decisions are signed with; text from outside.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Session">The same in all requests of a session, and different in those of others.</param>
public sealed record Principal(string Name, Role Role, string Session)
{
    /// <summary>
    /// Whether every request carries a secret that no browser adds by itself, so that no other site can forge one.
    /// </summary>
    public bool IsProgram { get; init; }

    /// <summary>A program with the key of the API.</summary>
    public static Principal Program { get; } = new("API", Role.Admin, "api") { IsProgram = true };
}
