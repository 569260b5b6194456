package dev.whetstone.playground.page;

import dev.whetstone.playground.ConditionalOnPlayground;
import dev.whetstone.playground.Files;
import dev.whetstone.playground.live.Live;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Pictures, text files, and the stream of changes. */
@Controller("playgroundFileController")
@ConditionalOnPlayground
public class FileController {

    private final Files files;
    private final Live live;

    FileController(Files files, Live live) {
        this.files = files;
        this.live = live;
    }

    @GetMapping("/playground/pictures/{id}")
    ResponseEntity<byte[]> picture(@PathVariable String id) {
        return file(id, MediaType.IMAGE_PNG, ContentDisposition.inline().build());
    }

    @GetMapping("/playground/files/{id}")
    ResponseEntity<byte[]> text(@PathVariable String id, @RequestParam(defaultValue = "whetstone.txt") String name) {
        ContentDisposition save = ContentDisposition.attachment()
                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                .build();
        return file(id, new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8), save);
    }

    /** Its connection ends with it, so that a stream that was one too many leaves nothing behind. */
    @GetMapping(path = "/playground/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @RequestParam(defaultValue = "") String seen,
            @org.springframework.web.bind.annotation.RequestHeader(name = "Last-Event-ID", defaultValue = "")
                    String last,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("Connection", "close");
        return live.open(request.getRemoteAddr(), last.isEmpty() ? seen : last);
    }

    private ResponseEntity<byte[]> file(String id, MediaType type, ContentDisposition disposition) {
        return files.find(id)
                .map(content -> ResponseEntity.ok()
                        .contentType(type)
                        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePrivate()
                                .immutable())
                        .body(content))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
