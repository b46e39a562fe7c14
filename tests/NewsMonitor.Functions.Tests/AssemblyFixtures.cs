[assembly: AssemblyFixture(typeof(LaptopFixture))]
