// The history as a drawn graph: wide view, search, what touched a table, keyboard, six hundred revisions.
import assert from "node:assert/strict";
import { browserTest } from "./support/harness.mjs";

/** A line of revisions with a branch that is merged and a revision that depends on another. */
function revisions(count) {
  const id = (number) => number.toString(16).padStart(12, "0");
  return Array.from({ length: count }, (_, number) => ({
    name: `${id(number)}_step.py`,
    bytes: `"""step ${number}

Author: Ada Lovelace
Create Date: 2025-10-25 10:00:00
"""
from alembic import op
import sqlalchemy as sa
revision = "${id(number)}"
down_revision = ${number === 0 ? "None" : `"${id(number - 1)}"`}


def upgrade():
    op.create_table("t${number}", sa.Column("id", sa.Integer, primary_key=True))


def downgrade():
    op.drop_table("t${number}")
`,
  }));
}

browserTest("the wide history shows files, authors, dates and counts", async ({ page, stillroom }) => {
  await stillroom.pickSample("dotmac-reset");
  await page.keyboard.press("h");
  await page.locator(".left.wide").waitFor();
  assert.equal((await stillroom.revisions()).length, 23);
  assert.match(await page.locator(".wide-row").first().innerText(), /\.py/);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".left.wide").count(), 0);
});

browserTest("what touched a table", async ({ page, stillroom }) => {
  await stillroom.command("upgrade head");
  await page.locator('[data-testid="table"][data-table="resumes"]').click();
  await page.getByTestId("filter-by-table").click();
  const found = (await stillroom.revisions()).map((row) => row.revision);
  assert.ok(found.includes("02dfd41ec2cd") && found.includes("fb1896cfb4de"), found.join());
  assert.ok(!found.includes("a1b2c3d4e5f6"), found.join());
  assert.match(await page.getByTestId("history-count").innerText(), /of 6$/);
  await page.getByTestId("table-filter").getByRole("button").click();
  assert.equal((await stillroom.revisions()).length, 6);
});

browserTest("six hundred revisions: only what is seen is on the page, and the keyboard reaches all", { timeout: 120_000 }, async ({ page, stillroom }) => {
  await stillroom.dropFiles(revisions(600));
  await page.waitForFunction(() => document.querySelector('[data-testid="history-count"]').textContent.trim() === "600");
  assert.ok((await stillroom.revisions()).length < 80);
  await page.locator("#history").focus();
  await page.keyboard.press("End");
  await page.locator('[data-testid="revision"][data-revision="000000000000"]').waitFor();
  await page.keyboard.press("Home");
  await page.locator('[data-testid="revision"][data-revision="000000000257"]').waitFor();
  await page.locator("#history-search").fill("step 412");
  assert.deepEqual((await stillroom.revisions()).map((row) => row.revision), ["00000000019c"]);
});
