package dev.bulwark.statements;

import com.lowagie.text.pdf.BaseFont;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.Map;

/**
 * OpenPDF shapes Indic scripts with Apache FOP if it finds it, and Bulwark does not bring it. The JVM never loads the class
 * that would need it; a native build links every class, and must be told.
 */
@TargetClass(className = "com.lowagie.text.pdf.FopGlyphProcessor")
final class NativeWithoutFop {

    private NativeWithoutFop() {}

    @Substitute
    static boolean isFopSupported() {
        return false;
    }

    @Substitute
    static byte[] convertToBytesWithGlyphs(
            BaseFont font, String text, String fileName, Map<Integer, int[]> longTag, String language) {
        throw new UnsupportedOperationException("Apache FOP is not part of Bulwark");
    }
}
