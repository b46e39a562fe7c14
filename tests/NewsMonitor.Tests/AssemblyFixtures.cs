[assembly: TestCollectionOrderer(typeof(NewsMonitor.Tests.LongestFirst))]
[assembly: AssemblyFixture(typeof(LaptopFixture))]
[assembly: AssemblyFixture(typeof(NewsMonitor.Tests.Core.Delivery.Mail.SmtpPool))]
