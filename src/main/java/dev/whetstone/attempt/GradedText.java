package dev.whetstone.attempt;

import dev.whetstone.grading.Grade;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A grade and the digest of the text it belongs to. */
record GradedText(String digest, Grade grade) {

    static List<GradedText> of(Map<String, Grade> grades) {
        return grades.entrySet().stream()
                .map(entry -> new GradedText(entry.getKey(), entry.getValue()))
                .toList();
    }

    static Map<String, Grade> byDigest(Collection<GradedText> graded) {
        Map<String, Grade> grades = new LinkedHashMap<>();
        graded.forEach(text -> grades.put(text.digest(), text.grade()));
        return grades;
    }
}
