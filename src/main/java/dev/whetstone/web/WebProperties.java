package dev.whetstone.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of the public port.
 *
 * @param patience how long a request's headers, and again its body, may take to arrive
 * @param body the largest body of one request
 * @param bodies the largest sum of the bodies that are held at one time
 */
@ConfigurationProperties("whetstone.web")
record WebProperties(
        @DefaultValue("10s") Duration patience,
        @DefaultValue("2MB") DataSize body,
        @DefaultValue("32MB") DataSize bodies) {}
