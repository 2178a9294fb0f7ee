import { inWordsOfPast, type Past, type Telling } from './pastWords';

const tell: Telling = {
  label: (field) => field.toUpperCase(),
  department: (id) => ({ '1': 'Sales', '2': 'Service' })[id] ?? id,
  calendar: () => 'Office',
  truth: (value) => (value ? 'yes' : 'no'),
  money: (cents) => `€${cents / 100}`,
  number: String,
  hours: (days) => days.map(({ day }) => day).join(', '),
  day: (date) => date,
};

const past = (change: object): Past => ({
  version: 1,
  at: '2026-01-01T00:00:00Z',
  by: 'ada',
  validFrom: null,
  validTo: null,
  name: 'Support',
  parent: null,
  partner: false,
  calendar: null,
  countedAs: null,
  ...change,
});

describe('the past of a department', () => {
  it('says what changed by names, and nothing that stayed', () => {
    expect(
      inWordsOfPast(past({ parent: '2', calendar: '7' }), past({ parent: '1' }), tell),
    ).toEqual(['PARENT: Sales → Service', 'CALENDAR: – → Office']);
  });

  it('says at first only what was said', () => {
    expect(inWordsOfPast(past({}), undefined, tell)).toEqual(['NAME: Support']);
  });
});
