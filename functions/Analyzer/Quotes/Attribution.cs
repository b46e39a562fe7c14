namespace NewsMonitor.Analyzer.Quotes;

/// <summary>Who a cue says is quoted: the tokens of the cue, none if First is End, and the speaker.</summary>
internal readonly record struct Attribution(int First, int End, SpeakerPhrase Speaker);
