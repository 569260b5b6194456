package dev.whetstone.grading.sql.child;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What right queries of other engines may be made of that nothing here runs: said as that, and never as a mistake. */
final class NotRun {

    private static final Map<String, String> FORMS = new LinkedHashMap<>(Map.of(
            "match_recognize", "MATCH_RECOGNIZE: write it with window functions such as lag() and sum() over (...)",
            "model dimension", "Oracle's MODEL clause: write it with a recursive WITH or window functions",
            "model partition", "Oracle's MODEL clause: write it with a recursive WITH or window functions",
            ". nodes (", "XML: split the text with string_split(text, ',') and unnest",
            "xmltable (", "XML: split the text with string_split(text, ',') and unnest",
            "for json", "FOR JSON: build it with json_object and json_group_array",
            "while @", "a loop of a script: write one query, with a recursive WITH where it has to go on",
            "create procedure", "a procedure: write its query alone",
            "create function", "a function: write its query alone",
            "create or replace function", "a function: write its query alone"));

    private NotRun() {}

    /** The words for the first such form in a query; empty if there is none. */
    static Optional<String> in(String text) {
        TokenRow row = TokenRow.of(text);
        return IntStream.range(0, row.size())
                .boxed()
                .flatMap(place -> FORMS.keySet().stream().filter(form -> row.is(place, form.split(" "))))
                .findFirst()
                .map(form -> "Not run here: this judge does not know " + FORMS.get(form)
                        + ". That says nothing about whether your query is right.");
    }
}
