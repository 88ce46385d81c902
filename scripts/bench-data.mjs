// What rows cost in the built page: how fast they are made; what a change of one row (read back, snapshot, a step of
// undo) and taking it back cost, against the size of the database and the length of the history; how long frames of
// the grid take over a million rows.
// In: dist/, sizes in MB. Out: tables; the ratios should stay near 1 (history) and near the ratio of sizes (database).
import path from "node:path";
import { launchBrowser, root } from "../tests/e2e/support/browser.mjs";
import { StillroomPage } from "../tests/e2e/support/stillroom-page.mjs";
import { startServer } from "./static-server.mjs";

const sizes = process.argv.slice(2).map(Number);
if (sizes.length === 0) sizes.push(1, 10, 50);
const STEPS = 100;
const FILLED = 10_000;
const MANY = 1_000_000;

const columns = `sa.Column("id", sa.Integer(), primary_key=True), sa.Column("name", sa.String(80)), sa.Column("email", sa.String(80)), sa.Column("made", sa.DateTime())`;
const file = {
  name: "cccc00000001_rows.py",
  mimeType: "text/x-python",
  buffer: Buffer.from(`from alembic import op\nimport sqlalchemy as sa\n\nrevision = "cccc00000001"\ndown_revision = None\n\n\ndef upgrade():\n    op.create_table("people", ${columns})\n    op.create_table("big", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("body", sa.LargeBinary()))\n\n\ndef downgrade():\n    pass\n`),
};

const server = await startServer({ directory: path.join(root, "dist") });
const browser = await launchBrowser();

async function open() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(180_000);
  const stillroom = new StillroomPage(page, server.url);
  await stillroom.open();
  await stillroom.chooseFiles([file]);
  await stillroom.command("upgrade head");
  await page.locator('[data-tab="Data"]').click();
  await stillroom.idle();
  return { context, page, stillroom };
}

const settled = async (page) => {
  await page.waitForFunction(() => !document.querySelector('[data-testid="busy"]'), undefined, { polling: "raf" });
};

/** Runs SQL; milliseconds until its answer is on the page. */
async function sql(page, text) {
  await page.getByTestId("sql-input").fill(text);
  const start = performance.now();
  await page.getByTestId("sql-run").click();
  await page.waitForFunction((text) => document.querySelector('[data-testid="sql-result"] code')?.textContent === text, text, { polling: "raf" });
  await settled(page);
  return performance.now() - start;
}

async function undo(page) {
  const start = performance.now();
  await page.getByTestId("undo").click();
  await settled(page);
  return performance.now() - start;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const milliseconds = (value) => `${value.toFixed(0).padStart(6)} ms`;

try {
  {
    const { context, page, stillroom } = await open();
    const start = performance.now();
    await stillroom.command(`fill --rows 0 --table people=${FILLED} --seed 1`, { timeout: 180_000 });
    const spent = performance.now() - start;
    console.log(`\n  fill: ${FILLED.toLocaleString("en")} rows of four columns in ${spent.toFixed(0)} ms, ${Math.round((FILLED / spent) * 1000).toLocaleString("en")} rows a second`);
    await context.close();
  }
  console.log("\n  database    change of a row: first   after 100 steps   ratio     undo: last        first    ratio");
  let base;
  for (const size of sizes) {
    const { context, page } = await open();
    await sql(page, `INSERT INTO big WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c LIMIT ${size}) SELECT n, randomblob(990000) FROM c`);
    await sql(page, "INSERT INTO people VALUES (1, 'a', 'b', 'c')");
    const spent = [];
    for (let step = 0; step < STEPS; step += 1) spent.push(await sql(page, `UPDATE people SET name = 'n${step}'`));
    const back = [];
    for (let step = 0; step < STEPS; step += 1) back.push(await undo(page));
    const [early, late] = [median(spent.slice(0, 10)), median(spent.slice(-10))];
    const [last, first] = [median(back.slice(0, 10)), median(back.slice(-10))];
    base ??= { early, size };
    const against = size === base.size ? "" : `   ${(early / base.early).toFixed(1)} times the cost at ${base.size} MB, for ${size / base.size} times the bytes`;
    console.log(`  ${`${size} MB`.padStart(8)}  ${milliseconds(early).padStart(18)} ${milliseconds(late).padStart(17)}   ${(late / early).toFixed(2).padStart(5)}  ${milliseconds(last).padStart(12)} ${milliseconds(first).padStart(12)}   ${(first / last).toFixed(2).padStart(5)}${against}`);
    await context.close();
  }
  {
    const { context, page } = await open();
    await sql(page, `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT ${MANY}) INSERT INTO people SELECT i, 'name ' || i, i || '@example.org', NULL FROM n`);
    await page.locator('[data-testid="side-table"][data-table="people"]').click();
    await settled(page);
    const frames = await page.getByTestId("grid").evaluate(async (grid) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const spent = [];
      let before = await frame();
      for (let step = 0; step < 240; step += 1) {
        grid.scrollTop += 104;
        const now = await frame();
        spent.push(now - before);
        before = now;
      }
      return spent.sort((a, b) => a - b);
    });
    const at = (part) => frames[Math.floor((frames.length - 1) * part)].toFixed(1);
    console.log(`\n  grid, ${MANY.toLocaleString("en")} rows: frames of ${at(0.5)} ms (median), ${at(0.95)} ms (19 of 20), ${at(1)} ms (longest)`);
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
