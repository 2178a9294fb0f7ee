package throughline.customers.rights;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import throughline.testing.TestClient;

/**
 * A person with a unique token in every field, known to four sources and merged, beside neighbours
 * who must not be touched.
 */
final class CanaryPerson {
  static final String TOKEN = "zqcanary";
  static final String PHONE = "90817263";

  private static final String CRM =
      """
      source: crm
      zone: UTC
      key: row
      records:
        - key: number
          identifiers: {customer_number: number, email: mail, phone: phone}
          attributes: {name: name, street: street, note: note}
          flags: {vulnerable: vulnerable}
      accounts:
        - {kind: {constant: household}, key: home, name: homename}
      interactions:
        - {when: at, touchpoint: Contract signed, channel: branch, department: Sales,
           concern: order, topic: topic, outcome: outcome, comment: comment,
           properties: {remark: remark}}
      """;

  private static final String CRM_ROWS =
      """
      row,number,mail,phone,name,street,note,at,order,topic,outcome,comment,remark,vulnerable,home,homename
      zqcanary-row-1,ZQCANARY-NUMBER,zqcanary@mail.example,+49 30 90817263,Zqcanaryada Zqcanarylovelace,Zqcanarystreet 1,zqcanary note,2026-01-02T10:00:00Z,zqcanary-order,zqcanary topic,zqcanary outcome,She said zqcanary,zqcanary remark,yes,zqcanary-home,Zqcanary at home
      row-2,N-2000,bob@mail.example,+49 30 11112222,Bob Stone,Main Street 2,,2026-01-03T10:00:00Z,order-2,bill,settled,Thanks,none,,home-2,Stone
      row-3,N-3000,cleo@mail.example,+49 30 33334444,Cleo Stone,Main Street 2,,2026-01-03T11:00:00Z,order-3,bill,settled,Thanks,none,,home-2,Stone
      zqcanary-row-4,ZQCANARY-NUMBER,zqcanary@mail.example,+49 30 90817263,Zqcanaryada Zqcanarylovelace,Zqcanarystreet 1,,zqcanary no time,zqcanary-order,,,,,,,
      """;

  private static final String DESK =
      """
      source: helpdesk
      zone: UTC
      key: ticket
      records:
        - name: caller
          key: caller
          identifiers: {email: mail}
          attributes: {name: name}
        - name: other
          if: {other: "*"}
          key: other
          identifiers: {email: othermail}
          attributes: {name: othername}
      interactions:
        - {when: at, touchpoint: Call, channel: phone, department: Service, record: caller,
           concern: case, comment: comment}
        - {when: at, touchpoint: Call listened to, channel: phone, department: Service,
           record: other, comment: othercomment}
      """;

  private static final String DESK_ROWS =
      """
      ticket,caller,mail,name,other,othermail,othername,at,case,comment,othercomment
      zqcanary-t1,zqcanary-caller,zqcanary@mail.example,Zqcanaryada,,,,2026-01-05T10:00:00Z,zqcanary-case,zqcanary complains,
      t2,zqcanary-caller,zqcanary@mail.example,Zqcanaryada,caller-2,dora@mail.example,Dora Gray,2026-01-06T10:00:00Z,zqcanary-case,zqcanary again,Dora agrees
      """;

  private static final String LETTERS =
      """
      source: letters
      zone: UTC
      key: id
      records:
        - {key: person, identifiers: {phone: phone}, attributes: {name: name}}
      interactions:
        - {when: at, touchpoint: Letter, channel: letter, department: Billing}
      """;

  private static final String LETTER_ROWS =
      """
      id,person,phone,name,at
      zqcanary-l1,zqcanary-person,+49 30 90817263,Z. Zqcanarylovelace,2026-01-07T10:00:00Z
      l2,person-2,+49 30 11112222,B. Stone,2026-01-07T11:00:00Z
      """;

  private final EmbeddedHouse house;

  CanaryPerson(EmbeddedHouse house) {
    this.house = house;
  }

  /** Gives everything through the real doors, and merges what evidence alone does not. */
  long arrive() throws InterruptedException {
    TestClient admin = house.admin();
    giveFiles();
    sendEvents(writeKey(admin), "zqcanary-event", "2026-01-08T10:00:00Z");
    house.settle();
    long known = customer("customer_number", "ZQCANARY-NUMBER");
    admin
        .post(
            "/api/customers/merges",
            "{\"a\":\"%d\",\"b\":\"%d\",\"reason\":\"zqcanary wrote so\"}"
                .formatted(known, customer("user_id", "zqcanary-user")))
        .mustBe(200);
    house.settle();
    return customer("customer_number", "ZQCANARY-NUMBER");
  }

  void giveFiles() throws InterruptedException {
    give(CRM, "crm.csv", CRM_ROWS);
    give(DESK, "desk.csv", DESK_ROWS);
    give(LETTERS, "letters.csv", LETTER_ROWS);
  }

  private void give(String mapping, String file, String rows) throws InterruptedException {
    house.await(
        house
            .admin()
            .upload("/api/imports", Map.of("yaml", mapping), file, rows)
            .mustBe(202)
            .json()
            .path("job")
            .asString());
  }

  private static String writeKey(TestClient admin) {
    String source =
        admin
            .post("/api/sources", "{\"name\":\"web\",\"kind\":\"events\"}")
            .mustBe(201)
            .json()
            .path("id")
            .asString();
    return admin
        .post("/api/sources/" + source + "/write-keys", "{\"name\":\"canary\"}")
        .mustBe(201)
        .json()
        .path("key")
        .asString();
  }

  void sendEvents(String key, String message, String at) {
    String user = "\"userId\":\"zqcanary-user\",\"timestamp\":\"%s\"".formatted(at);
    String batch =
        """
        {"batch":[
          {"type":"identify","messageId":"%1$s-1",%2$s,
           "traits":{"name":"Zqcanaryada","plan":"zqcanary plan"}},
          {"type":"track","event":"Form sent","messageId":"%1$s-2",%2$s,
           "properties":{"topic":"zqcanary topic","text":"zqcanary typed this"}}]}
        """
            .formatted(message, user);
    String basic = Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    new TestClient(house.url())
        .with("Authorization", "Basic " + basic)
        .post("/v1/batch", batch)
        .mustBe(200);
  }

  /** An event that only the person's address gives away. */
  void sendLateEvent(String key, String message, String at) {
    String basic = Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    new TestClient(house.url())
        .with("Authorization", "Basic " + basic)
        .post(
            "/v1/identify",
            """
            {"messageId":"%s","anonymousId":"another-browser","timestamp":"%s",
             "traits":{"email":"zqcanary@mail.example","name":"Zqcanaryada"}}
            """
                .formatted(message, at))
        .mustBe(200);
  }

  String anotherWriteKey() {
    TestClient admin = house.admin();
    String source =
        house
            .jdbc()
            .sql("select id::text from sources.source where name = 'web'")
            .query(String.class)
            .single();
    return admin
        .post("/api/sources/" + source + "/write-keys", "{\"name\":\"late\"}")
        .mustBe(201)
        .json()
        .path("key")
        .asString();
  }

  long customer(String type, String value) {
    return house
        .jdbc()
        .sql(
            """
            select r.customer from customers.identifier i
              join customers.record_identifier l on l.identifier = i.id
              join customers.record r on r.id = l.record
            where i.type = ? and lower(i.given) = lower(?)
            """)
        .params(type, value)
        .query(Long.class)
        .list()
        .get(0);
  }

  /** What the interface shows of the person, by the address that shows it. */
  List<String> seen(long customer) {
    TestClient admin = house.admin();
    return List.of(
            "/api/customers?query=zqcanaryada",
            "/api/customers?query=zqcanary%40mail.example",
            "/api/customers?query=%2B493090817263",
            "/api/customers/" + customer,
            "/api/customers/" + customer + "/timeline",
            "/api/customers/" + customer + "/timeline/overview",
            "/api/customers/" + customer + "/identity",
            "/api/customers/" + customer + "/changes",
            "/api/quarantine",
            "/api/jobs",
            "/api/audit",
            "/api/journeys?limit=500",
            "/api/silos/journeys?limit=500",
            "/api/privacy/exports",
            "/api/privacy/erasures")
        .stream()
        .filter(path -> holdsToken(admin.get(path)))
        .toList();
  }

  private static boolean holdsToken(TestClient.Answer answer) {
    String body = answer.body().toLowerCase(Locale.ROOT);
    return answer.status() == 200 && (body.contains(TOKEN) || body.contains(PHONE));
  }
}
