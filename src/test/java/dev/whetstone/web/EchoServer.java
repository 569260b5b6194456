package dev.whetstone.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** A server that has the bounds of the public port and says what it was sent. */
@EnableAutoConfiguration(exclude = {MongoAutoConfiguration.class, QuartzAutoConfiguration.class})
@Import(WebConfiguration.class)
class EchoServer {

    /** Stands for whatever looks at requests before they are handled. */
    @Bean
    static OncePerRequestFilter gate() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                response.setHeader("Seen", "yes");
                chain.doFilter(request, response);
            }
        };
    }

    @Bean
    static RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route(
                        RequestPredicates.path("/echo"),
                        request -> ServerResponse.ok()
                                .body(String.join(",", request.servletRequest().getParameterValues("word"))))
                .andRoute(
                        RequestPredicates.path("/raw"),
                        request -> ServerResponse.ok().body(request.body(String.class)))
                .andRoute(RequestPredicates.path("/both"), request -> {
                    String word = request.servletRequest().getParameter("word");
                    byte[] body = request.servletRequest().getInputStream().readAllBytes();
                    return ServerResponse.ok().body(word + " " + new String(body, StandardCharsets.US_ASCII));
                });
    }
}
