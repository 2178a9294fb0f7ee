/** What a person does, sentence by sentence; `generated` ones need the generated data. */
import { login, settled } from './chromium.mjs';

const need = (fine, sentence) => {
  if (!fine) throw new Error(sentence);
};

const at = (page, name) => new URL(page.url()).searchParams.get(name);

export const situations = {
  'A filter survives other screens, Back and a reload': {
    run: async ({ page, base, who }) => {
      await login(page, base, who);
      await page.goto(`${base}/silos?from=2020-01-01`);
      await settled(page);
      await page.getByRole('link', { name: 'Journeys', exact: true }).click();
      await page.waitForURL(/\/journeys/);
      need(at(page, 'from') === '2020-01-01', 'The filter was lost on the way.');
      await page.goBack();
      await page.waitForURL(/\/silos/);
      need(at(page, 'from') === '2020-01-01', 'The filter was lost on Back.');
      await page.reload();
      await settled(page);
      need(
        await page
          .getByText(/1 Jan 2020/)
          .first()
          .isVisible(),
        'The filter was lost on reload.',
      );
    },
  },
  'Ctrl+K opens the palette and leads to a screen': {
    run: async ({ page, base, who }) => {
      await login(page, base, who);
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder('Screens, customers, actions').fill('Organ');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/organisation/);
    },
  },
  'Everything is read again only after a question, and its progress stays after a reload': {
    generated: true,
    run: async ({ page, base, who }) => {
      await login(page, base, who);
      await page.goto(`${base}/administration?tab=status`);
      await page.getByRole('button', { name: 'Read everything again …' }).click();
      const asked = page.getByRole('dialog');
      await asked.getByRole('button', { name: 'Cancel' }).click();
      need(!at(page, 'open'), 'It was started without an answer.');
      await page.getByRole('button', { name: 'Read everything again …' }).click();
      await asked.getByRole('button', { name: 'Read everything again', exact: true }).click();
      await page.waitForURL(/open=j0/);
      await page.reload();
      await page.getByRole('progressbar').first().waitFor();
    },
  },
  'The question mark shows the shortcuts': {
    run: async ({ page, base, who }) => {
      await login(page, base, who);
      await settled(page);
      await page.keyboard.press('?');
      await page.getByRole('dialog').getByText('Next in the list').waitFor();
    },
  },
  'A wrong password is refused in a sentence': {
    generated: true,
    run: async ({ page, base }) => {
      await page.goto(base);
      await page.getByRole('textbox', { name: 'Login' }).fill('admin');
      await page.locator('input[autocomplete="current-password"]').fill('wrong');
      await page.getByRole('button', { name: 'Log in' }).click();
      await page.getByText('Login or password is wrong.').waitFor();
    },
  },
  'A cell opens its journeys, a journey its steps and its customer': {
    generated: true,
    run: async ({ page, base, who }) => {
      await login(page, base, who);
      await page.goto(`${base}/silos`);
      await settled(page);
      await page
        .getByRole('button', { name: /n = \d/ })
        .first()
        .click();
      const drawer = page.getByRole('dialog');
      await drawer.locator('[data-row]').first().click();
      await drawer.getByRole('link').first().click();
      await page.waitForURL(/\/customers\//);
    },
  },
  'Figures are counted by customers, and waits in working time, from screen to screen': {
    run: async ({ page, base, who }) => {
      await login(page, base, who);
      await page.goto(`${base}/silos`);
      await settled(page);
      await page.getByRole('radiogroup', { name: 'Count by' }).getByText('Customers').click();
      await page.getByText('Handovers per customer').waitFor();
      await page.getByRole('radiogroup', { name: 'Waits in' }).getByText('Working time').click();
      await page.getByText(/Waits in the working time of the department/).waitFor();
      await page.getByRole('link', { name: 'Journeys', exact: true }).click();
      await page.waitForURL(/\/journeys/);
      need(at(page, 'count') === 'customers', 'The counting was lost on the way.');
      need(at(page, 'time') === 'working', 'The time was lost on the way.');
      await settled(page);
      await page.getByText(/Waits in the working time of the department/).waitFor();
    },
  },
  'A share says how it is computed and opens its journeys': {
    run: async ({ page, base, who }) => {
      await login(page, base, who);
      await page.goto(`${base}/silos`);
      await settled(page);
      await page
        .getByRole('button', { name: /How “Journeys with a step repeated” is computed/ })
        .click();
      await page.getByText(/some step was taken twice or more/).waitFor();
      await page.keyboard.press('Escape');
      await page
        .getByRole('button', { name: /Open the journeys behind “Journeys with a step repeated”/ })
        .click();
      await page.getByRole('dialog').locator('[data-row]').first().waitFor();
      need(at(page, 'figure') === 'rework', 'The figure is not in the address.');
    },
  },
  'A department is saved as its form says': {
    run: async ({ page, base, who }) => {
      await login(page, base, who);
      await page.goto(`${base}/organisation`);
      await settled(page);
      await page.locator('[data-row]').first().click();
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
      await page.getByText('Saved; the former version is kept.').waitFor();
    },
  },
  'A picture is read as a table': {
    generated: true,
    run: async ({ page, base, who }) => {
      await login(page, base, who);
      await page.goto(`${base}/silos`);
      await settled(page);
      await page.getByRole('button', { name: 'Show as table' }).click();
      await page.getByRole('columnheader', { name: 'Handovers' }).first().waitFor();
    },
  },
  'An arc of the map isolates its flow and opens its journeys': {
    generated: true,
    run: async ({ page, base, who }) => {
      await login(page, base, who);
      await page.goto(`${base}/journeys`);
      await settled(page);
      await page.locator('.react-flow__edge').first().focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').locator('[data-row]').first().waitFor();
      need(at(page, 'fromNode') && at(page, 'toNode'), 'The arc is not in the address.');
    },
  },
  'A change of an old version is told, not lost': {
    generated: true,
    run: async ({ page, base, who }) => {
      await login(page, base, who);
      await page.goto(`${base}/organisation?open=logistics`);
      await settled(page);
      await page.evaluate(() =>
        fetch('/api/departments/logistics', {
          method: 'PATCH',
          headers: { 'If-Match': '"1"', 'Content-Type': 'application/json' },
          body: JSON.stringify({ name: 'Logistics and returns' }),
        }),
      );
      const drawer = page.getByRole('dialog');
      await drawer.getByRole('textbox', { name: 'Name' }).fill('Transport');
      await drawer.getByRole('button', { name: 'Save' }).click();
      await drawer.getByText('Somebody else has changed this since you opened it.').waitFor();
      await drawer.getByRole('button', { name: 'Load the newest version' }).click();
      await page.getByRole('dialog').getByText('Logistics and returns').first().waitFor();
    },
  },
  'A first password has to be changed': {
    generated: true,
    run: async ({ page, base }) => {
      await page.goto(base);
      await page.getByRole('textbox', { name: 'Login' }).fill('new');
      await page.locator('input[autocomplete="current-password"]').fill('given');
      await page.getByRole('button', { name: 'Log in' }).click();
      await page.getByText('Choose your own password').waitFor();
    },
  },
  'An expired session leads to the login and back to the same place': {
    generated: true,
    run: async ({ page, base, who, world }) => {
      await login(page, base, who);
      world.login = undefined;
      await page.goto(`${base}/sources?tab=quarantine`);
      await page.getByRole('button', { name: 'Log in' }).waitFor();
      need(at(page, 'tab') === 'quarantine', 'The place was lost.');
    },
  },
  'An installation without data says what is missing': {
    generated: true,
    run: async ({ page, base, who, world }) => {
      world.empty = true;
      await login(page, base, who);
      await page.goto(`${base}/silos`);
      await page.getByText('There is no journey to show.').waitFor();
      await page.goto(`${base}/sources`);
      await page.getByRole('link', { name: 'Import files' }).waitFor();
      world.empty = false;
    },
  },
};
