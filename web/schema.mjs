/**
 * Writes src/api/schema.d.ts from src/api/openapi.json, or with --check says whether it is stale.
 *
 * npm run schema
 */
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const here = (name) => new URL(`src/api/${name}`, import.meta.url);
const types = astToString(await openapiTS(JSON.parse(readFileSync(here('openapi.json'), 'utf8'))));

if (!process.argv.includes('--check')) writeFileSync(here('schema.d.ts'), types);
else if (readFileSync(here('schema.d.ts'), 'utf8') !== types) {
  console.error('src/api/schema.d.ts is stale.\nMaybe run `npm run schema`.');
  process.exit(1);
}
