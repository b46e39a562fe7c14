namespace NewsMonitor.News.Digests.Model;

/// <summary>Recipients of a digest to whom sending stopped during its window, though they did not unsubscribe.</summary>
/// <param name="Paused">How many are paused, since mail to them returned or was rejected.</param>
/// <param name="Complained">How many called a mail spam.</param>
public sealed record StoppedRecipients(int Paused, int Complained);
