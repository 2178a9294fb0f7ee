/** Pictures of every screen from generated data: light, dark, narrow, empty, German. `npm run screenshots [name…]` */
import { mkdirSync } from 'node:fs';
import { start } from '../fixtures/server.mjs';
import { login, open, settled } from './chromium.mjs';

const screens = {
  home: '/',
  customers: '/customers',
  customer: '/customers/c0',
  'customer-concerns': '/customers/c1?group=concern',
  'customer-identity': '/customers/c0?tab=identity',
  'customer-changes': '/customers/c0?tab=changes',
  'customer-merge': '/customers/c0?open=merge',
  silos: '/silos',
  'silos-border': '/silos?borderFrom=marketing&borderTo=sales',
  'silos-journey': '/silos?borderFrom=marketing&borderTo=sales&concern=k3',
  'silos-conflicts': '/silos?tab=conflicts',
  'silos-again': '/silos?tab=again',
  'silos-cost': '/silos?tab=cost',
  'silos-paper': '/silos?tab=paper&together=marketing.sales',
  'silos-settings': '/silos?tab=settings',
  transactions: '/transactions',
  'transaction-new': '/transactions?open=new',
  journeys: '/journeys',
  'journeys-isolated': '/journeys?touchpoint=t1&arcs=wait',
  variants: '/journeys?tab=variants',
  sources: '/sources',
  coverage: '/sources?tab=coverage',
  quarantine: '/sources?tab=quarantine',
  'quarantine-item': '/sources?tab=quarantine&open=q1',
  import: '/sources?tab=import',
  source: '/sources/s2',
  mapping: '/sources/s2?tab=mapping',
  organisation: '/organisation',
  department: '/organisation?open=sales',
  touchpoints: '/organisation?tab=touchpoints',
  calendar: '/organisation?tab=calendars&open=office',
  users: '/administration',
  audit: '/administration?tab=audit',
  jobs: '/administration?tab=jobs',
  status: '/administration?tab=status',
  account: '/account',
};

const looks = {
  light: { colorScheme: 'light', width: 1360 },
  dark: { colorScheme: 'dark', width: 1360 },
  narrow: { colorScheme: 'light', width: 390 },
  german: { colorScheme: 'light', width: 1360, locale: 'de-DE' },
  empty: { colorScheme: 'light', width: 1360, empty: true },
};

const [look, ...names] = process.argv.slice(2);
const wanted = look ? { [look]: looks[look] } : looks;
mkdirSync('screenshots', { recursive: true });
const browser = await open();
for (const [title, { width, empty, ...context }] of Object.entries(wanted)) {
  const server = await start({ empty });
  const page = await browser.newPage({ viewport: { width, height: 860 }, ...context });
  await login(page, server.base, { name: 'admin', password: 'any' });
  for (const [name, path] of Object.entries(screens)) {
    if (names.length > 0 && !names.includes(name)) continue;
    await page.goto(server.base + path);
    await settled(page);
    await page.screenshot({ path: `screenshots/${title}-${name}.png` });
  }
  await page.close();
  await server.stop();
}
await browser.close();
