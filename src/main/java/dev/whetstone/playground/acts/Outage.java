package dev.whetstone.playground.acts;

import com.mongodb.MongoException;
import dev.whetstone.playground.ConditionalOnPlayground;
import dev.whetstone.playground.page.FileController;
import dev.whetstone.playground.page.PageAnswers;
import dev.whetstone.playground.page.PageController;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** While the database is away, whoever sends something is told so where they typed it, and keeps it. */
@ControllerAdvice(
        assignableTypes = {PageController.class, SpeakController.class, ActController.class, FileController.class})
@ConditionalOnPlayground
class Outage {

    static final String LOST = "This could not be kept because the database is away; please send it again.";
    private static final Logger log = LoggerFactory.getLogger(Outage.class);

    @ExceptionHandler({DataAccessException.class, MongoException.class})
    ModelAndView away(Exception fault, HttpServletRequest request) {
        log.warn("{} {} failed: {}", request.getMethod(), request.getRequestURI(), fault.getMessage());
        log.debug("The database is away", fault);
        if (request.getMethod().equals("POST")) {
            return PageAnswers.problem(LOST, Objects.requireNonNullElse(request.getParameter("problems"), "notice"));
        }
        return new ModelAndView("error", Map.of("status", 503), HttpStatus.SERVICE_UNAVAILABLE);
    }
}
