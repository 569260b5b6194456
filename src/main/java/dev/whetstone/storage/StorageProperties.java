package dev.whetstone.storage;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the bot keeps its files.
 *
 * @param data folder of the embedded database
 */
@ConfigurationProperties("whetstone")
record StorageProperties(@DefaultValue("./data") Path data) {}
