package dev.whetstone.storage;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What is wrong with a file somebody named on the command line, in words: Java's own messages are often the bare name. */
public final class FileFaults {

    private FileFaults() {}

    /** As the end of a sentence that names the file or what was to be done with it. */
    public static String of(IOException fault) {
        if (fault instanceof NoSuchFileException missing) {
            return "there is no file or folder " + missing.getFile();
        }
        if (fault instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be read or written";
        }
        if (fault instanceof FileSystemException other && other.getReason() != null) {
            return other.getReason() + ": " + other.getFile();
        }
        if (fault instanceof CharacterCodingException) {
            return "it is no text in UTF-8";
        }
        return fault instanceof EOFException ? "its end is missing" : String.valueOf(fault.getMessage());
    }
}
