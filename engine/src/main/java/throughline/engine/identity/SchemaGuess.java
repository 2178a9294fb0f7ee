package throughline.engine.identity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What columns mean, guessed from their names and from some of their values. */
public final class SchemaGuess {
  private static final Map<FieldKind, String> NAMES =
      Map.ofEntries(
          Map.entry(
              FieldKind.GIVEN_NAME,
              "given_name first_name firstname forename given vorname prenom fname givenname"),
          Map.entry(
              FieldKind.SURNAME,
              "surname last_name lastname family_name familyname nachname nom sname lname"),
          Map.entry(
              FieldKind.FULL_NAME,
              "full_name fullname name customer_name person_name kunde first_and_surname"),
          Map.entry(
              FieldKind.BIRTH_DATE,
              "dob date_of_birth birth_date birthdate birthday geburtsdatum born birth"
                  + " dateofbirth"),
          Map.entry(FieldKind.EMAIL, "email e_mail mail email_address emailaddress mail_address"),
          Map.entry(
              FieldKind.PHONE,
              "phone telephone mobile cell tel phone_number telefon handy mobile_phone landline"
                  + " telephone_number phonenumber"),
          Map.entry(
              FieldKind.STREET,
              "street address_1 address address1 street_name strasse address_line_1 streetname"
                  + " addr road"),
          Map.entry(
              FieldKind.STREET_NUMBER,
              "street_number house_number hausnummer number house_no street_no housenumber"
                  + " streetnumber nr"),
          Map.entry(FieldKind.ADDRESS_LINE, "address_2 address2 address_line_2 addr2 unit"),
          Map.entry(
              FieldKind.PLACE,
              "city town suburb place ort birth_place locality stadt birthplace village"
                  + " place_of_birth municipality"),
          Map.entry(
              FieldKind.POSTCODE,
              "postcode zip zip_code zipcode postal_code postalcode plz post_code"
                  + " postcode_fake"),
          Map.entry(FieldKind.REGION, "state province county region bundesland country land"),
          Map.entry(FieldKind.SEX, "sex gender geschlecht"),
          Map.entry(
              FieldKind.IDENTIFIER,
              "soc_sec_id ssn nhs_number national_id customer_number passport passport_number"
                  + " insurance_number tax_id customer_no social_security_number"
                  + " national_insurance_number nino account_number loyalty_number"
                  + " license_number client_number member_number patient_number"),
          Map.entry(
              FieldKind.SOURCE,
              "source register dataset system source_dataset source_system registry origin file"),
          Map.entry(
              FieldKind.IGNORED,
              "cluster cluster_id entity_id true_id truth source_id unique_id id record_id rec_id"
                  + " created created_at updated updated_at timestamp row row_number label"));

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern DATE =
      Pattern.compile(
          "(1[5-9]|20)\\d\\d[-/.]\\d?\\d[-/.]\\d?\\d|\\d?\\d[-/.]\\d?\\d[-/.](1[5-9]|20)\\d\\d"
              + "|(1[89]|20)\\d\\d(0[1-9]|1[0-2])[0-3]\\d");
  private static final Pattern PHONE = Pattern.compile("[+0(][\\d ()/-]{6,20}");
  private static final Pattern SLASHED = Pattern.compile("(\\d?\\d)[-/.](\\d?\\d)[-/.]\\d{2,4}.*");
  private static final Set<FieldKind> ONCE =
      EnumSet.of(FieldKind.GIVEN_NAME, FieldKind.SURNAME, FieldKind.FULL_NAME);

  private SchemaGuess() {}

  /**
   * A schema for columns that nobody has explained.
   *
   * @param columns the names, the id left out
   * @param samples for each column some of its values
   */
  public static Schema of(List<String> columns, List<List<String>> samples) {
    List<Field> fields = new ArrayList<>();
    Set<FieldKind> seen = new HashSet<>(seenAtFirst(columns));
    int compared = 0;
    for (int column = 0; column < columns.size(); column++) {
      FieldKind kind = kind(columns.get(column), samples.get(column));
      boolean again = ONCE.contains(kind) && !seen.add(kind);
      boolean tooMany = kind.isCompared() && compared >= Schema.MOST_COMPARED;
      kind = again || tooMany ? FieldKind.IGNORED : kind;
      compared += kind.isCompared() ? 1 : 0;
      fields.add(new Field(columns.get(column), kind, isDayFirst(samples.get(column)), 0));
    }
    return new Schema(fields);
  }

  // A full name beside its parts would count them twice.
  private static Set<FieldKind> seenAtFirst(List<String> columns) {
    Set<@org.jspecify.annotations.Nullable FieldKind> named = new HashSet<>();
    columns.forEach(column -> named.add(named(words(column))));
    return named.containsAll(Set.of(FieldKind.GIVEN_NAME, FieldKind.SURNAME))
        ? Set.of(FieldKind.FULL_NAME)
        : Set.of();
  }

  private static String words(String column) {
    return Folding.words(column.replaceAll("([a-z])([A-Z])", "$1 $2"));
  }

  private static FieldKind kind(String column, List<String> sample) {
    FieldKind named = named(words(column));
    if (named != null) {
      return named;
    }
    List<String> present = sample.stream().filter(value -> !value.isBlank()).toList();
    if (mostly(present, EMAIL)) {
      return FieldKind.EMAIL;
    }
    if (mostly(present, DATE)) {
      return FieldKind.BIRTH_DATE;
    }
    if (mostly(present, PHONE)) {
      return FieldKind.PHONE;
    }
    // A column without any repetition is a number of rows or a time, nothing of a person.
    boolean allDifferent = new HashSet<>(present).size() == present.size();
    return present.isEmpty() || allDifferent ? FieldKind.IGNORED : FieldKind.OTHER;
  }

  private static @org.jspecify.annotations.Nullable FieldKind named(String words) {
    String name = words.replace(' ', '_');
    for (FieldKind kind : FieldKind.values()) {
      if (List.of(NAMES.getOrDefault(kind, "").split(" ", -1)).contains(name)) {
        return kind;
      }
    }
    return null;
  }

  private static boolean mostly(List<String> values, Pattern pattern) {
    long fitting =
        values.stream().filter(value -> pattern.matcher(value.strip()).matches()).count();
    return !values.isEmpty() && fitting >= 0.8 * values.size();
  }

  private static boolean isDayFirst(List<String> sample) {
    int dayFirst = 0;
    int monthFirst = 0;
    for (String value : sample) {
      java.util.regex.Matcher parts = SLASHED.matcher(value.strip());
      if (parts.matches()) {
        dayFirst += Integer.parseInt(parts.group(1)) > 12 ? 1 : 0;
        monthFirst += Integer.parseInt(parts.group(2)) > 12 ? 1 : 0;
      }
    }
    return dayFirst >= monthFirst;
  }
}
