import { de } from './de';
import { en } from './en';

const holes = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort();

describe('the two languages', () => {
  it.each(Object.keys(en) as (keyof typeof en)[])('%s says the same in both', (key) => {
    expect(de[key].trim()).not.toBe('');
    expect(holes(de[key])).toEqual(holes(en[key]));
  });

  it('have a plural for every singular', () => {
    const keys = new Set(Object.keys(en));
    const single = [...keys].filter((key) => key.endsWith('_one'));
    expect(single.filter((key) => !keys.has(key.replace('_one', '_other')))).toEqual([]);
  });
});
