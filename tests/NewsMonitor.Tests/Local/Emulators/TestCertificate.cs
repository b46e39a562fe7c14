using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NewsMonitor.Tests.Local.Emulators;

/// <summary>A server's certificate that only this test trusts.</summary>
internal sealed class TestCertificate : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public TestCertificate()
    {
        var request = new CertificateRequest("CN=127.0.0.1", _key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        Certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    public X509Certificate2 Certificate { get; }

    /// <summary>Trusts this certificate and no other.</summary>
    public RemoteCertificateValidationCallback IsTrusted =>
        (_, certificate, _, _) => certificate?.GetCertHashString() == Certificate.GetCertHashString();

    public async Task WriteAsync(string folder, CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "cert.pem"), Certificate.ExportCertificatePem(), cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "key.pem"), _key.ExportPkcs8PrivateKeyPem(), cancellationToken);
    }

    public void Dispose()
    {
        Certificate.Dispose();
        _key.Dispose();
    }
}
