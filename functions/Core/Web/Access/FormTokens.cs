using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;

namespace NewsMonitor.Core.Web.Access;

/// <summary>
/// The hidden field of every form, which other sites cannot know: an HMAC of the session and the UTC day. It is accepted on that
/// day and the next.
/// </summary>
public sealed class FormTokens(WebKey key, TimeProvider time)
{
    /// <summary>The name of the field.</summary>
    public const string Field = "csrf";

    private const string Purpose = "form";

    public Task<string> ForAsync(Principal principal, CancellationToken cancellationToken) =>
        ForAsync(principal, Today, cancellationToken);

    /// <summary>Whether a form that was shown to them had that token.</summary>
    public async Task<bool> IsValidAsync(Principal principal, string? token, CancellationToken cancellationToken) =>
        token is not null
        && (
            Same(token, await ForAsync(principal, Today, cancellationToken))
            || Same(token, await ForAsync(principal, Today.AddDays(-1), cancellationToken))
        );

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private async Task<string> ForAsync(Principal principal, DateOnly day, CancellationToken cancellationToken) =>
        Base64Url.EncodeToString(
            await key.SignAsync(
                Purpose,
                string.Create(CultureInfo.InvariantCulture, $"{day:yyyyMMdd}\n{principal.Session}"),
                cancellationToken
            )
        );

    private static bool Same(string given, string right) =>
        CryptographicOperations.FixedTimeEquals(
            System.Text.Encoding.UTF8.GetBytes(given),
            System.Text.Encoding.UTF8.GetBytes(right)
        );
}
