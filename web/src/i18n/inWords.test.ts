import { steps } from '../../fixtures/steps.mjs';
import { inWords, learnGerman } from './inWords';
import { sentences } from './sentences.de';

beforeAll(learnGerman);

describe('a sentence of the application', () => {
  it('is said in German with its values', () => {
    expect(inWords('Both hold the email ada@example.org.', 'de')).toBe(
      'Beide haben email ada@example.org.',
    );
    expect(inWords('The period begins (2026-02-01) at or after its end (2026-01-01).', 'de')).toBe(
      'Der Zeitraum beginnt (01.02.2026) nicht vor seinem Ende (01.01.2026).',
    );
  });

  it('writes numbers and times as German does, and leaves ids as they are', () => {
    const said = (from: string, to: string) =>
      inWords(`The period begins (${from}) at or after its end (${to}).`, 'de');
    expect(said('12,345', '1.5')).toBe(
      'Der Zeitraum beginnt (12.345) nicht vor seinem Ende (1,5).',
    );
    expect(said('12345', '1.2.3')).toBe(
      'Der Zeitraum beginnt (12345) nicht vor seinem Ende (1.2.3).',
    );
    expect(said('2026-02-01T10:05:00Z', '1,234.5 %')).toBe(
      'Der Zeitraum beginnt (01.02.2026, 10:05 UTC) nicht vor seinem Ende (1.234,5 %).',
    );
  });

  it('stays as it is in English, or where nobody has translated it', () => {
    expect(inWords('Choose another.', 'en')).toBe('Choose another.');
    expect(inWords('The moon is full.', 'de')).toBe('The moon is full.');
  });

  it('is known of every step that mends given data', () => {
    expect(steps.length).toBeGreaterThan(25);
    for (const step of steps) expect(sentences, step).toHaveProperty([step]);
  });

  it('keeps as many values as the English one has', () => {
    for (const [english, german] of Object.entries(sentences))
      expect(german.split('%').length, english).toBe(english.split('%').length);
  });
});
