namespace NewsMonitor.Fuzzing;

/// <summary>Something that takes input from outside.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Seeds">Gives ordinary inputs, which others are made from.</param>
/// <param name="Run">
/// Takes an input, and returns whether it was accepted. It throws if the result is not sound, whatever the input is.
/// </param>
internal sealed record Target(string Name, Func<IEnumerable<byte[]>> Seeds, Func<byte[], bool> Run);
