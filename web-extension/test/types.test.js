// @ts-check
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const compiler = `${root}node_modules/.bin/tsc`;

test('every file keeps its types', { skip: !existsSync(compiler) && 'typescript is not installed: npm ci' }, () => {
  execFileSync(compiler, ['--project', root], { stdio: ['ignore', 'inherit', 'inherit'] });
});
