[assembly: TestCollectionOrderer(typeof(NewsMonitor.Tests.LongestFirst))]
[assembly: AssemblyFixture(typeof(LaptopFixture))]
