namespace NewsMonitor.Local.Emulators;

/// <summary>An emulator cannot be installed or started; the message says what to do.</summary>
internal sealed class EmulatorException(string message) : Exception(message);
