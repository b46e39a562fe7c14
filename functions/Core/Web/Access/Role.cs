namespace NewsMonitor.Core.Web.Access;

/// <summary>What someone may do; each role may also do what the roles before it may.</summary>
public enum Role
{
    /// <summary>Without signing in: links that carry a signature, style sheets and scripts.</summary>
    Anyone,

    /// <summary>Look at pages and exports.</summary>
    Viewer,

    /// <summary>Give feedback, decide about names, and change watch-lists.</summary>
    Editor,

    /// <summary>See how the installation works, and have it try again what failed.</summary>
    Admin,
}
