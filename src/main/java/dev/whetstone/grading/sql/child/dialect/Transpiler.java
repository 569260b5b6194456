package dev.whetstone.grading.sql.child.dialect;

import java.util.Optional;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamType;
import org.jooq.conf.ParseNameCase;
import org.jooq.conf.ParseUnknownFunctions;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.ParserException;

/** jOOQ's parser, which reads many dialects, and its writer for the engine's. */
public final class Transpiler {

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private static final Settings SETTINGS = new Settings()
            .withParseDialect(SQLDialect.MYSQL)
            .withParseNameCase(ParseNameCase.AS_IS)
            .withParseUnknownFunctions(ParseUnknownFunctions.IGNORE)
            .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED);

    private Transpiler() {}

    public static Optional<String> transpile(String sql) {
        try {
            return Optional.of(DSL.using(SQLDialect.DUCKDB, SETTINGS)
                    .parser()
                    .parseQuery(sql)
                    .getSQL(ParamType.INLINED));
        } catch (ParserException | NumberFormatException unknown) {
            return Optional.empty();
        }
    }
}
