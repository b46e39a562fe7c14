namespace NewsMonitor.Core.Storage;

/// <summary>
/// A file that people write or correct by hand cannot be read, or not by this version: the subscriptions, what readers decided,
/// or the key of forms. What needs it waits until it is corrected; nothing is lost.
/// </summary>
/// <param name="name">Its name, without the place where it is.</param>
/// <param name="message">Where it is, what is wrong with it and what to do.</param>
public class UnreadableFileException(string name, string message) : Exception(message)
{
    /// <summary>Its name, without the place where it is: it may be shown to everybody.</summary>
    public string Name { get; } = name;
}
