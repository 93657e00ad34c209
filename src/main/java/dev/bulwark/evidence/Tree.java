package dev.bulwark.evidence;

import dev.bulwark.evidence.tree.Frontier;
import dev.bulwark.evidence.tree.Inclusion;
import dev.bulwark.evidence.tree.Inclusion.Range;
import dev.bulwark.evidence.tree.TreeWriter;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Reads hashes of the tree that is stored: leaves, and tiles over them. Every method joins the caller's session. */
@ApplicationScoped
class Tree {

    private static final String LEAVES =
            "select hash from audit_leaf where position >= :from and position < :to order by position";
    private static final String TILES = """
            select hash from audit_tile where level = :level and position >= :from and position < :to order by position
            """;

    /** What is needed to go on from a size. Fails with IllegalStateException where hashes are missing. */
    Uni<Frontier> frontier(Session session, long size) {
        return hashes(session, new Range(0, size).perfect()).map(roots -> new Frontier(size, roots));
    }

    /** The hashes that prove a leaf in a tree of that size, nearest first. */
    Uni<List<byte[]>> path(Session session, long position, long size) {
        return Multi.createFrom()
                .iterable(Inclusion.path(position, size))
                .onItem()
                .transformToUniAndConcatenate(
                        range -> hashes(session, range.perfect()).map(Frontier::fold))
                .collect()
                .asList();
    }

    private Uni<List<byte[]>> hashes(Session session, List<Range> perfect) {
        return Multi.createFrom()
                .iterable(perfect)
                .onItem()
                .transformToUniAndConcatenate(range -> hash(session, range))
                .collect()
                .asList();
    }

    /** Of a perfect subtree, from the largest tiles that it is made of: at most 128 of them. */
    private Uni<byte[]> hash(Session session, Range range) {
        int level = Long.numberOfTrailingZeros(range.size()) / TreeWriter.TILE_BITS;
        int shift = level * TreeWriter.TILE_BITS;
        var query = level == 0
                ? session.createNativeQuery(LEAVES, byte[].class)
                : session.createNativeQuery(TILES, byte[].class).setParameter("level", level);
        return query.setParameter("from", range.from() >> shift)
                .setParameter("to", range.to() >> shift)
                .getResultList()
                .map(found -> Frontier.perfect(found, range.size() >> shift));
    }
}
