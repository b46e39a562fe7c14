using System.Text.Json;

namespace NewsMonitor.Reading.Json;

/// <summary>What is wrong with JSON that cannot be read, in words of this product, not of the library.</summary>
public static class JsonSyntax
{
    /// <summary>A clause such as "it ends too early".</summary>
    public static string What(JsonException fault)
    {
        var message = fault.Message;
        if (
            message.Contains("end of data", StringComparison.OrdinalIgnoreCase)
            || message.Contains("isFinalBlock", StringComparison.Ordinal)
            || message.Contains("Expected depth to be zero", StringComparison.Ordinal)
        )
            return "it ends too early";
        return message.Contains("depth", StringComparison.OrdinalIgnoreCase)
            ? "it is nested too deeply"
            : "it has a syntax error";
    }

    /// <summary>The same with the place in its line, counted in bytes from 1.</summary>
    public static string WhatAndWhere(JsonException fault) => $"{What(fault)} at byte {(fault.BytePositionInLine ?? 0) + 1}";
}
