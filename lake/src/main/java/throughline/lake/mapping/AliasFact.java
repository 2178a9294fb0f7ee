package throughline.lake.mapping;

/** A statement that two identifiers are one person's. */
public record AliasFact(IdentifierFact previous, IdentifierFact current) {}
