/**
 * Looks at every screen in a real browser: nothing that axe objects to, nothing that the content
 * security policy stops, no error in the console. Without an address it looks at generated data.
 *
 * node browser/run.mjs [ADDRESS]   with THROUGHLINE_LOGIN and THROUGHLINE_PASSWORD; with the markup that was
 * planted in THROUGHLINE_MARKUP and the customer whom it is about in THROUGHLINE_CUSTOMER
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { start } from '../fixtures/server.mjs';
import { login, open, settled } from './chromium.mjs';
import { screensOf } from './screens.mjs';
import { situations } from './situations.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const address = process.argv[2] ?? process.env.THROUGHLINE_BASE;
const who = {
  name: process.env.THROUGHLINE_LOGIN ?? 'admin',
  password: process.env.THROUGHLINE_PASSWORD ?? 'any password',
};

/** Planted as a value wherever a text is taken; an element made of it would show that it is read as markup. */
const markup = process.env.THROUGHLINE_MARKUP;
const MADE_OF_MARKUP = 'img[src="x"]';
const FEWEST_SHOWN = 12;
const shownOn = [];

const WIDE = { width: 1360, height: 900 };
const NARROW = { width: 390, height: 844 };
const SETTLED = 5000;

const complaints = [];
let checks = 0;

const check = (fine, complaint) => {
  checks += 1;
  if (!fine) {
    complaints.push(complaint);
    console.error(`✗ ${complaint}`);
  }
};

/** Refusals are part of the interface; only what no screen expects is an error. */
const listen = (page, place) => {
  page.on('console', (message) => {
    if (message.type() !== 'error' || /Failed to load resource/.test(message.text())) return;
    check(false, `${place()}: console: ${message.text().slice(0, 300)}`);
  });
  page.on('pageerror', (failure) => check(false, `${place()}: ${failure.message}`));
  page.on('response', (response) => {
    if (response.status() >= 500)
      check(false, `${place()}: ${response.status()} ${response.url()}`);
  });
};

const told = ({ id, nodes: [first, ...more] }) =>
  `${id} (${more.length + 1}): ${first.html.slice(0, 200)} ${first.failureSummary.split('\n')[1] ?? ''}`;

/** Through the debugger, which the page's policy does not bind. */
const accessible = async (page, place, runOnly) => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const { violations } = await page.evaluate((rules) => window.axe.run(document, rules), {
    runOnly,
    resultTypes: ['violations'],
  });
  check(violations.length === 0, `${place}: ${violations.map(told).join('; ')}`);
};

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
/** What a theme can change. */
const colors = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** What was planted stands there as a text, letter by letter. */
const inert = async (page, path) => {
  if (!markup) return;
  check((await page.locator(MADE_OF_MARKUP).count()) === 0, `${path}: a value was read as markup`);
  const shown = await page.evaluate((text) => document.body.innerText.includes(text), markup);
  if (shown) shownOn.push(path);
};

/** The control: put into a page as markup it is noticed, and the policy still lets no script run. */
const wouldBeNoticed = async (browser, place) => {
  if (!markup) return;
  const page = await newPage(browser, place, {});
  await page.goto(place.base);
  const stopped = page.waitForEvent('console', (message) => /inline event/i.test(message.text()));
  await page.evaluate((text) => {
    window.harm = () => {
      window.harmed = true;
    };
    document.body.insertAdjacentHTML('beforeend', text);
  }, markup);
  await stopped;
  check((await page.locator(MADE_OF_MARKUP).count()) === 1, 'Markup in a page is not noticed');
  check(!(await page.evaluate(() => window.harmed)), 'A script in a value was run');
  await page.context().close();
  check(
    shownOn.length >= FEWEST_SHOWN,
    `What was planted is seen on ${shownOn.length} screens only: ${shownOn.join(' ')}`,
  );
};

const newPage = async (browser, { own }, look) => {
  if (own) own.world.login = undefined;
  const context = await browser.newContext({ viewport: WIDE, locale: 'en-GB', ...look });
  return context.newPage();
};

const fits = async (page, path) => {
  await page.setViewportSize(NARROW);
  // The frame glides to its new width, on a busy machine for longer: only what stays too wide is.
  await page
    .waitForFunction(
      () => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth <= clientWidth;
      },
      undefined,
      { timeout: SETTLED },
    )
    .catch(() => undefined);
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  check(excess <= 0, `${path}: ${excess} px too wide for ${NARROW.width} px`);
  await page.setViewportSize(WIDE);
};

/** A screen follows the system from light to dark while it stands there. */
const inBothThemes = async (page, path) => {
  await accessible(page, `${path} (light)`, everyRule);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('[data-mantine-color-scheme="dark"]').waitFor({ state: 'attached' });
  await settled(page);
  await accessible(page, `${path} (dark)`, colors);
  await page.emulateMedia({ colorScheme: 'light' });
};

const lookAtAll = async (browser, place) => {
  const page = await newPage(browser, place, { colorScheme: 'light' });
  let path = '/login';
  listen(page, () => path);
  await page.goto(place.base);
  await page.getByRole('button', { name: /^(Log in|Anmelden)$/ }).waitFor();
  await inBothThemes(page, path);
  await login(page, place.base, who);
  for (path of await screensOf(page, process.env.THROUGHLINE_CUSTOMER)) {
    await page.goto(place.base + path);
    await settled(page);
    await inert(page, path);
    await inBothThemes(page, path);
    check(!(await page.getByText(/unexpected/i).count()), `${path}: says that it is broken`);
    await fits(page, path);
  }
  await page.context().close();
};

const live = async (browser, place, sentence, situation) => {
  const page = await newPage(browser, place, { colorScheme: 'light' });
  page.setDefaultTimeout(15_000);
  try {
    await situation.run({ page, base: place.base, who, world: place.own?.world ?? {} });
    checks += 1;
  } catch (failure) {
    check(false, `${sentence}: ${failure.message.split('\n').slice(0, 3).join(' ')}`);
  }
  await page.context().close();
};

const run = async () => {
  const own = address ? undefined : await start();
  const place = { own, base: (address ?? own.base).replace(/\/$/, '') };
  const browser = await open();
  try {
    await lookAtAll(browser, place);
    await wouldBeNoticed(browser, place);
    for (const [sentence, situation] of Object.entries(situations)) {
      if (own || !situation.generated) await live(browser, place, sentence, situation);
    }
  } finally {
    await browser.close();
    await own?.stop();
  }
};

await run();
if (markup) console.log(`What was planted is shown as it is on ${shownOn.length} screens`);
console.log(`${checks} checks, ${complaints.length} complaints`);
process.exit(complaints.length > 0 ? 1 : 0);
