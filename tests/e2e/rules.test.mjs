// From a finding to its rule, to its fix, and back: the list of problems, the page of a rule, the preview of a
// fix, undo, and rules switched off in stillroom.toml. A review survives a reload.
import assert from "node:assert/strict";
import { browserTest } from "./support/harness.mjs";
import { zip } from "./support/zip.mjs";

const revision = (id, parent, up, down) =>
  `"""${id}"""\nfrom alembic import op\nimport sqlalchemy as sa\nrevision = "${id}"\ndown_revision = ${parent ? `"${parent}"` : "None"}\n\n\ndef upgrade():\n    ${up}\n\n\ndef downgrade():\n    ${down}\n`;

const FILES = [
  ["shop/migrations/versions/a1.py", revision("a1", "", 'op.create_table("users", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(80)))', 'op.drop_table("users")')],
  ["shop/migrations/versions/b2.py", revision("b2", "a1", 'op.add_column("users", sa.Column("active", sa.Boolean(), nullable=False))', 'op.drop_column("users", "active")')],
];

// Three more findings: no ondelete, no index for the foreign key, no name for it.
const THIRD = ["shop/migrations/versions/c3.py", revision("c3", "b2", 'op.create_table("orders", sa.Column("id", sa.Integer, primary_key=True), sa.Column("user_id", sa.Integer, sa.ForeignKey("users.id"), nullable=False))', 'op.drop_table("orders")')];

const open = async (stillroom, page, files = FILES) => {
  await stillroom.dropFiles([{ name: "shop.zip", bytes: zip(files) }]);
  await page.locator('[data-testid="revision"][data-revision="b2"]').waitFor();
};

const found = (page, code) => page.locator(`[data-testid="finding"][data-code="${code}"]`);

browserTest("a finding leads to its rule and to its fix, which can be undone", { timeout: 120_000 }, async ({ stillroom, page }) => {
  await open(stillroom, page);
  await page.locator('[data-testid="revision"][data-revision="b2"]').click();
  await found(page, "DD01").first().waitFor();

  await found(page, "DD01").first().getByTestId("open-rule").click();
  const rule = page.getByTestId("rule-page");
  assert.match(await rule.locator("h1").innerText(), /^DD01 /);
  assert.match(page.url(), /#rules\/DD01$/);
  assert.deepEqual((await rule.locator("h2").allInnerTexts()).slice(0, 6), ["What it finds", "Why it hurts", "What to do", "Found", "Not found", "To keep it"]);
  assert.equal(await found(page, "DD01").count(), 1);
  await page.getByTestId("rule-search").fill("DD01");
  assert.deepEqual(await page.getByTestId("rule").evaluateAll((rows) => rows.map(({ dataset }) => dataset.rule)), ["DD01"]);

  await found(page, "DD01").getByTestId("preview-fix").click();
  const preview = page.getByTestId("fix-preview");
  await preview.waitFor();
  assert.match(await preview.locator(".row.added").first().innerText(), /server_default/);
  await page.getByTestId("apply-fix").click();
  await found(page, "DD01").waitFor({ state: "detached" });
  assert.match(await rule.locator("h2").last().innerText(), /0 findings/);

  await page.locator("body").press("Control+z");
  await found(page, "DD01").waitFor();
});

browserTest("the list of problems is filtered, and the diagram marks what they name", { timeout: 120_000 }, async ({ stillroom, page }) => {
  await open(stillroom, page, [...FILES, THIRD]);
  await page.locator('[data-testid="revision"][data-revision="b2"]').click();
  await found(page, "DD01").first().waitFor();
  await stillroom.command("upgrade head");
  await page.locator('[data-testid="column-finding"][data-object="users.active"]').waitFor({ state: "attached" });
  await page.locator('[data-testid="table-finding"][data-object="users"]').waitFor();
  const codes = () => page.getByTestId("finding").evaluateAll((rows) => [...new Set(rows.map(({ dataset }) => dataset.code))]);
  assert.ok((await codes()).length > 1);
  await page.getByTestId("filter-rule").selectOption("DD01");
  assert.deepEqual(await codes(), ["DD01"]);
});

browserTest("a rule is switched off for the project, as an edit of stillroom.toml", { timeout: 120_000 }, async ({ stillroom, page }) => {
  await open(stillroom, page);
  await page.locator('[data-testid="revision"][data-revision="b2"]').click();
  await found(page, "DD01").first().getByTestId("open-rule").click();
  await page.getByTestId("rule-switch").click();
  await page.locator('[data-testid="rule"][data-rule="DD01"][data-on="false"]').waitFor();
  await found(page, "DD01").waitFor({ state: "detached" });
  await page.locator("body").press("Control+z");
  await page.locator('[data-testid="rule"][data-rule="DD01"][data-on="true"]').waitFor();
  await found(page, "DD01").waitFor();
});

browserTest("a review is started from a revision, draws its lines, and survives a reload", { timeout: 120_000 }, async ({ stillroom, page }) => {
  await stillroom.dropFiles([{ name: "shop.zip", bytes: zip([...FILES, THIRD]) }]);
  await page.locator('[data-testid="revision"][data-revision="b2"]').click();
  await page.getByTestId("revision-menu").locator("button").first().click();
  await page.locator('[data-action="review-here"]').click();
  const steps = () => page.getByTestId("review-step").evaluateAll((rows) => rows.map(({ dataset }) => dataset.revision));
  const card = page.locator('[data-testid="review-card"][data-revision="c3"]');
  await card.getByTestId("edge").waitFor({ timeout: 60_000 });
  assert.equal(await card.getByTestId("edge").getAttribute("data-from"), "orders.user_id");
  assert.deepEqual(await steps(), ["b2", "c3"]);
  await page.locator('[data-testid="saved"][data-state="saved"]').waitFor({ state: "attached" });
  await page.reload();
  await card.waitFor({ timeout: 60_000 });
  assert.deepEqual(await steps(), ["b2", "c3"]);
});
