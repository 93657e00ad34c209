package dev.bulwark.statements;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** What a statement may cost. */
@ConfigMapping(prefix = "bulwark.statements")
public interface StatementConfig {

    /** The longest period. Ten years: what commercial law makes a bank keep. */
    @WithDefault("3660d")
    Duration periodMax();

    /** Most lines of a PDF. A page of it costs CPU and a few bytes until the end; other formats have no limit. */
    @WithDefault("20000")
    @Min(1)
    int pdfLinesMax();

    /** PDFs that are made at once, each with about 2 MB; one more is told to come back. */
    @WithDefault("16")
    @Min(1)
    int pdfOpenMax();

    /** Threads that draw PDFs; more takes CPU from the event loop. */
    @WithDefault("1")
    @Min(1)
    int pdfThreads();
}
