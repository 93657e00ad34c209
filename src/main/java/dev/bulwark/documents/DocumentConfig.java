package dev.bulwark.documents;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** Limits of documents. */
@ConfigMapping(prefix = "bulwark.documents")
public interface DocumentConfig {

    /** Documents that a customer may have stored, each version counted. Lower ones delete nothing and take nothing more. */
    @WithDefault("500")
    @Positive
    int customerDocumentsMax();

    /** Bytes that a customer's documents may have together. Less than one document's largest size refuses such a one. */
    @WithDefault("1G")
    MemorySize customerBytesMax();

    /** Uploads at once on this replica; one more is answered 503. Each may hold about 2 MB of memory. */
    @WithDefault("32")
    @Positive
    int uploadsMax();

    /** Downloads at once on this replica; one more is answered 503. Each may hold about 2 MB of memory. */
    @WithDefault("64")
    @Positive
    int downloadsMax();

    /** Uploads, and downloads, of one user at once on this replica; one more is answered 503. */
    @WithDefault("4")
    @Positive
    int transfersPerUserMax();

    /**
     * Bytes a second that an uploading client must reach over {@link #uploadRateOver} while it is waited for. More cuts off phones on
     * bad lines; less lets a few clients that hardly send keep all places for uploads.
     */
    @WithDefault("4096")
    @Positive
    int uploadRateMin();

    /**
     * Bytes a second at which a downloading client must take each part of a document, {@link #uploadRateOver} more for each;
     * four times as fast while more than half of the places are taken.
     * More cuts off phones on bad lines; less lets a few clients that hardly read keep all places for downloads.
     */
    @WithDefault("4096")
    @Positive
    int downloadRateMin();

    /** How long an upload may make no progress before what it left is removed, as after a crash. */
    @WithDefault("15m")
    Duration unfinishedMax();

    /** How often what is left of unfinished uploads and deleted documents is removed. More keeps the disk full longer. */
    @WithDefault("1m")
    Duration cleanUpEvery();

    /** Over how long {@link #uploadRateMin} is measured. Less cuts off clients that pause, more keeps places longer. */
    @WithDefault("10s")
    Duration uploadRateOver();
}
