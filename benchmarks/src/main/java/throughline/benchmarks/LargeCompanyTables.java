package throughline.benchmarks;

import java.util.HexFormat;
import java.util.List;
import throughline.sources.administration.WriteKey;

/** What the large company's tables hold, in SQL, because a database makes its rows fastest. */
final class LargeCompanyTables {
  private static final String ONCE = "(%s * 2654435761 & 4294967295)";
  private static final String MIXED =
      "((%1$s # (%1$s >> 15)) * 1540483477 & 4294967295)".formatted(ONCE.replace("%s", "%1$s"));
  private static final String NUMBERS = "generate_series(1::bigint, %d) n";

  private static final String INTERACTION =
      """
      insert into customers.interaction (id, record, concern, source, position, part, message, time,
        touchpoint, department, team, resource, channel, topic, direction, purpose, outcome, kind,
        score, scale, properties) overriding system value
      select id, n, concern, 1, id, 0, md5(id::text)::uuid, to_timestamp(%2$d / 1e3) - at,
        1 + (h >> 7) %% 60, 1 + (1 + (h >> 7) %% 60) %% 9, 0, 0, 1 + (h >> 11) %% 6,
        1 + (h >> 5) %% 40, (h >> 9) %% 3, 0, case when place = 2 then 1 + (h >> 13) %% 2 else 0 end,
        0, case when (h >> 3) %% 20 = 0 then (h >> 15) %% 11 end,
        case when (h >> 3) %% 20 = 0 then 'NPS' end,
        jsonb_build_object('page', '/products/' || (h >> 4) %% 500)
      from (%1$s) made
      """;

  private LargeCompanyTables() {}

  /** Who there is: sources, names, identifiers, attributes, consents, accounts. */
  static List<String> people(long end) {
    String people = NUMBERS.formatted(LargeCompany.CUSTOMERS);
    String day = "to_timestamp(%d / 1e3) - (h %% 182) * interval '1 day'".formatted(end);
    return List.of(
        """
        insert into sources.source (name, kind, created_at) values ('shop', 'events', now());
        insert into sources.write_key (source, hash, hint, created_at, created_by)
        select id, '\\x%s', 'bench', now(), 'bench' from sources.source where name = 'shop'
        """
            .formatted(HexFormat.of().formatHex(WriteKey.hash(LargeCompany.KEY))),
        labels(),
        "insert into customers.customer (redirect_to) select null from " + people,
        records(people),
        """
        insert into customers.statement (message, record, at, identifiers, attributes)
        select md5('r' || n)::uuid, n, %s, '{}', jsonb_build_object('city', 'City ' || h %% 90)
        from (select n, %s as h from %s) numbered
        """
            .formatted(day, MIXED.formatted("n"), people),
        """
        insert into customers.identifier (type, scope, value, given, records)
        select 'email', 0, 'person' || n || '@mail.test', 'person' || n || '@mail.test', 1 from %1$s;
        insert into customers.record_identifier (record, identifier) select n, n from %1$s
        """
            .formatted(people),
        consents(people, day),
        accounts());
  }

  private static String records(String people) {
    return """
    insert into customers.record (source, key, customer, name, attributes)
    select 1, 'user ' || n, n, name, jsonb_build_object(
      'name', jsonb_build_object('value', name, 'at', 1, 'by', md5('1')::uuid),
      'city', jsonb_build_object('value', 'City ' || h %% 90, 'at', 1, 'by', md5('1')::uuid))
      || case when n %% 10 = 3 then jsonb_build_object('consent.marketing_email',
           jsonb_build_object('value', 'yes', 'at', 1, 'by', md5('1')::uuid)) else '{}' end
    from (
      select n, h, initcap(s[1 + h %% 20] || s[1 + h / 20 %% 20]) || ' '
        || case when n %% 100 = 0 then 'Miller'
           else initcap(s[1 + h / 400 %% 20] || s[1 + h / 8000 %% 20] || s[1 + h / 160000 %% 20]) end
        as name
      from (select n, %s as h, array['ba','ce','di','fo','gu','ha','je','ki','lo','mu','na',
        'pe','ri','so','tu','va','we','xi','yo','zu'] as s from %s) numbered) named
    """
        .formatted(MIXED.formatted("n"), people);
  }

  /**
   * Every fifth said yes within the weeks of a course, and every fifth of these no, nine days on.
   */
  private static String consents(String people, String day) {
    return """
    insert into customers.purpose_version select purpose, 2, use, ground, true, channels,
      recipients, retention_days, wording, least_wording, changed_at, changed_by
    from customers.purpose_version v join customers.purpose p on p.id = v.purpose
    where p.key = 'marketing_email';
    insert into customers.choice (decision, record, kind, purpose, wording, channel, at, origin,
      login, reason)
    select n * 10, n, 'given', 'marketing_email', 1, 'web', %1$s, 'source', 'bench', ''
    from (select n, %2$s as h from %3$s) numbered where n %% 5 = 0
    union all
    select n * 10 + 1, n, 'withdrawn', 'marketing_email', 1, 'web', %1$s + interval '9 days',
      'source', 'bench', '' from (select n, %2$s as h from %3$s) numbered where n %% 25 = 0
    """
        .formatted(day, MIXED.formatted("n"), people);
  }

  private static String labels() {
    return """
    insert into customers.label select 'channel', n, 'channel ' || n from generate_series(1, 6) n;
    insert into customers.label select 'topic', n, 'topic ' || n from generate_series(1, 40) n;
    insert into customers.label values ('outcome', 1, 'placed'), ('outcome', 2, 'delivered')
    """;
  }

  /** One whose members always belonged, and one whose members came and went. */
  private static String accounts() {
    return """
    insert into customers.account (key, kind, name)
    values ('open', 'company', 'Open Company'), ('bounded', 'company', 'Bounded Company');
    insert into customers.account_statement (message, source, at, account, record, roles, starts,
      ends)
    select md5('a' || n)::uuid, 1, now(), 1 + (n - 1) / %1$d, n, 'uses',
      case when n > %1$d then now() - interval '500 days' end,
      case when n > %1$d then now() - (n %% 100) * interval '1 day' end
    from generate_series(1, 2 * %1$d) n
    """
        .formatted(LargeCompany.MEMBERS);
  }

  static List<String> interactions(long end) {
    return List.of(
        concerns("generate_series(8, 9) c, " + NUMBERS.formatted(LargeCompany.CUSTOMERS)),
        concerns("generate_series(0, 7) c, " + NUMBERS.formatted(2 * LargeCompany.MEMBERS)),
        INTERACTION.formatted(
            usual(
                "generate_series(0, %d) k, %s"
                    .formatted(
                        LargeCompany.FIRST_IN_TABLES - 1,
                        NUMBERS.formatted(2 * LargeCompany.MEMBERS))),
            end),
        INTERACTION.formatted(
            usual(
                "generate_series(%d, %d) k, %s"
                    .formatted(
                        LargeCompany.FIRST_IN_TABLES,
                        LargeCompany.EACH - 1,
                        NUMBERS.formatted(LargeCompany.CUSTOMERS))),
            end),
        INTERACTION.formatted(heavy(), end),
        """
        insert into customers.coverage
        select 1, 1 + t % 9, t, 1, 1000, now() from generate_series(1, 60) t
        """,
        """
        select setval('customers.interaction_id_seq', %d), setval('customers.concern_id_seq', %d)
        """
            .formatted(LargeCompany.INTERACTIONS, LargeCompany.CUSTOMERS * 10L + 10));
  }

  private static String concerns(String numbers) {
    return """
    insert into customers.concern (id, key, record, first_time, first_source, first_part)
    overriding system value
    select n * 10 + c, 'order ' || n * 10 + c, n, now(), 1, 0 from
    """
        + numbers;
  }

  private static String usual(String numbers) {
    return """
    select k * %d + n as id, n, case when k %% 5 < 3 then n * 10 + k / 5 end as concern, h,
      k %% 5 as place, (49 - k) * interval '14 days' + (h %% 1209600) * interval '1 second' as at
    from (select k::bigint, n, %s as h from %s) numbered
    """
        .formatted(LargeCompany.CUSTOMERS, MIXED.formatted("(n * 64 + k)"), numbers);
  }

  private static String heavy() {
    return """
    select %1$d + 1 + i as id, %2$d + i %% %3$d as n, null::bigint as concern, h, 4 as place,
      (h %% 60480000) * interval '1 second' as at
    from (select i, %4$s as h from generate_series(0::bigint, %5$d) i) numbered
    """
        .formatted(
            (long) LargeCompany.EACH * LargeCompany.CUSTOMERS,
            LargeCompany.FIRST_HEAVY,
            LargeCompany.HEAVY_CUSTOMERS,
            MIXED.formatted("(134217728 + i)"),
            LargeCompany.HEAVY * LargeCompany.HEAVY_CUSTOMERS - 1);
  }
}
