using NewsMonitor.Benchmarks;

return await Verbs.RunAsync(args);
