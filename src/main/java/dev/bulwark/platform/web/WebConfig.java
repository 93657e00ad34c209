package dev.bulwark.platform.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the front door believes. */
@ConfigMapping(prefix = "bulwark")
public interface WebConfig {

    /** Addresses or CIDR blocks of our own proxies. Only their X-Forwarded-For and X-Forwarded-Proto count. */
    Optional<List<String>> trustedProxies();

    /** Where clients reach this service, such as https://bank.example. Passkeys are for its host, and pages of it may use them. */
    Optional<String> publicUrl();

    /** Origins of web applications that log in with cookies, such as https://app.bank.example. None lets no cookie act. */
    Optional<List<String>> webOrigins();

    /**
     * {@code insecure} lets anyone speak plain HTTP. Otherwise plain HTTP is for this host itself and for trusted
     * proxies.
     */
    @WithDefault("tls")
    String http();

    /**
     * Largest request body, up to 1M, which is what one request may hold in memory. Uploads of documents have a limit of
     * their own.
     */
    @WithDefault("64K")
    MemorySize bodySizeMax();

    /**
     * Largest body of a batch of transfers, up to 16M; 10,000 lines take about 2.5M. It is read from callers with the
     * permission only, and each is in memory several times over while it is worked on.
     */
    @WithDefault("4M")
    MemorySize batchBodySizeMax();

    /**
     * Largest document, up to 1G. It is read from callers with the permission only, and never whole in memory; what a
     * customer may store together is {@code bulwark.documents.customer-bytes-max}.
     */
    @WithDefault("32M")
    MemorySize documentSizeMax();

    /**
     * How long SIGTERM is only told to the readiness check, while requests are served as before. Less than a load
     * balancer takes to notice sends clients a 503; more makes each stop slower.
     */
    @WithDefault("0s")
    Duration shutdownDelay();

    /**
     * How long a request may go unanswered before it is answered 503. Less than the limits of statements and postings
     * (20 and 25 s) tells clients to retry what may still succeed; more keeps them waiting on a silent database.
     */
    @WithDefault("40s")
    Duration answerDeadline();

    /**
     * How often it is asked, while a document or a copy of a customer's data is downloaded, whether the caller may still have
     * it. More lets who was logged out or disabled read on for longer; less is a question more to the database.
     */
    @WithDefault("30s")
    Duration callerCheckEvery();
}
