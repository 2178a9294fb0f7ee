package throughline.organisation;

/** Told in the transaction in which a department was joined to another, or made itself again. */
public record DepartmentsCountedAnew(int department) {}
