// The review of a few new revisions on a long history, measured in the built page: from the drop of the head until
// the changes are shown, and until the last proof has run.
import path from "node:path";
import { launchBrowser, root } from "../tests/e2e/support/browser.mjs";
import { StillroomPage } from "../tests/e2e/support/stillroom-page.mjs";
import { zip } from "../tests/e2e/support/zip.mjs";
import { startServer } from "./static-server.mjs";

const args = process.argv.slice(2);
const option = (name, otherwise) => Number(args.includes(name) ? args[args.indexOf(name) + 1] : otherwise);
const [old, fresh, runs] = [option("--revisions", 300), option("--new", 5), option("--runs", 3)];

const id = (number) => number.toString(16).padStart(12, "0");

/** Every third revision makes a table with a foreign key, the others add a column or an index; each has its inverse. */
function revision(number) {
  const table = Math.floor(number / 3);
  const reference = table > 0 ? `, sa.Column("parent_id", sa.Integer, sa.ForeignKey("table_${Math.floor(table / 2)}.id"))` : "";
  const [up, down] = [
    [`op.create_table("table_${table}", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(80), nullable=False)${reference})`, `op.drop_table("table_${table}")`],
    [`op.add_column("table_${table}", sa.Column("note_${number}", sa.Text))`, `op.drop_column("table_${table}", "note_${number}")`],
    [`op.create_index("ix_table_${table}_name", "table_${table}", ["name"])`, `op.drop_index("ix_table_${table}_name")`],
  ][number % 3];
  const text = `"""step ${number}"""\nfrom alembic import op\nimport sqlalchemy as sa\nrevision = "${id(number)}"\ndown_revision = ${number === 0 ? "None" : `"${id(number - 1)}"`}\n\n\ndef upgrade():\n    ${up}\n\n\ndef downgrade():\n    ${down}\n`;
  return [`shop/migrations/versions/${id(number)}_step.py`, text];
}

const all = Array.from({ length: old + fresh }, (_, number) => revision(number));
const server = await startServer({ directory: path.join(root, "dist") });
const browser = await launchBrowser();
const times = [];
for (let run = 0; run < runs; run += 1) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const stillroom = new StillroomPage(page, server.url);
  await stillroom.open();
  await stillroom.dropFiles([{ name: "main.zip", bytes: zip(all.slice(0, old)) }]);
  await page.waitForFunction(() => !document.querySelector('[data-testid="preview-progress"]') && document.querySelector('[data-testid="revision"]'), undefined, { timeout: 120_000 });
  await page.getByTestId("review-mode").click();
  await page.getByTestId("review-start").waitFor();
  const start = Date.now();
  const dropped = stillroom.dropFiles([{ name: "head.zip", bytes: zip(all) }]);
  await page.getByTestId("review-card").first().waitFor({ timeout: 120_000 });
  const shown = Date.now() - start;
  await page.waitForFunction(
    () => document.querySelector('[data-testid="verdict"]') && !document.querySelector('[data-testid="review-running"]'),
    undefined,
    { timeout: 120_000 },
  );
  const proved = Date.now() - start;
  await dropped;
  times.push({ shown, proved });
  console.log(`run ${run + 1}: changes shown after ${shown} ms, all proofs run after ${proved} ms`);
  await context.close();
}
const median = (list) => list.toSorted((one, other) => one - other)[Math.floor(list.length / 2)];
console.log(`${old} revisions and ${fresh} new ones, median of ${runs}: shown ${median(times.map(({ shown }) => shown))} ms, proved ${median(times.map(({ proved }) => proved))} ms (aim: under 5000)`);
await browser.close();
await server.close();
