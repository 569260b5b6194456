package dev.whetstone.settings;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/**
 * What Boot configures by itself. It looks for documents, repositories and the like in the package of the class that says so: it
 * stands where there are few classes, because the bot has nothing to be found that way and all its classes would be read for it.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class BootConfiguration {}
