using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Tests.Analyzer;

public sealed class DiacriticsTests
{
    [Theory]
    [InlineData("Óscar Łukasiewicz", "oscar lukasiewicz")]
    [InlineData("Nguyễn Văn Đức", "nguyen van duc")]
    [InlineData("Søren Şahin-Ünal", "soren sahin-unal")]
    [InlineData("Владимир × 李", "владимир × 李")]
    public void LettersLoseTheirMarksAndNothingElse(string name, string plain) =>
        new string([.. name.Select(Diacritics.Strip)]).ShouldBe(plain);
}
