package dev.whetstone.discord.gateway;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.springframework.core.env.Environment;

/**
 * Where Discord is found, and the token to speak with it.
 *
 * @param api the REST address, with its version and a slash at its end
 * @param gateway the gateway's address; empty takes what Discord says
 * @param fileHosts the hosts members' files are fetched from
 */
public record Endpoints(String token, String api, String gateway, Set<String> fileHosts) {

    private static final String DISCORD = "https://discord.com/api/v10/";

    public static Endpoints of(Environment environment) {
        String api = environment.getProperty("DISCORD_API_URL", "").strip();
        Set<String> hosts = new HashSet<>(Set.of("cdn.discordapp.com", "media.discordapp.net"));
        if (!api.isEmpty()) {
            hosts.add(URI.create(api).getAuthority());
        }
        return new Endpoints(
                environment.getProperty("DISCORD_TOKEN", "").strip(),
                api.isEmpty() ? DISCORD : api.endsWith("/") ? api : api + "/",
                environment.getProperty("DISCORD_GATEWAY_URL", "").strip(),
                Set.copyOf(hosts));
    }

    /** Whether the gateway is one of this network without encryption, which sends no compressed frames. */
    boolean isPlain() {
        return gateway.startsWith("ws://");
    }

    @Override
    public String toString() {
        return "Discord at " + api;
    }
}
