using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NewsSearch.Service.Hosting;

/// <summary>Reads the certificate for TLS.</summary>
internal static class Certificates
{
    /// <summary>Reads the certificate that the options name, with its private key.</summary>
    /// <exception cref="ServiceOptionsException">The files do not hold a certificate with a key that the password opens.</exception>
    public static X509Certificate2 Load(ServiceOptions options)
    {
        var path = options.CertificatePath!;
        try
        {
            if (X509Certificate2.GetCertContentType(path) is X509ContentType.Pkcs12)
            {
                return X509CertificateLoader.LoadPkcs12FromFile(path, options.CertificatePassword);
            }

            return options.CertificatePassword is { } password
                ? X509Certificate2.CreateFromEncryptedPemFile(path, password, options.CertificateKeyPath)
                : X509Certificate2.CreateFromPemFile(path, options.CertificateKeyPath);
        }
        catch (CryptographicException wrong)
        {
            throw new ServiceOptionsException([$"The certificate '{path}' cannot be used: {wrong.Message}"]);
        }
    }
}
