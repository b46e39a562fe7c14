using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace NewsMonitor.Testing;

/// <summary>
/// Counts storage requests and fails those a test picks: before the service gets them, or after it did what they ask.
/// </summary>
internal sealed class FaultPolicy : HttpPipelinePolicy
{
    private Func<int, Request, Fault> _judge = (_, _) => Fault.None;
    private int _seen;
    private int _failed;

    private enum Fault
    {
        None,
        Away,
        AnswerLost,
        Repeated,
        Full,
        SignedOut,
        Dead,
        DeadAfterwards,
    }

    private static readonly Fault[] Passing = [Fault.Away, Fault.AnswerLost, Fault.Full];

    /// <summary>How many requests came since a fault was picked last.</summary>
    public int Seen => _seen;

    /// <summary>How many of them failed.</summary>
    public int Failed => _failed;

    /// <summary>A process that dies: so many requests are let through, and none after them.</summary>
    /// <param name="requests">How many are let through.</param>
    /// <param name="afterwards">Whether the service still does what the first of the others asks.</param>
    public static FaultPolicy DyingAfter(int requests, bool afterwards)
    {
        var dying = new FaultPolicy();
        dying.DieAfter(requests, afterwards);
        return dying;
    }

    /// <summary>The same from now on.</summary>
    public void DieAfter(int requests, bool afterwards) =>
        Pick(
            (number, _) =>
                number <= requests ? Fault.None
                : afterwards && number == requests + 1 ? Fault.DeadAfterwards
                : Fault.Dead
        );

    /// <summary>Fails one request from now on, counted from 1.</summary>
    public void FailAt(int request, bool afterwards = false) =>
        Pick(
            (number, _) =>
                number != request ? Fault.None
                : afterwards ? Fault.AnswerLost
                : Fault.Away
        );

    /// <summary>
    /// Sends one request twice, and gives the second answer, as the client does if it gets no answer to the first.
    /// </summary>
    public void RepeatAt(int request) => Pick((number, _) => number == request ? Fault.Repeated : Fault.None);

    /// <summary>
    /// Fails every request from now on whose method and path, as in <c>"GET /account/container/blob"</c>, are picked.
    /// </summary>
    public void FailWhere(Func<string, bool> isPicked) =>
        Pick((_, request) => isPicked($"{request.Method} {request.Uri.Path}") ? Fault.Away : Fault.None);

    /// <summary>The same, as if the identity of the process got no token for them.</summary>
    public void RefuseSignInWhere(Func<string, bool> isPicked) =>
        Pick((_, request) => isPicked($"{request.Method} {request.Uri.Path}") ? Fault.SignedOut : Fault.None);

    /// <summary>
    /// Fails some requests from now on: before the service gets them, after it did what they ask, or because the account is full.
    /// </summary>
    /// <param name="random">Decides which; used by several threads.</param>
    /// <param name="share">How many of them, from 0 to 1.</param>
    public void FailSome(Random random, double share) =>
        Pick(
            (_, _) =>
            {
                lock (random)
                {
                    return random.NextDouble() >= share ? Fault.None : random.GetItems(Passing, 1)[0];
                }
            }
        );

    /// <summary>Fails nothing more.</summary>
    public void Work() => Pick((_, _) => Fault.None);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("everything is asynchronous");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var fault = _judge(Interlocked.Increment(ref _seen), message.Request);
        if (fault is Fault.None or Fault.AnswerLost or Fault.Repeated or Fault.DeadAfterwards)
            await ProcessNextAsync(message, pipeline);
        if (fault == Fault.Repeated)
            await ProcessNextAsync(message, pipeline);
        if (fault is Fault.None or Fault.Repeated)
            return;
        Interlocked.Increment(ref _failed);
        throw fault switch
        {
            Fault.Away => new RequestFailedException(503, "the service is away"),
            Fault.Full => new RequestFailedException(507, "the account is full"),
            Fault.SignedOut => new AuthenticationFailedException("the identity endpoint is away"),
            Fault.AnswerLost => new RequestFailedException(503, "the answer was lost"),
            _ => new MachineDiedException(),
        };
    }

    private void Pick(Func<int, Request, Fault> judge) => (_judge, _seen, _failed) = (judge, 0, 0);
}

/// <summary>Stands for the process being killed.</summary>
internal sealed class MachineDiedException : Exception;
