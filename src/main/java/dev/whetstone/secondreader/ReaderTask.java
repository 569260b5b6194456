package dev.whetstone.secondreader;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One thing a language model is asked, and what a sound reply to it is. The same request is asked once. */
interface ReaderTask<T> {

    /** The request; the plain form has none of the fields that some servers refuse. */
    ObjectNode request(String model, boolean plain);

    /**
     * Takes what the model said for what was asked.
     *
     * @throws ReaderFault if it is not exactly that
     */
    T read(JsonNode said);

    /** What it is about, for the log: nobody's words. */
    String about();
}
