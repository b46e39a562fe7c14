using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsMonitor.Core.Storage;
using NewsMonitor.Functions;

var builder = FunctionsApplication.CreateBuilder(args).AddNewsMonitor();

using var app = builder.Build();
if (app.Services.GetRequiredService<IHostEnvironment>().IsDevelopment())
    await app.Services.GetRequiredService<StorageSetup>().EnsureAsync(CancellationToken.None);
await app.RunAsync();
