package dev.bulwark.evidence.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bulwark.evidence.tree.Inclusion.Range;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tree of RFC 6962, section 2.1, against its definition written down a second time. */
class MerkleTreeTest {

    private static final HexFormat HEX = HexFormat.of();

    /** The leaves that certificate-transparency-go and others test their trees with. */
    private static final List<String> INPUTS =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void publishedTreesHaveTheirRoots(int size, String root) {
        Frontier frontier = Frontier.EMPTY;
        for (String input : INPUTS.subList(0, size)) {
            frontier = frontier.append(Hashes.leaf(HEX.parseHex(input)));
        }
        assertEquals(root, HEX.formatHex(frontier.root()));
    }

    private static List<byte[]> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> Hashes.leaf(("event " + n).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** MTH of the RFC, word for word. */
    private static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return Hashes.empty();
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        return Hashes.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    @Property(tries = 200)
    void theFrontierHasTheRootOfTheDefinition(@ForAll @IntRange(max = 700) int size) {
        TreeWriter writer = new TreeWriter(Frontier.EMPTY);
        leaves(size).forEach(writer::append);
        assertArrayEquals(root(leaves(size)), writer.frontier().root());
        writer.tiles()
                .forEach(tile -> assertArrayEquals(
                        root(leaves(size).subList((int) tile.position() * 256, (int) (tile.position() + 1) * 256)),
                        tile.hash()));
        assertEquals(size / 256, writer.tiles().size());
    }

    @Property(tries = 200)
    void everyLeafHasItsPathAndNoOtherPlaceHasIt(
            @ForAll @IntRange(min = 1, max = 300) int size, @ForAll @IntRange(max = 299) int any) {
        int position = any % size;
        List<byte[]> leaves = leaves(size);
        List<byte[]> path = new ArrayList<>();
        for (Range range : Inclusion.path(position, size)) {
            path.add(root(leaves.subList((int) range.from(), (int) range.to())));
        }
        byte[] root = root(leaves);
        assertArrayEquals(root, Inclusion.root(leaves.get(position), position, size, path));
        byte[] other = Hashes.leaf("another event".getBytes(StandardCharsets.UTF_8));
        assertEquals(false, Arrays.equals(root, Inclusion.root(other, position, size, path)));
        path.add(other);
        assertThrows(IllegalArgumentException.class, () -> Inclusion.root(leaves.get(position), position, size, path));
    }

    @Test
    void aRangeIsMadeOfPerfectSubtrees() {
        assertEquals(List.of(new Range(0, 8), new Range(8, 12), new Range(12, 13)), new Range(0, 13).perfect());
    }

    @Test
    void aLeafIsNoNodeAndANodeIsNoLeaf() {
        byte[] left = Hashes.leaf(new byte[] {1});
        byte[] right = Hashes.leaf(new byte[] {2});
        byte[] both = new byte[64];
        System.arraycopy(left, 0, both, 0, 32);
        System.arraycopy(right, 0, both, 32, 32);
        assertEquals(false, Arrays.equals(Hashes.leaf(both), Hashes.node(left, right)));
    }
}
