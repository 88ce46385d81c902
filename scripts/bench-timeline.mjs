// Scrubbing measured in the built page: how long each step keeps the page's thread, how long until the
// picture stands, how long the preview takes, and memory. In: a folder, or a number of generated revisions.
import { launchBrowser, root } from "../tests/e2e/support/browser.mjs";
import { StillroomPage } from "../tests/e2e/support/stillroom-page.mjs";
import { startServer } from "./static-server.mjs";
import path from "node:path";

const args = process.argv.slice(2);
const option = (name, otherwise) => (args.includes(name) ? args[args.indexOf(name) + 1] : otherwise);
const folder = option("--folder");
const count = Number(option("--revisions", "300"));

/** Every third revision makes a table with a foreign key, the others add a column or an index. */
function generated() {
  const id = (number) => number.toString(16).padStart(12, "0");
  return Array.from({ length: count }, (_, number) => {
    const table = Math.floor(number / 3);
    const parent = Math.floor(table / 2);
    const body = [
      `op.create_table("table_${table}", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(80), nullable=False)${table > 0 ? `, sa.Column("parent_id", sa.Integer, sa.ForeignKey("table_${parent}.id"))` : ""})`,
      `op.add_column("table_${table}", sa.Column("note_${number}", sa.Text))`,
      `op.create_index("ix_table_${table}_name", "table_${table}", ["name"])`,
    ][number % 3];
    return {
      name: `${id(number)}_step.py`,
      bytes: `"""step ${number}"""\nfrom alembic import op\nimport sqlalchemy as sa\nrevision = "${id(number)}"\ndown_revision = ${number === 0 ? "None" : `"${id(number - 1)}"`}\n\n\ndef upgrade():\n    ${body}\n\n\ndef downgrade():\n    pass\n`,
    };
  });
}

const server = await startServer({ directory: path.join(root, "dist") });
const browser = await launchBrowser();
const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
const stillroom = new StillroomPage(page, server.url);
await stillroom.open();
const started = Date.now();
if (folder) await stillroom.chooseFolder(path.resolve(folder));
else await stillroom.dropFiles(generated());
await page.waitForFunction((total) => {
  const slider = document.querySelector('[data-testid="scrubber"]');
  const most = Number(slider?.getAttribute("aria-valuemax"));
  return most >= total && !document.querySelector('[data-testid="preview-progress"]');
}, folder ? 2 : count, { timeout: 300_000 });
console.log(`preview of the history ready after ${Date.now() - started} ms`);
await stillroom.command("upgrade heads", { timeout: 300_000 });
await page.waitForTimeout(2_000);
const found = await page.evaluate(async () => {
  const slider = document.querySelector('[data-testid="scrubber"]');
  const most = Number(slider.getAttribute("aria-valuemax"));
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const press = (key) => slider.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  press("Home");
  await frame();
  const script = [];
  const picture = [];
  for (let step = 0; step < most; step += 1) {
    const start = performance.now();
    press("ArrowRight");
    await turn();
    script.push(performance.now() - start);
    await frame();
    picture.push(performance.now() - start);
  }
  return { most, script, picture, tables: document.querySelectorAll('[data-testid="table"]').length };
});
const at = (times, part) => times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))].toFixed(1);
console.log(`${found.most} steps, ${found.tables} tables drawn at the end`);
console.log(`script a step: median ${at(found.script, 0.5)} ms, p95 ${at(found.script, 0.95)} ms, most ${at(found.script, 1)} ms (aim: under 16)`);
console.log(`until painted: median ${at(found.picture, 0.5)} ms, p95 ${at(found.picture, 0.95)} ms`);
const session = await page.context().newCDPSession(page);
const { usedSize, totalSize } = await session.send("Runtime.getHeapUsage");
console.log(`page's JS heap: ${(usedSize / 1e6).toFixed(1)} of ${(totalSize / 1e6).toFixed(1)} MB`);
await browser.close();
await server.close();
