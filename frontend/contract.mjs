// The TypeScript of the HTTP contract, from the description that the backend's tests hold to the controllers.
// `node contract.mjs` writes it; `node contract.mjs --check` fails when it is not what the description says.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const description = new URL('../backend/src/main/resources/openapi.json', import.meta.url);
const types = new URL('src/api/schema.ts', import.meta.url);

const head = '// Generated from openapi.json by `npm run contract`; changes belong into the controllers.\n\n';
const generated = head + astToString(await openapiTS(description));

if (process.argv.includes('--check')) {
  const committed = await readFile(types, 'utf8').catch(() => '');
  if (committed.replaceAll('\r\n', '\n') !== generated) {
    console.error(
      'src/api/schema.ts is not what backend/src/main/resources/openapi.json says. Run `npm run contract` in frontend/ and commit the result.',
    );
    process.exit(1);
  }
} else {
  await writeFile(types, generated);
}
