namespace NewsMonitor.Analyzer.Entities;

/// <summary>"He" or "she" for a person whom the sentence does not name: the token, and the entity's number.</summary>
internal readonly record struct PronounMention(int Token, int Cluster);
