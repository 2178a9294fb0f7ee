/** Every screen's address, with ids that the application itself names. */
export const screensOf = async (page, chosen) => {
  const read = (path) =>
    page.evaluate(async (address) => {
      const response = await fetch(address);
      return response.ok ? response.json() : { items: [], borders: [] };
    }, path);
  const [customers, accounts, sources, silos, departments, segments, transactions, maps] =
    await Promise.all([
      read('/api/customers?limit=1'),
      read('/api/accounts?limit=1'),
      read('/api/sources?limit=1'),
      read('/api/silos'),
      read('/api/departments?limit=1'),
      read('/api/segments?limit=1'),
      read('/api/transactions'),
      read('/api/journeys/designed?limit=1'),
    ]);
  const customer = chosen ?? customers.items?.[0]?.id;
  const account = accounts.items?.[0]?.id;
  const source = sources.items?.[0]?.id;
  const segment = segments.items?.[0]?.id;
  const map = maps.items?.[0]?.id;
  const transaction = transactions.items?.[0]?.id;
  const border = silos.borders?.[0];
  const department = departments.items?.[0]?.id;
  return [
    '/',
    '/customers',
    ...(customer
      ? [
          `/customers/${customer}`,
          `/customers/${customer}?group=concern`,
          `/customers/${customer}?tab=accounts`,
          `/customers/${customer}?open=flag`,
          `/customers/${customer}?tab=identity`,
          `/customers/${customer}?tab=profile`,
          `/customers/${customer}?tab=profile&asOf=2026-03-31`,
          `/customers/${customer}?tab=changes`,
          `/customers/${customer}?tab=consents`,
          `/customers/${customer}?open=merge`,
        ]
      : []),
    '/accounts',
    '/accounts?tab=proposals',
    ...(account
      ? [
          `/accounts/${account}`,
          `/accounts/${account}?tab=timeline`,
          `/accounts/${account}?tab=decisions`,
          `/accounts/${account}?open=join`,
        ]
      : []),
    '/segments',
    '/segments?open=new',
    '/segments?open=new&variant=complained',
    ...(segment ? [`/segments?open=${segment}`, `/segments?open=${segment}&view=edit`] : []),
    '/silos',
    '/silos?measure=share',
    '/silos?count=customers&time=working',
    ...(segment ? [`/silos?segment=${segment}`] : []),
    '/silos?figure=repeat.30.same',
    ...(border ? [`/silos?borderFrom=${border.from}&borderTo=${border.to}`] : []),
    '/silos?measure=cost',
    '/silos?tab=conflicts',
    '/silos?tab=again',
    '/silos?tab=again&figure=effort.inbound',
    '/silos?tab=cost',
    '/silos?tab=paper',
    ...(border ? [`/silos?tab=paper&together=${border.from}.${border.to}`] : []),
    '/silos?tab=settings',
    '/transactions',
    '/transactions?open=new',
    ...(transaction
      ? [`/transactions?open=${transaction}&per=day`, `/transactions?open=${transaction}&view=edit`]
      : []),
    '/journeys',
    '/journeys?arcs=wait',
    '/journeys?count=customers&time=working',
    '/journeys?tab=variants',
    '/journeys?tab=designed',
    '/journeys?tab=designed&open=new',
    ...(map
      ? [
          `/journeys?tab=designed&open=${map}`,
          `/journeys?tab=designed&open=${map}&figure=departed`,
          `/journeys?tab=designed&open=${map}&view=edit`,
        ]
      : []),
    '/identity',
    '/identity?tab=thresholds',
    '/identity?tab=model',
    '/identity?tab=meanings',
    '/identity?tab=resolutions',
    '/sources',
    '/sources?tab=coverage',
    '/sources?tab=quarantine',
    '/sources?tab=import',
    '/sources?open=new',
    ...(source
      ? [`/sources/${source}`, `/sources/${source}?tab=mapping`, `/sources/${source}?tab=keys`]
      : []),
    '/organisation',
    ...(department ? [`/organisation?open=${department}`] : []),
    '/organisation?tab=touchpoints',
    '/organisation?tab=calendars',
    '/organisation?tab=calendars&open=new',
    '/privacy',
    '/privacy?open=new',
    '/privacy?tab=choices',
    '/privacy?tab=restrictions',
    '/privacy?tab=exports',
    '/privacy?tab=erasures',
    '/privacy?tab=retention',
    '/privacy?tab=retention&source=customers',
    '/privacy?tab=register',
    '/administration',
    '/administration?open=new',
    '/administration?tab=keys',
    '/administration?tab=audit',
    '/administration?tab=jobs',
    '/administration?tab=status',
    '/account',
    '/no-such-page',
  ];
};
