import { formatsOf } from './format';

describe('figures in words', () => {
  const english = formatsOf('en');
  const german = formatsOf('de');

  it('gives a duration in its two largest units', () => {
    expect(english.duration(0)).toBe('0 s');
    expect(english.duration(59)).toBe('59 s');
    expect(english.duration(3_600)).toBe('1 h');
    expect(english.duration(274_000)).toBe('3 d 4 h');
    expect(german.duration(274_000)).toBe('3 T 4 Std.');
    expect(english.duration(-90)).toBe('−1 min 30 s');
    expect(english.duration(100.6 * 86_400)).toBe('101 d');
    expect(english.about(21.5 * 3600)).toBe('22 h');
    expect(english.about(274_000)).toBe('3 d 4 h');
  });

  it('does not invent what is not there', () => {
    expect(english.number(null)).toBe('–');
    expect(english.percent(undefined)).toBe('–');
    expect(english.duration(null)).toBe('–');
    expect(english.date('not a date')).toBe('–');
  });

  it('follows the language', () => {
    expect(english.number(1234.5, 1)).toBe('1,234.5');
    expect(german.number(1234.5, 1)).toBe('1.234,5');
  });
});
