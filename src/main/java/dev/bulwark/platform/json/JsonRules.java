package dev.bulwark.platform.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * Strict reading (unknown and duplicate members, coerced scalars and trailing text are refused; depth and sizes are
 * bounded) and safe writing: {@code < > & '} leave as \\u escapes, so that no payload comes back raw even where
 * somebody renders an answer as a page.
 */
@Singleton
class JsonRules implements ObjectMapperCustomizer {

    private static final int DEPTH_MAX = 16;
    private static final int STRING_LENGTH_MAX = 64 * 1024;
    private static final int NUMBER_LENGTH_MAX = 32;

    @Override
    public void customize(ObjectMapper mapper) {
        JsonFactory factory = mapper.getFactory();
        factory.setStreamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(DEPTH_MAX)
                .maxStringLength(STRING_LENGTH_MAX)
                .maxNumberLength(NUMBER_LENGTH_MAX)
                .build());
        factory.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        factory.setCharacterEscapes(new HtmlEscapes());
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES); // what is no member is not for clients to set
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.setConfig(mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        // Optional tells a member that is absent (null) from one that is null (empty); no other type can.
        mapper.registerModule(new Jdk8Module().configureReadAbsentAsNull(true));
        mapper.registerModule(new SimpleModule("strict-text").addDeserializer(String.class, new TextOnly()));
        mapper.registerModule(
                new JavaTimeModule()); // here, as of two modules the later one reads; it is not registered twice
        mapper.registerModule(new SimpleModule("strict-dates").addDeserializer(LocalDate.class, new DateOnly()));
    }

    /** Text from a JSON string and from nothing else, and only text that can be stored. */
    private static final class TextOnly extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1L;

        TextOnly() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getText();
            return isStorable(text) ? text : (String) context.handleWeirdStringValue(String.class, text, "");
        }

        /** PostgreSQL keeps no U+0000, and half of a surrogate pair is no character in UTF-8. */
        private static boolean isStorable(String text) {
            return text.codePoints().noneMatch(character -> character == 0 || isHalfPair(character));
        }

        private static boolean isHalfPair(int character) {
            return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        }
    }

    /**
     * A date from {@code YYYY-MM-DD} and from nothing else: Jackson's own would take an array of numbers and a time for one, and
     * an empty array or text for none, which clears what a correction names.
     */
    private static final class DateOnly extends StdScalarDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;

        private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

        DateOnly() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            String text = parser.getText();
            try {
                if (FORM.matcher(text).matches()) {
                    return LocalDate.parse(text);
                }
            } catch (DateTimeParseException noDay) {
                // refused as any other text
            }
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "");
        }
    }

    private static final class HtmlEscapes extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        private final int[] ascii = CharacterEscapes.standardAsciiEscapesForJSON();

        HtmlEscapes() {
            for (char unsafe : new char[] {'<', '>', '&', '\''}) {
                ascii[unsafe] = CharacterEscapes.ESCAPE_STANDARD;
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii;
        }

        /** Jackson asks for every character outside ASCII too; a name in another script stays readable. */
        @Override
        public SerializableString getEscapeSequence(int character) {
            return character >= ascii.length ? null : new SerializedString(String.format("\\u%04x", character));
        }
    }
}
