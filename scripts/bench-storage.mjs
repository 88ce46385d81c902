// What keeping work costs, against the size of the database: the first save (everything), a save after a change of one
// row (what changed), the save of an edit, and the way back after a reload.
// In: dist/, sizes in MB. Out: a table.
import path from "node:path";
import { launchBrowser, root } from "../tests/e2e/support/browser.mjs";
import { StillroomPage } from "../tests/e2e/support/stillroom-page.mjs";
import { startServer } from "./static-server.mjs";

const sizes = process.argv.slice(2).map(Number);
if (sizes.length === 0) sizes.push(1, 10, 50, 200);

const script = (revision, parent, body) => ({
  name: `${revision}_step.py`,
  mimeType: "text/x-python",
  buffer: Buffer.from(`"""${revision}"""\nfrom alembic import op\nimport sqlalchemy as sa\n\nrevision = "${revision}"\ndown_revision = ${parent ? `"${parent}"` : "None"}\n\n\ndef upgrade():\n    op.execute("""${body}""")\n\n\ndef downgrade():\n    pass\n`),
});
const files = (size) => [
  script("bbbb00000001", undefined, "CREATE TABLE big (id INTEGER PRIMARY KEY, body BLOB)"),
  // Only when it is run for good: the preview would otherwise hold the rows twice.
  script("bbbb00000002", "bbbb00000001", `INSERT INTO big WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < ${size}) SELECT n, randomblob(990000) FROM c`),
  script("bbbb00000003", "bbbb00000002", "UPDATE big SET body = zeroblob(900000) WHERE id = 1"),
];

// What the save cost that follows an act: the largest of those until nothing is left to save. What is selected is
// saved a moment after what was done, and costs next to nothing.
const cost = async (page, act) => {
  await page.evaluate(() => {
    window.costs = [];
    const mark = document.querySelector('[data-testid="saved"]');
    const note = () => window.costs.push(mark.dataset.cost.split(" ").map(Number));
    window.costObserver = new MutationObserver(note);
    window.costObserver.observe(mark, { attributeFilter: ["data-generation"] });
  });
  await act();
  await page.waitForFunction(
    () => window.costs.length > 0 && document.querySelector('[data-testid="saved"]').dataset.state === "saved",
    undefined,
    { timeout: 120_000 },
  );
  await page.waitForTimeout(1500);
  const costs = await page.evaluate(() => (window.costObserver.disconnect(), window.costs));
  const [milliseconds, written, size] = costs.sort((left, right) => right[1] - left[1])[0];
  return { milliseconds, written, size };
};

const server = await startServer({ directory: process.env.DIST ?? path.join(root, "dist") });
const browser = await launchBrowser();
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const rows = [];
try {
  for (const size of sizes) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    const stillroom = new StillroomPage(page, server.url);
    await stillroom.open();
    await cost(page, () => stillroom.chooseFiles(files(size)));
    const first = await cost(page, () => stillroom.command("upgrade bbbb00000002", { timeout: 120_000 }));
    await cost(page, () => stillroom.command("upgrade head", { timeout: 120_000 }));
    // The other slot is whole from here on: what is written is what changed.
    const row = await cost(page, () => stillroom.command("stamp bbbb00000002", { timeout: 120_000 }));
    const edit = await cost(page, async () => {
      await page.locator(".cm-content").first().click();
      await page.keyboard.type("# ");
    });
    const start = Date.now();
    await page.reload();
    await page.getByTestId("revision").first().waitFor();
    await stillroom.idle(120_000);
    rows.push({ size, first, row, edit, load: Date.now() - start });
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
console.log("\n  database   first save            after a stamp         after an edit         reload to usable");
for (const { size, first, row, edit, load } of rows) {
  const cell = ({ milliseconds, written }) => `${milliseconds.toFixed(0).padStart(5)} ms ${megabytes(written).padStart(9)}   `;
  console.log(`  ${`${size} MB`.padStart(8)} ${cell(first)} ${cell(row)} ${cell(edit)} ${String(load).padStart(6)} ms`);
}
