package dev.whetstone.recap;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A group whose weeks are looked back at: {@code { _id: "g1", nextFireAt: …, fence: 3 }}. */
@Document("recap_groups")
record RecapTurn(@Id String group) {}
