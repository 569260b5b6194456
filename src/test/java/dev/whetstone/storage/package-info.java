/** Tests of the storage, and the servers that the tests of all modules run on. */
@NullMarked
package dev.whetstone.storage;

import org.jspecify.annotations.NullMarked;
