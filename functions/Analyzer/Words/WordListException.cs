namespace NewsMonitor.Analyzer.Words;

/// <summary>A word list is missing or cannot be read; the message names the file and the line.</summary>
internal sealed class WordListException(string file, int line, string fault)
    : FormatException(line == 0 ? $"{file}: {fault}" : $"{file}, line {line}: {fault}");
