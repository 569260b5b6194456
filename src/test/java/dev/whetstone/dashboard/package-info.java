/** Tests of the dashboard over HTTP and in a browser. */
@org.jspecify.annotations.NullMarked
package dev.whetstone.dashboard;
