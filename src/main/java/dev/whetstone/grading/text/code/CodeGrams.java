package dev.whetstone.grading.text.code;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands next to what in a program: two and three of its tokens in a row, those within strings too, its own names all alike.
 *
 * @param all each written with blanks between
 */
record CodeGrams(Set<String> all) {

    private static final Pattern TOKEN = Pattern.compile("#\\d+|[A-Za-z_]+|\\d+|[^\\sA-Za-z_\\d]+");

    CodeGrams {
        all = Set.copyOf(all);
    }

    static CodeGrams of(PythonCode code) {
        List<String> tokens = new ArrayList<>();
        for (String leaf : code.shape()) {
            Matcher matcher = TOKEN.matcher(leaf);
            while (matcher.find()) {
                tokens.add(
                        matcher.group().startsWith("#") ? "#" : matcher.group().toLowerCase(Locale.ROOT));
            }
        }
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            String pair = tokens.get(i) + " " + tokens.get(i + 1);
            grams.add(pair);
            if (i + 2 < tokens.size()) {
                grams.add(pair + " " + tokens.get(i + 2));
            }
        }
        return new CodeGrams(grams);
    }
}
