package dev.bulwark.platform.probe;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts one certificate, the service's own, under whatever name: over the loopback it is not asked by the name that it bears. */
final class OwnCertificate extends X509ExtendedTrustManager {

    private final Certificate own;

    private OwnCertificate(Certificate own) {
        this.own = own;
    }

    /** @param pem whose first certificate is the service's own */
    static SSLContext trust(Path pem) throws IOException {
        try (InputStream file = Files.newInputStream(pem)) {
            Certificate own = CertificateFactory.getInstance("X.509").generateCertificate(file);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new OwnCertificate(own)}, null);
            return context;
        } catch (GeneralSecurityException unusable) {
            throw new IOException("the certificate of the service cannot be read", unusable);
        }
    }

    private void requireOwn(X509Certificate[] chain) throws CertificateException {
        if (!own.equals(chain[0])) {
            throw new CertificateException("not the certificate of this service");
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
        requireOwn(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) throws CertificateException {
        requireOwn(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        requireOwn(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
        requireOwn(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) throws CertificateException {
        requireOwn(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        requireOwn(chain);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
