using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace NewsMonitor.Testing;

/// <summary>A storage service that gives its answers another date: what they say on another day.</summary>
/// <param name="offset">How much later than now.</param>
internal sealed class ServiceDate(TimeSpan offset) : HttpPipelineSynchronousPolicy
{
    public override void OnReceivedResponse(HttpMessage message)
    {
        // A wrapped answer is no longer an error.
        if (!message.Response.IsError)
            message.Response = new Answer(message.Response, message.Response.Headers.Date + offset);
    }

    private sealed class Answer(Response answer, DateTimeOffset? date) : Response
    {
        private const string Date = "Date";

        public override int Status => answer.Status;

        public override string ReasonPhrase => answer.ReasonPhrase;

        public override Stream? ContentStream
        {
            get => answer.ContentStream;
            set => answer.ContentStream = value;
        }

        public override string ClientRequestId
        {
            get => answer.ClientRequestId;
            set => answer.ClientRequestId = value;
        }

        public override void Dispose() => answer.Dispose();

        protected override bool ContainsHeader(string name) => answer.Headers.Contains(name);

        protected override IEnumerable<HttpHeader> EnumerateHeaders() => answer.Headers;

        protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
        {
            var isThere = answer.Headers.TryGetValue(name, out value);
            if (isThere && name == Date)
                value = date!.Value.ToString("R", CultureInfo.InvariantCulture);
            return isThere;
        }

        protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values) =>
            answer.Headers.TryGetValues(name, out values);
    }
}
