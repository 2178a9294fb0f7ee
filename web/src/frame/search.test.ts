import { parseSearch, printSearch, readSearch } from './search';

describe('the address', () => {
  it('gives back what was put into it, numbers and commas too', () => {
    const search = { department: '3', channel: 'web,phone', from: '2026-01-01' };
    expect(readSearch(parseSearch(printSearch(search)))).toEqual(search);
  });

  it('drops what it does not know', () => {
    expect(readSearch({ department: '3', evil: 'x', from: '' })).toEqual({ department: '3' });
  });
});
