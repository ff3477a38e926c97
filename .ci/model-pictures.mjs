// Draws every model with the viewer that the Modeler uses, so that a picture shows what staff will see.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';

const [browserName, models, pictures] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const viewer = readFileSync(require.resolve('bpmn-js/dist/bpmn-viewer.production.min.js'), 'utf8');
const executablePath = execFileSync('which', [browserName], { encoding: 'utf8' }).trim();
const profile = mkdtempSync(join(tmpdir(), 'model-pictures-'));
const margin = 20;
const footer = 30; // room for the mark of bpmn.io, which its licence wants visible

const context = await chromium.launchPersistentContext(profile, {
  executablePath,
  headless: true,
  deviceScaleFactor: 1.5,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
try {
  mkdirSync(pictures, { recursive: true });
  for (const file of readdirSync(models, { recursive: true }).filter(name => name.endsWith('.bpmn')).sort()) {
    const picture = join(pictures, `${basename(file, '.bpmn')}.png`);
    const warnings = await draw(readFileSync(join(models, file), 'utf8'), picture);
    warnings.forEach(warning => console.error(`${file}: ${warning}`));
    process.exitCode ||= warnings.length ? 1 : 0;
    console.log(picture);
  }
} finally {
  await context.close();
  rmSync(profile, { recursive: true, force: true });
}

async function draw(xml, picture) {
  const page = await context.newPage();
  await page.setContent('<html><body style="margin:0;background:white"><div id="canvas"></div></body></html>');
  await page.addScriptTag({ content: viewer });
  const { box, warnings } = await page.evaluate(async ({ xml, margin, footer }) => {
    const canvasElement = document.getElementById('canvas');
    Object.assign(canvasElement.style, { width: '4000px', height: '2000px' });
    const viewer = new BpmnJS({ container: canvasElement,
      textRenderer: { defaultStyle: { fontFamily: 'Noto Sans CJK SC, Arial, sans-serif' } } });
    const { warnings } = await viewer.importXML(xml);
    const canvas = viewer.get('canvas');
    const inner = canvas.viewbox().inner;
    const box = { width: Math.ceil(inner.width) + 2 * margin, height: Math.ceil(inner.height) + 2 * margin + footer };
    Object.assign(canvasElement.style, { width: `${box.width}px`, height: `${box.height}px` });
    canvas.resized();
    canvas.viewbox({ x: inner.x - margin, y: inner.y - margin, ...box });
    return { box, warnings: warnings.map(warning => warning.message) };
  }, { xml, margin, footer });
  await page.setViewportSize(box);
  await page.screenshot({ path: picture, clip: { x: 0, y: 0, ...box } });
  await page.close();
  return warnings;
}
