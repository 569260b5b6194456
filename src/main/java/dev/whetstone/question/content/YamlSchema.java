package dev.whetstone.question.content;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Reads YAML and holds it against a JSON schema (draft 2020-12). */
public final class YamlSchema {

    private final Schema schema;

    private YamlSchema(Schema schema) {
        this.schema = schema;
    }

    /** The schema in a resource of the class path. */
    public static YamlSchema resource(String path) {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .locale(Locale.ROOT)
                .build();
        Dialect dialect = Dialect.builder(Dialects.getDraft202012())
                .keyword(new NonValidationKeyword(SchemaSentence.PATTERN_MESSAGE))
                .build();
        SchemaRegistry registry = SchemaRegistry.withDialect(dialect, builder -> builder.schemaRegistryConfig(config));
        try (InputStream in =
                Objects.requireNonNull(YamlSchema.class.getResourceAsStream(path), "No resource " + path)) {
            return new YamlSchema(registry.getSchema(in, InputFormat.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document whose first line is line {@code firstLine} of its file; empty, with findings, if it does not fit the schema. */
    public Optional<YamlTree> read(String yaml, int firstLine, Findings findings) {
        Optional<YamlTree> tree = YamlParser.parse(yaml, firstLine, findings);
        if (findings.isEmpty()) {
            tree.ifPresent(found -> check(found, findings));
        }
        return findings.isEmpty() ? tree : Optional.empty();
    }

    private void check(YamlTree tree, Findings findings) {
        for (Error error : schema.validate(tree.root())) {
            SchemaSentence sentence = new SchemaSentence(error, schema.getSchemaNode());
            findings.add(tree.line(sentence.pointer()), sentence.text());
        }
    }
}
