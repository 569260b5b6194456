package dev.whetstone.playground.page;

import dev.whetstone.chat.Form;
import dev.whetstone.playground.page.Page.Visit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What the page gets back when something was sent: itself, a sentence, or a form. */
public final class PageAnswers {

    static final String PROBLEM = "playground/problem";
    static final String FORM = "playground/form";

    private PageAnswers() {}

    /** All is done: the page shows itself anew. */
    public static ModelAndView page(Visit visit) {
        ModelAndView page = new ModelAndView("redirect:" + visit.here());
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }

    /** A sentence in the element with the id {@code where}; what was typed stays. */
    public static ModelAndView problem(String sentence, String where) {
        return problems(Map.of(where, sentence));
    }

    /** Sentences, by the ids of the elements they stand in; what was typed stays. */
    public static ModelAndView problems(Map<String, String> sentences) {
        return new ModelAndView(PROBLEM, Map.of("problems", sentences), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Opens a form; {@code about} is read above its fields. */
    public static ModelAndView form(Visit visit, Form form, List<Map<String, Object>> about) {
        return new ModelAndView(
                FORM,
                Map.of(
                        "visit",
                        visit,
                        "form",
                        form,
                        "about",
                        about,
                        "interaction",
                        UUID.randomUUID().toString()));
    }
}
