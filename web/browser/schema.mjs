/** Writes src/api/schema.d.ts from a running application's description: `npm run schema -- ADDRESS`. */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';

const base = process.argv[2] ?? 'http://localhost:8080';
const tool = createRequire(import.meta.url).resolve('openapi-typescript/bin/cli.js');
execFileSync(process.execPath, [tool, `${base}/api/openapi.json`, '-o', 'src/api/schema.d.ts'], {
  stdio: 'inherit',
});
