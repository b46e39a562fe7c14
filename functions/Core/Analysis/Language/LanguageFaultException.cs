namespace NewsMonitor.Core.Analysis.Language;

/// <summary>Azure AI Language could not judge a document for a reason that may pass.</summary>
public sealed class LanguageFaultException(LanguageError error) : Exception($"Azure AI Language: {error.Code}: {error.Message}");
