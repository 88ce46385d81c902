// The page's SQLite and the command line's: one version, and compile-time options that differ only where
// this list says so. Both are asked through what a user has: a migration writes its findings into a table,
// and the database is read as the file it is.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { root } from "./support/browser.mjs";
import { browserTest } from "./support/harness.mjs";

const ASK = `CREATE TABLE build (facts TEXT);
INSERT INTO build SELECT '<<' || sqlite_version() || ' ' || sqlite_source_id() || '|' ||
  (SELECT group_concat(compile_options, '|') FROM pragma_compile_options) || '>>';
`;

/** Options that one build has and the other lacks; none of them changes what SQL means or leaves. */
const NATIVE_ONLY = [
  "ATOMIC_INTRINSICS=1",
  "DEFAULT_CACHE_SIZE=-2000",
  "ENABLE_LOAD_EXTENSION",
  "HAVE_ISNAN",
  "MAX_MMAP_SIZE=0x7fff0000",
  "MAX_WORKER_THREADS=8",
  "MUTEX_PTHREADS",
  "SYSTEM_MALLOC",
  "TEMP_STORE=1",
  "THREADSAFE=1",
];
const BROWSER_ONLY = [
  "ATOMIC_INTRINSICS=1",
  "DEFAULT_CACHE_SIZE=-16384",
  "ENABLE_UNLOCK_NOTIFY",
  "MAX_MMAP_SIZE=0",
  "MAX_WORKER_THREADS=0",
  "MUTEX_OMIT",
  "OMIT_DEPRECATED",
  "OMIT_LOAD_EXTENSION",
  "OMIT_SHARED_CACHE",
  "OS_OTHER",
  "SYSTEM_MALLOC",
  "TEMP_STORE=2",
  "THREADSAFE=0",
];

function facts(bytes) {
  const text = bytes.toString("latin1");
  const start = text.indexOf("<<");
  assert.ok(start >= 0, "the migration's row is in the database");
  const [version, ...options] = text.slice(start + 2, text.indexOf(">>", start)).split("|");
  return { version, options: options.filter((option) => !option.startsWith("COMPILER=")) };
}

function native(folder) {
  const database = path.join(folder, "native.sqlite");
  const migrations = path.join(folder, "migrations");
  execFileSync("cargo", ["run", "--quiet", "--locked", "--bin", "stillroom", "--", "upgrade", "--dir", migrations, "--database", database], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return facts(readFileSync(database));
}

browserTest("both builds run the same SQLite", { timeout: 600_000 }, async ({ page, stillroom }) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "stillroom-"));
  try {
    const migrations = path.join(folder, "migrations");
    mkdirSync(migrations);
    writeFileSync(path.join(migrations, "0001_ask.up.sql"), ASK);
    writeFileSync(path.join(migrations, "0001_ask.down.sql"), "DROP TABLE build;\n");
    await stillroom.chooseFolder(migrations);
    await stillroom.command("upgrade head");
    await stillroom.byTestId("sample-picker").first().locator("button").first().click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator('[data-action="download-sqlite"]').click()]);
    const browser = facts(readFileSync(await download.path()));
    const command = native(folder);
    assert.equal(browser.version, command.version);
    const only = (some, others) => some.filter((option) => !others.includes(option));
    const unexpected = (found, listed) => found.filter((option) => !listed.includes(option));
    assert.deepEqual(unexpected(only(command.options, browser.options), NATIVE_ONLY), [], "options of the native build alone");
    assert.deepEqual(unexpected(only(browser.options, command.options), BROWSER_ONLY), [], "options of the browser's build alone");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
