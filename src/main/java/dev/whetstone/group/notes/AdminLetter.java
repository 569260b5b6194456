package dev.whetstone.group.notes;

import dev.whetstone.chat.MemberRef;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one admin is still to be told. It goes when it was delivered, refused, or has lost its meaning.
 *
 * <pre>{@code { _id: "missed:g1:2026-03-02|slack:T1:U1", admin: "slack:T1:U1", text: …, at: …, tries: 0 } }</pre>
 *
 * @param admin the {@link MemberRef#key} of one of the person's identities
 * @param tries how often it was tried in vain
 */
@Document(AdminLetters.COLLECTION)
record AdminLetter(@Id String id, String admin, String text, Instant at, int tries) {

    AdminLetter failed() {
        return new AdminLetter(id, admin, text, at, tries + 1);
    }
}
