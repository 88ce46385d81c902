// Databases in and out of the page: which revision one is, what is refused, what is written.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { browserTest } from "./support/harness.mjs";

const HEAD = "fb1896cfb4de";
const file = (name, buffer) => ({ name, mimeType: "application/octet-stream", buffer });

async function download(page, act) {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return readFileSync(await download.path());
}

/** The working database as it is handed out by the project's export menu. */
async function exported(page, action) {
  return download(page, async () => {
    await page.getByTestId("export-menu").locator("button").first().click();
    await page.locator(`[data-action="${action}"]`).click();
  });
}

async function refused({ page, stillroom }, name, buffer, words, timeout = 30_000) {
  await page.getByTestId("file-input").setInputFiles(file(name, buffer));
  const refusal = page.getByTestId("refusal");
  await refusal.getByText(words).waitFor({ timeout });
  await stillroom.idle(timeout);
  assert.equal(await page.getByTestId("opened").count(), 0);
}

const current = async (stillroom) => (await stillroom.revisions()).find((revision) => revision.current)?.revision ?? "base";

browserTest("a database made elsewhere is known by its schema, stamped, and taken back", async (context) => {
  const { page, stillroom } = context;
  await stillroom.command("upgrade f2eae0e50079");
  const bytes = await exported(page, "sqlite");
  await stillroom.command("upgrade head");
  await stillroom.command("stamp 02dfd41ec2cd");
  const lying = await exported(page, "sqlite");
  await page.getByTestId("file-input").setInputFiles(file("production.sqlite", bytes));
  const verdict = page.getByTestId("opened-verdict");
  await verdict.waitFor();
  assert.equal(await verdict.textContent(), "This is revision f2eae0e50079.");
  assert.equal(await page.getByTestId("opened-stamp").count(), 0);
  await page.keyboard.press("Escape");
  assert.equal(await current(stillroom), "f2eae0e50079");
  await page.getByTestId("file-input").setInputFiles(file("lying.db", lying));
  await page.getByText("its version table says 02dfd41ec2cd").first().waitFor();
  await page.getByTestId("opened-stamp").click();
  await stillroom.idle();
  assert.equal(await current(stillroom), HEAD);
});

browserTest("a dump written by the page is opened by it", async ({ page, stillroom }) => {
  await stillroom.command("upgrade head");
  const text = await exported(page, "dump");
  assert.match(text.toString(), /^PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n/);
  await page.getByTestId("file-input").setInputFiles(file("copy.sql", text));
  await page.getByTestId("opened-verdict").waitFor();
  assert.equal(await page.getByTestId("opened-verdict").textContent(), `This is revision ${HEAD}.`);
});

browserTest("a corrupt, a truncated and an encrypted file are refused, and nothing is lost", async (context) => {
  const { page, stillroom } = context;
  await stillroom.command("upgrade head");
  await stillroom.command("fill --rows 400");
  const sound = await exported(page, "sqlite");
  await refused(context, "short.sqlite", sound.subarray(0, sound.length >> 1), "short.sqlite is cut short");
  const corrupt = Buffer.from(sound);
  corrupt.fill(0x5a, 4096 * 4, 4096 * 20);
  await refused(context, "corrupt.sqlite", corrupt, "corrupt.sqlite is damaged");
  const encrypted = Buffer.from(Array.from({ length: 8192 }, (_, index) => (Math.imul(index, 2654435761) >>> 13) & 255));
  await refused(context, "secret.db", encrypted, "secret.db: file is not a database");
  assert.equal(await current(stillroom), HEAD);
  assert.deepEqual(await exported(page, "sqlite"), sound);
});

browserTest("a database of 200 MB is opened, and one over the limit is refused", async ({ page, stillroom }) => {
  const script = `"""big"""
from alembic import op

revision = "bbbb00000001"
down_revision = None


def upgrade():
    op.execute("CREATE TABLE big (id INTEGER PRIMARY KEY, body BLOB)")


def downgrade():
    op.drop_table("big")
`;
  await stillroom.chooseFiles([{ name: "bbbb00000001_big.py", mimeType: "text/x-python", buffer: Buffer.from(script) }]);
  await stillroom.command("upgrade head");
  const directory = mkdtempSync(path.join(tmpdir(), "stillroom-"));
  const large = path.join(directory, "large.sqlite");
  try {
    execFileSync("python3", ["-c", `import sqlite3, sys
database = sqlite3.connect(sys.argv[1])
database.execute("CREATE TABLE big (id INTEGER PRIMARY KEY, body BLOB)")
database.execute("INSERT INTO big WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 210) SELECT n, randomblob(990000) FROM c")
database.commit()`, large]);
    await page.getByTestId("file-input").setInputFiles(large);
    await page.getByTestId("opened-verdict").waitFor({ timeout: 120_000 });
    assert.match(await page.getByTestId("opened").textContent(), /1 table and 210 rows/);
    assert.equal(await page.getByTestId("opened-verdict").textContent(), "This is revision bbbb00000001.");
    await page.getByTestId("opened-stamp").click();
    await stillroom.idle(120_000);
    assert.equal(await current(stillroom), "bbbb00000001");
    writeFileSync(large, "SQLite format 3\0");
    truncateSync(large, 450_000_000);
    await page.getByTestId("file-input").setInputFiles(large);
    await page.getByTestId("refusal").getByText("the limit for a database is 400 MB").waitFor({ timeout: 120_000 });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});
