namespace NewsMonitor.Core.Settings;

/// <summary>Settings that are read into one object: the last part of each key is the name of a property.</summary>
/// <param name="Name">The section below <c>NewsMonitor</c>, such as <c>Email</c> or <c>Analysis:Transformer</c>.</param>
/// <param name="Options">The class; it has a public constructor without parameters.</param>
public sealed record SettingsSection(string Name, Type Options);
