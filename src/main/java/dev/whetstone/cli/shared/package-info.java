/** What several commands need: the version, quiet logs, settings and graders without a container. */
@NullMarked
package dev.whetstone.cli.shared;

import org.jspecify.annotations.NullMarked;
