import { csvOf } from './csv';

describe('a file for a spreadsheet', () => {
  it('quotes cells that would run as a formula', () => {
    expect(csvOf(['a'], [['=cmd()'], ['+1 call'], ['-x'], ['@sum'], ['\tx']])).toBe(
      "a\r\n'=cmd()\r\n'+1 call\r\n'-x\r\n'@sum\r\n'\tx",
    );
  });

  it('leaves negative numbers numbers', () => {
    expect(csvOf(['a'], [[-12.5], ['-3']])).toBe('a\r\n-12.5\r\n-3');
  });

  it('keeps quotes, commas and line breaks inside their cell', () => {
    expect(csvOf(['a', 'b'], [['say "hi"', 'x,\ny']])).toBe('a,b\r\n"say ""hi""","x,\ny"');
  });
});
