// The public folders, dropped on the page as zips. tests/corpora/fetch leaves them in .cache/corpora; without
// them this says so, and fails where CI is set.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { root } from "./support/browser.mjs";
import { browserTest } from "./support/harness.mjs";

const FOLDERS = ["mlflow", "optuna", "open-webui", "mage-ai"];

for (const name of FOLDERS) {
  const archive = path.join(root, ".cache/corpora", `${name}.zip`);
  if (!existsSync(archive) && !process.env.CI) {
    console.log(`# ${name}: not there (tests/corpora/fetch), so not tried`);
    continue;
  }
  browserTest(`${name}, dropped as a zip, upgrades to head`, { timeout: 180_000 }, async ({ stillroom, page }) => {
    await stillroom.dropFile(archive);
    await page.waitForFunction(() => document.querySelectorAll('[data-testid="revision"]').length > 6);
    const output = await stillroom.command("upgrade head", { timeout: 120_000 });
    const heads = (await stillroom.revisions()).filter(({ head }) => head);
    assert.ok(heads.length > 0 && heads.every(({ state }) => state === "applied"), output.slice(-2000));
    assert.match(await stillroom.command("current"), /\(head\)/);
    assert.ok((await stillroom.tables()).length > 3);
  });
}
