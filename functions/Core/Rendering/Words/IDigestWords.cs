namespace NewsMonitor.Core.Rendering.Words;

/// <summary>The sentences about one digest, with times in its time zone. What does not apply is empty.</summary>
internal interface IDigestWords
{
    string Subject { get; }

    /// <summary>What a mailbox shows beside the subject.</summary>
    string Preheader { get; }

    /// <summary>The day on which it was due.</summary>
    string Date { get; }

    /// <summary>The time it covers.</summary>
    string Covers { get; }

    string Summary { get; }

    /// <summary>That it does not reach back to the previous digest.</summary>
    string Missed { get; }

    /// <summary>How many known stories have nothing new.</summary>
    string Continuing { get; }

    /// <summary>Topics that are named but not listed.</summary>
    string FurtherTopics { get; }

    /// <summary>What came in and what the digest leaves out.</summary>
    string Coverage { get; }

    /// <summary>Why the reader receives it, and when it is sent.</summary>
    string Why { get; }

    /// <summary>How to change what is sent; followed by the address to write to, if there is one.</summary>
    string Change { get; }

    /// <summary>A time; without the time of day if it is far from the digest's window.</summary>
    string Time(DateTimeOffset time);

    /// <summary>When an article was published: the time, or the day if only that is known.</summary>
    string Published(DateTimeOffset time);
}
