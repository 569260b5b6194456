package dev.whetstone.cli.shared;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of the jar. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String packed = Version.class.getPackage().getImplementationVersion();
        return new String[] {"whetstone " + Objects.requireNonNullElse(packed, "(not packed)")};
    }
}
