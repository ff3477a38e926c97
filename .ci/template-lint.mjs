// Checks element templates against the schema with which the Modeler reads them.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { validateAll } from '@bpmn-io/element-templates-validator';

const folder = process.argv[2];
for (const file of readdirSync(folder).filter(name => name.endsWith('.json')).sort()) {
  const templates = [JSON.parse(readFileSync(join(folder, file), 'utf8'))].flat();
  for (const { valid, object, errors } of validateAll(templates).results) {
    console.log(`${file}: ${object.id} ${valid ? 'ok' : 'INVALID'}`);
    (errors ?? []).forEach(error => console.error(`  ${error.dataPointer ?? ''} ${error.message}`));
    process.exitCode ||= valid ? 0 : 1;
  }
}
