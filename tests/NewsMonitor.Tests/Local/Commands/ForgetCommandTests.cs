using NewsMonitor.Tests.Core.Forgetting;

namespace NewsMonitor.Tests.Local.Commands;

public sealed class ForgetCommandTests(LaptopFixture laptop)
{
    [Fact]
    public async Task ItSaysWhatIsGoneAndWhatIsStillThere()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        var id = await Resignation.StoreAsync(installation);

        var first = await PrintAsync(0, id);
        first.ShouldContain($"{id} forgotten");
        first.ShouldContain($"{Resignation.File} is still in the inbox; --with-blob deletes it");
        (await PrintAsync(0, "--blob", Resignation.File, "--with-blob", "--by", "Ann")).ShouldContain("deleted from the inbox");
        (await CommandRun.PrintAsync(installation.Settings, 0, "show", id)).ShouldContain($"{id} was forgotten");
        (await PrintAsync(0, id, "--allow")).ShouldContain("is stored again");

        (await PrintAsync(1, new string('0', 32))).ShouldContain("is known");
        (await PrintAsync(2)).ShouldContain("either an article or a blob");

        Task<string> PrintAsync(int exit, params string[] arguments) =>
            CommandRun.PrintAsync(installation.Settings, exit, ["forget", .. arguments]);
    }
}
