namespace NewsMonitor.Tests.Core.Collecting.Mailbox;

/// <summary>Messages as senders write them.</summary>
internal static class SampleMail
{
    /// <param name="number">Makes its ID and its text unlike those of other numbers.</param>
    /// <param name="id">The whole header; null for the usual one.</param>
    public static string Of(int number, string? id = null) =>
        $"""
            From: Harbor News <news@harbor.example>
            To: desk@example.org
            Subject: Ferry {number} is late
            Date: Mon, 23 Nov 2026 05:{number % 60:00}:00 +0000
            {id ?? $"Message-ID: <{number}@harbor.example>"}
            Content-Type: text/plain; charset=utf-8

            Ferry number {number} left the harbor of Porto {number + 3} minutes late on Monday, its operator said.

            """.ReplaceLineEndings("\r\n");
}
