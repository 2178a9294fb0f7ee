import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import '.';
import { isolated } from './isolated';

describe('a name with signs of direction', () => {
  it('is kept apart from the sentence that names it', () => {
    expect(isolated('Eve \u202egnp.exe')).toBe('\u2068Eve \u202egnp.exe\u2069');
    expect(isolated('Zoë Müller-O’Neill')).toBe('Zoë Müller-O’Neill');
  });

  it('is kept apart wherever words are put together', () => {
    i18next.addResource('en', 'translation', 'of', 'Of {{name}}.');
    const of = i18next.t as unknown as (key: string, values: object) => string;
    expect(of('of', { name: 'a\u202eb' })).toBe('Of \u2068a\u202eb\u2069.');
    expect(of('of', { name: '<b> & "c"' })).toBe('Of <b> & "c".');
    expect(of('of', { name: 3 })).toBe('Of 3.');
  });
});
