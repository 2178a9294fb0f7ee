import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const known = [
  process.env.THROUGHLINE_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The browser of this machine; nothing is downloaded. */
export const open = () => {
  const executablePath = known.find((path) => path && existsSync(path));
  if (!executablePath)
    throw new Error(
      'No Chromium was found.\nMaybe install the package chromium, or name one in THROUGHLINE_CHROMIUM.',
    );
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
};

export const login = async (page, base, { name, password }) => {
  await page.goto(base);
  await page.getByRole('textbox', { name: /Login|Anmeldename/ }).fill(name);
  await page.locator('input[autocomplete="current-password"]').fill(password);
  await page.getByRole('button', { name: /^(Log in|Anmelden)$/ }).click();
  await page.locator('nav').first().waitFor();
};

/** Drawn: nothing is waited for any more, and the last transition is over. */
export const settled = async (page) => {
  await page.waitForFunction(
    () =>
      document.querySelector('h1, [role="dialog"]') &&
      !document.querySelector('[aria-busy="true"]'),
  );
  await page.waitForTimeout(300);
};
