using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using NewsMonitor.Core.Timers;

namespace NewsMonitor.Functions;

/// <summary>Notes the beginning and the end of each run of each timer, for <see cref="Health"/>.</summary>
internal sealed class TimerTicks(TickStore ticks) : IFunctionsWorkerMiddleware
{
    /// <summary>Whether a function is run by a timer.</summary>
    public static bool Concerns(FunctionContext context) =>
        context.FunctionDefinition.InputBindings.Values.Any(binding => binding.Type == "timerTrigger");

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        await ticks.RecordBegunAsync(context.FunctionDefinition.Name, CancellationToken.None);
        try
        {
            await next(context);
        }
        catch (Exception) when (!context.CancellationToken.IsCancellationRequested)
        {
            await NoteAsync(context, failed: true);
            throw;
        }

        await NoteAsync(context, failed: false);
    }

    private Task NoteAsync(FunctionContext context, bool failed) =>
        ticks.RecordAsync(context.FunctionDefinition.Name, failed, CancellationToken.None);
}
