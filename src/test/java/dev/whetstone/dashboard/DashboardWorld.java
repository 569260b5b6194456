package dev.whetstone.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Reply;
import dev.whetstone.testing.PlainText;
import dev.whetstone.testing.World;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The world with its dashboard served; one for all tests of a run, emptied for each. */
final class DashboardWorld {

    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1(/dashboard/open\\?token=([\\w-]+))");

    private static @Nullable World shared;

    private DashboardWorld() {}

    /** Visitors are told apart as behind a proxy. */
    static synchronized World begin() {
        World world = shared;
        if (world == null) {
            world = World.serving(
                    Served.class,
                    "server.port=0",
                    "server.address=127.0.0.1",
                    "server.forward-headers-strategy=native",
                    "whetstone.playground=false",
                    "whetstone.dashboard.address=http://127.0.0.1");
            shared = world;
        }
        world.clear();
        return world;
    }

    /** The secret of the link a member is given. */
    static String token(World world, String user) {
        return matched(world.typed(user, "dashboard")).group(2);
    }

    static Matcher matched(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Private.class);
        Matcher link = LINK.matcher(PlainText.of(reply));
        assertThat(link.find()).as(PlainText.of(reply)).isTrue();
        return link;
    }

    /** A tab in which a member has signed in. */
    static Tab signedIn(World world, String user) {
        Tab tab = new Tab(world.port());
        String token = token(world, user);
        tab.get("/dashboard/open?token=" + token);
        assertThat(tab.press("/dashboard/open", "token", token).statusCode()).isEqualTo(303);
        return tab;
    }

    /** What Boot configures for pages, and the dashboard. */
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        HttpEncodingAutoConfiguration.class,
        ThymeleafAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class
    })
    @ComponentScan({"dev.whetstone.dashboard", "dev.whetstone.web"})
    static class Served {}
}
