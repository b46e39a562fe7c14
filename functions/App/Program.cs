using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsMonitor.Functions;
using NewsMonitor.Storage;

var builder = FunctionsApplication.CreateBuilder(args).AddNewsMonitor();

using var app = builder.Build();
if (app.Services.GetRequiredService<IHostEnvironment>().IsDevelopment())
    await StorageSetup.EnsureAsync(app.Services.GetRequiredService<StorageAccount>(), CancellationToken.None);
await app.RunAsync();
