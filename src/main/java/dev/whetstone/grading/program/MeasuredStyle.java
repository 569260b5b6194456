package dev.whetstone.grading.program;

import dev.whetstone.grading.Grade;
import dev.whetstone.question.Effort.Growth;
import dev.whetstone.question.Effort.Order;
import dev.whetstone.question.Rubric;
import java.util.ArrayList;
import java.util.List;

/** What measuring how a right program's time grows says of its style: more than words about it do. */
record MeasuredStyle(Rubric rubric, Growth growth, Order found) {

    private static final double WITHOUT_POINT = 0.5;

    /** The grade reading gave, with the point that measuring decides as it was measured. */
    Grade on(Grade read) {
        boolean good = !growth.isExceededBy(found);
        String point = growth.point();
        List<String> met = new ArrayList<>(read.met());
        List<String> missed = new ArrayList<>(read.missed());
        double score = read.score();
        if (point.isEmpty()) {
            score -= good ? 0 : WITHOUT_POINT;
        } else if (met.contains(point) != good) {
            (good ? missed : met).remove(point);
            (good ? met : missed).add(point);
            score += good ? share() : -share();
        }
        return new Grade(
                Math.max(0, Math.min(1, score)),
                read.certainty(),
                met,
                missed,
                read.flags(),
                read.verdict(),
                (read.explanation() + "\n" + (good ? "" : better())).strip());
    }

    /** One sentence for before the reveal, which says nothing of what would be good. */
    String says() {
        return "Measured on growing input, its time " + found.says() + ".";
    }

    private String better() {
        return "Measured on growing input, its time " + found.says() + "; that of a good answer "
                + growth.most().says() + ".";
    }

    private double share() {
        double all = rubric.points().stream().mapToInt(Rubric.Point::weight).sum();
        return rubric.points().stream()
                .filter(one -> one.id().equals(growth.point()))
                .mapToDouble(one -> one.weight() / all)
                .sum();
    }
}
