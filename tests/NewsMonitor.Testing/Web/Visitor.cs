using System.Text;
using NewsMonitor.Core.Web;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Routing;

namespace NewsMonitor.Testing.Web;

/// <summary>Somebody who looks at pages and submits forms, without a host in between.</summary>
internal sealed class Visitor(Installation there, string name = "Eva", Role role = Role.Editor)
{
    private readonly Principal _principal = new(name, role, "session of " + name);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A page that is there.</summary>
    /// <param name="address">A path with its query.</param>
    public async Task<string> SeeAsync(string address)
    {
        var reply = await AskAsync(address);
        reply.Status.ShouldBe(200, address);
        return Encoding.UTF8.GetString(reply.Content.Span);
    }

    public Task<WebReply> AskAsync(string address) => AnswerAsync("GET", address, Stream.Null);

    /// <summary>Submits a form, and returns the page that follows.</summary>
    public async Task<string> SubmitAsync(string address, params (string Field, string Value)[] fields)
    {
        var reply = await SendAsync(address, fields);
        reply.Status.ShouldBe(303, address);
        return await SeeAsync(reply.Headers["Location"]);
    }

    public async Task<WebReply> SendAsync(string address, params (string Field, string Value)[] fields)
    {
        var token = await there.Get<FormTokens>().ForAsync(_principal, Stop);
        var form = fields.Append((Field: FormTokens.Field, Value: token));
        var body = string.Join('&', form.Select(field => $"{field.Field}={System.Net.WebUtility.UrlEncode(field.Value)}"));
        return await AnswerAsync("POST", address, new MemoryStream(Encoding.Latin1.GetBytes(body)));
    }

    private Task<WebReply> AnswerAsync(string method, string address, Stream body)
    {
        var cut = address.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = cut < 0 ? (address, "") : (address[..cut], address[cut..]);
        var request = new WebRequest
        {
            Method = method,
            Path = Uri.UnescapeDataString(path),
            Query = Fields.Parse(query),
            RawQuery = query,
            Body = body,
            Principal = _principal,
        };
        return there.Get<Website>().AnswerAsync(request, Stop);
    }
}
