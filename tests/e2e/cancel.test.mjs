// Cancel while work runs: a busy worker sees no message, so it is ended, and the page goes on from the state
// before the run. The same for a worker that dies by itself, or never comes up.
import assert from "node:assert/strict";
import { browserTest } from "./support/harness.mjs";
import { revisionFile } from "./support/stillroom-page.mjs";

const script = (revision, parent, body) => revisionFile(revision, parent, body, 'op.drop_table("kept")');

// SQLite counts for minutes; nothing of the revision may remain.
const ENDLESS = [
  '    op.create_table("half", sa.Column("id", sa.Integer, primary_key=True))',
  '    op.execute("INSERT INTO kept (id) VALUES (7)")',
  '    op.execute("INSERT INTO half SELECT n FROM (WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT count(*) AS n FROM c)")',
].join("\n");
const CREATE = '    op.create_table("kept", sa.Column("id", sa.Integer, primary_key=True))\n    op.execute("INSERT INTO kept (id) VALUES (1)")';
const FILES = [script("bbbb00000001", undefined, CREATE), script("bbbb00000002", "bbbb00000001", ENDLESS)];

async function runEndless({ stillroom, page }) {
  await stillroom.chooseFiles(FILES);
  await stillroom.command("upgrade bbbb00000001");
  await page.getByTestId("command-input").fill("upgrade head");
  await page.getByTestId("command-input").press("Enter");
  await page.getByTestId("busy").waitFor();
}

/** As it was before the run, and able to go on. */
async function stands({ stillroom }) {
  await stillroom.idle();
  const states = Object.fromEntries((await stillroom.revisions()).map(({ revision, state }) => [revision, state]));
  assert.equal(states.bbbb00000001, "applied");
  assert.equal(states.bbbb00000002, "pending");
  assert.deepEqual((await stillroom.tables()).filter((name) => name !== "alembic_version"), ["kept"]);
  assert.match(await stillroom.command("current"), /bbbb00000001/);
  await stillroom.command("downgrade base");
  assert.deepEqual((await stillroom.tables()).filter((name) => name !== "alembic_version"), []);
}

browserTest("Cancel ends a run and leaves the state before it, its backups too", { timeout: 120_000 }, async ({ stillroom, page }) => {
  await runEndless({ stillroom, page });
  await page.getByTestId("cancel").click();
  await page.getByTestId("refusal").filter({ hasText: "Cancelled" }).waitFor();
  await stillroom.idle();
  await page.locator('[data-tab="Data"]').click();
  await page.locator('[data-testid="backup"][data-name="before upgrade bbbb00000001"]').waitFor();
  await stands({ stillroom });
});

browserTest("a run cancelled at once, twice, leaves nothing", { timeout: 120_000 }, async ({ stillroom, page }) => {
  await runEndless({ stillroom, page });
  await page.getByTestId("cancel").click();
  await stillroom.idle();
  await page.getByTestId("command-input").fill("upgrade head");
  await page.getByTestId("command-input").press("Enter");
  await page.getByTestId("cancel").click();
  await stands({ stillroom });
});

browserTest("Cancel ends a filling, and no row of it stays", { timeout: 120_000 }, async ({ stillroom, page }) => {
  await stillroom.chooseFiles(FILES.slice(0, 1));
  await stillroom.command("upgrade head");
  await page.getByTestId("command-input").fill("fill --table kept=400000");
  await page.getByTestId("command-input").press("Enter");
  await page.getByTestId("busy").waitFor();
  await page.getByTestId("cancel").click();
  await page.getByTestId("refusal").filter({ hasText: "Cancelled" }).waitFor();
  await stillroom.idle();
  await page.locator('[data-tab="Data"]').click();
  await page.locator('[data-testid="data-count"]', { hasText: /^1 row$/ }).waitFor();
});

/** Lets requests of a file fail, as a lost connection would; resolves to what brings it back. */
async function lose(context, pattern) {
  await context.route(pattern, (route) => route.abort());
  return () => context.unroute(pattern);
}

browserTest(
  "a worker whose files do not come is said in words, and tried again",
  { open: false, expectErrors: [/Failed to load resource/] },
  async ({ stillroom, page, context }) => {
    const bringBack = await lose(context, "**/worker_loader.js");
    await page.goto(stillroom.url);
    const alert = page.getByRole("alert").filter({ hasText: "The engine is not running" });
    await alert.filter({ hasText: "its script could not be loaded" }).waitFor();
    await bringBack();
    await alert.getByRole("button", { name: "Try again" }).click();
    await page.getByTestId("revision").first().waitFor();
    await stillroom.idle();
    await stillroom.command("upgrade head");
    assert.ok((await stillroom.tables()).includes("users"));
  },
);

browserTest(
  "a diagram that cannot be laid out is said in words, and tried again",
  { open: false, expectErrors: [/Failed to load resource/] },
  async ({ stillroom, page, context }) => {
    const bringBack = await lose(context, "**/layout_loader.js");
    await stillroom.open();
    await stillroom.command("upgrade head");
    await page.getByText("The diagram could not be laid out.").waitFor();
    await bringBack();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByTestId("table").first().waitFor();
    assert.ok((await stillroom.tables()).includes("users"));
  },
);
