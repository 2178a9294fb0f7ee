/** Fails the build when the first load grows beyond what a slow line bears. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const KILOBYTES = 350;

const page = readFileSync('dist/index.html', 'utf8');
const files = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file]) => file);
const size = files.reduce(
  (sum, file) => sum + gzipSync(readFileSync(`dist/${file}`)).length / 1024,
  0,
);
if (files.length === 0 || size > KILOBYTES) {
  console.error(
    `The first load is ${size.toFixed(0)} KB gzip in ${files.length} files; the budget is ${KILOBYTES} KB.\nMaybe load a screen or a library only where it is used.`,
  );
  process.exit(1);
}
