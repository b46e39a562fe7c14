namespace NewsMonitor.Core.Analysis.AzureLanguage;

/// <summary>Azure AI Language could not analyze a document because of a temporary error.</summary>
public sealed class LanguageFaultException(LanguageError error) : Exception($"Azure AI Language: {error.Code}: {error.Message}");
