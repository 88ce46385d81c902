// A real pull request, reviewed in the page: base and head of a public folder, three revisions apart, from the
// drop to the exported Markdown; and a patch with everything that a reviewer does on a small project.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./support/browser.mjs";
import { browserTest } from "./support/harness.mjs";
import { filesBelow } from "./support/stillroom-page.mjs";
import { zip } from "./support/zip.mjs";

const FOLDER = path.join(root, ".cache/corpora/open-webui");
const NEW = ["b8f2c6d91a04", "c92da83b017f", "0bd252b206fb"];

/** Waits until no proof runs, and gives the verdict's level. */
async function verdict(page) {
  await page.getByTestId("verdict").waitFor({ timeout: 120_000 });
  await page.waitForFunction(
    () => !document.querySelector('[data-testid="review-running"]') && document.querySelector('[data-testid="verdict"]')?.dataset.level !== "running",
    undefined,
    { timeout: 120_000 },
  );
  return page.getByTestId("verdict").getAttribute("data-level");
}

async function exported(page, action) {
  await page.getByTestId("review-export").locator("button").first().click();
  const download = page.waitForEvent("download");
  await page.locator(`[data-action="${action}"]`).click();
  return readFileSync(await (await download).path(), "utf8");
}

const proofs = (page) =>
  page.getByTestId("proof").evaluateAll((rows) => Object.fromEntries(rows.map(({ dataset }) => [dataset.proof, dataset.outcome])));

if (!existsSync(FOLDER) && !process.env.CI) {
  console.log("# open-webui: not there (tests/corpora/fetch), so not tried");
} else {
  browserTest("base and head of open-webui, from drop to Markdown", { timeout: 240_000 }, async ({ stillroom, page }) => {
    const files = filesBelow(FOLDER).filter((name) => name.includes("migrations") && /\.(py|ini|mako)$/.test(name));
    const entries = files.map((name) => [`open-webui/${name}`, readFileSync(path.join(FOLDER, name))]);
    const base = entries.filter(([name]) => !NEW.some((id) => name.includes(id)));
    assert.equal(entries.length - base.length, 3);
    await stillroom.dropFiles([{ name: "main.zip", bytes: zip(base) }]);
    await page.waitForFunction(() => document.querySelectorAll('[data-testid="revision"]').length > 50);
    await page.getByTestId("review-mode").click();
    await page.getByTestId("review-start").waitFor();
    await stillroom.dropFiles([{ name: "head.zip", bytes: zip(entries) }]);
    await verdict(page);
    const steps = await page.getByTestId("review-step").evaluateAll((rows) => rows.map(({ dataset }) => dataset.revision));
    assert.deepEqual(steps, NEW);
    const outcomes = await proofs(page);
    assert.equal(Object.keys(outcomes).length, 15);
    assert.equal(outcomes["passes-with-rows"], "held");
    assert.equal(outcomes["fresh-equals-incremental"], "held");
    const markdown = await exported(page, "review-markdown");
    assert.match(markdown, /migrations of /);
    assert.match(markdown, /```mermaid\nerDiagram/);
    for (const id of NEW) assert.ok(markdown.includes(`<code>${id}</code>`), id);
  });
}

const revision = (id, parent, up, down) =>
  `"""${id}"""\nfrom alembic import op\nimport sqlalchemy as sa\nrevision = "${id}"\ndown_revision = ${parent ? `"${parent}"` : "None"}\n\n\ndef upgrade():\n    ${up}\n\n\ndef downgrade():\n    ${down}\n`;

browserTest("a patch: steps, ticks, evidence, its state, exports", { timeout: 120_000 }, async ({ stillroom, page }) => {
  const first = revision("a1", "", 'op.create_table("users", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(80)))', 'op.drop_table("users")');
  await stillroom.dropFiles([{ name: "shop.zip", bytes: zip([["shop/migrations/versions/a1.py", first]]) }]);
  await page.locator('[data-revision="a1"]').first().waitFor();
  const second = revision("b2", "a1", 'op.add_column("users", sa.Column("active", sa.Boolean, nullable=False))', 'op.drop_column("users", "active")');
  const lines = second.trimEnd().split("\n");
  const patch = `diff --git a/migrations/versions/b2.py b/migrations/versions/b2.py\nnew file mode 100644\n--- /dev/null\n+++ b/migrations/versions/b2.py\n@@ -0,0 +1,${lines.length} @@\n${lines.map((line) => `+${line}\n`).join("")}`;
  await stillroom.dropFiles([{ name: "change.patch", bytes: patch }]);
  assert.equal(await verdict(page), "error");
  assert.equal((await proofs(page))["passes-with-rows"], "failed");
  const card = page.locator('[data-testid="review-card"][data-revision="b2"]');
  assert.match(await card.locator('[data-testid="finding"][data-code="DD01"]').first().innerText(), /row 1 of/);
  assert.equal(await card.getByTestId("changed-lines").locator(".row.added").count(), lines.length);
  await card.getByTestId("table").first().waitFor();
  assert.deepEqual(await card.getByTestId("review-tables").getByTestId("table").evaluateAll((boxes) => boxes.map(({ dataset }) => dataset.table)), ["users"]);
  await page.keyboard.press("n");
  await page.keyboard.press("v");
  assert.equal(await page.getByTestId("viewed-count").innerText(), "1 of 1 viewed");
  await page.keyboard.press("v");
  const sarif = JSON.parse(await exported(page, "review-sarif"));
  assert.equal(sarif.version, "2.1.0");
  assert.ok(sarif.runs[0].results.some(({ ruleId }) => ruleId === "DD01"));
  assert.match(await exported(page, "review-html"), /<h1>Do not merge yet<\/h1>/);
  await card.getByTestId("open-state").first().click();
  await page.locator('[data-testid="table"][data-table="users"]').waitFor();
  await page.getByTestId("state-bar").getByText(/^Proof \d+: /).waitFor();
  await page.getByTestId("state-undo").click();
  await page.getByTestId("state-bar").waitFor({ state: "detached" });
  assert.equal(await page.locator('[data-testid="revision"][data-revision="b2"] .edit-mark').first().innerText(), "new");
});
