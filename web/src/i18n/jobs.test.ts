import { inWords, learnGerman } from './inWords';

beforeAll(learnGerman);

/** The text between a parenthesis and the one that closes it. */
const argumentsAt = (code: string, open: number) => {
  let depth = 0;
  let quoted = false;
  for (let i = open; i < code.length; i++) {
    const sign = code[i];
    if (sign === '\\') i++;
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === '(') depth++;
    else if (!quoted && sign === ')' && --depth === 0) return code.slice(open, i);
  }
  return '';
};

const literals = (code: string) =>
  [...code.replace(/"\s*\+\s*"/g, '').matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((one) => one[1] ?? '');

/** What a sentence becomes in the end, whatever its values are. */
const filled = (sentence: string) => sentence.replace(/%,?[sd]/g, '7').replace(/^:/, '7:');

/** What jobs are called and say, by the places where the application says it. */
const said = (code: string) => {
  const calls =
    /(?:run\.message|progress\.step|jobs\.start|(?<!\w)started)(?=\()|finish(?=\(claimed)/g;
  return [...code.matchAll(calls)].flatMap(({ index, 0: name }) =>
    literals(argumentsAt(code, index + name.length)).filter((text) => /^[A-Z%]\S*( |$)/.test(text)),
  );
};

const files = import.meta.glob('../../../app/src/main/java/throughline/**/*.java', {
  query: '?raw',
  import: 'default',
  eager: true,
}) as Record<string, string>;
const sentences = Object.entries(files).flatMap(([file, code]) =>
  /files.(ImportSummary|UnreadRows)\.java$/.test(file)
    ? literals(code).filter((text) => /\.( %s)?$/.test(text))
    : said(code),
);
/** One message may hold several; each is translated alone. */
const alone = sentences.flatMap((text) => text.split(/(?<=\.) /)).filter((text) => text !== '%s');

describe('what jobs say', () => {
  it('is found in the code', () => {
    expect(sentences).toContain('The resolution is in force.');
    expect(sentences).toContain('Retention');
    expect(sentences).toContain('%d records and %d items have gone.');
    expect(sentences.length).toBeGreaterThan(25);
    expect(said('run.message("Nobody " + "translated this.")')).toEqual([
      'Nobody translated this.',
    ]);
  });

  it.each([...new Set(alone)])('has German words: %s', (sentence) => {
    expect(inWords(filled(sentence), 'de')).not.toBe(filled(sentence));
  });
});
