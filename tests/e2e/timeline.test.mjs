// The timeline as a person uses it: stepping, dragging, playing, pinning; ghosts and marks; an edit; batch mode.
import assert from "node:assert/strict";
import { browserTest } from "./support/harness.mjs";

/** Waits for the history preview to have run everything. */
async function prepared(page) {
  await page.waitForFunction(() => {
    const slider = document.querySelector('[data-testid="scrubber"]');
    return slider && Number(slider.getAttribute("aria-valuemax")) > 0 && !document.querySelector('[data-testid="preview-progress"]');
  });
}

const value = (page) => page.getByTestId("scrubber").getAttribute("aria-valuenow").then(Number);
const mark = (page, table) => page.locator(`[data-testid="table"][data-table="${table}"]`).getAttribute("data-change");

browserTest("the arrow keys step through the history and the diagram shows each schema", async ({ page, stillroom }) => {
  await stillroom.command("upgrade head");
  await prepared(page);
  const all = await stillroom.tables();
  await page.getByTestId("scrubber").focus();
  await page.keyboard.press("Home");
  assert.equal(await value(page), 0);
  assert.deepEqual(await stillroom.tables(), []);
  await page.keyboard.press("ArrowRight");
  assert.equal(await value(page), 1);
  assert.deepEqual(await stillroom.tables(), ["job_descriptions", "resumes", "users"]);
  assert.equal(await mark(page, "users"), "added");
  assert.match(await page.getByTestId("scrubber").getAttribute("aria-valuetext"), /^02dfd41ec2cd, Initial migration, step 1 of 6$/);
  await page.keyboard.press("End");
  assert.deepEqual(await stillroom.tables(), all);
  await page.waitForFunction(() => document.querySelector('[data-testid="selected-revision"] .identifier')?.textContent.trim() === "fb1896cfb4de");
  await page.keyboard.press("Escape");
  assert.equal(await page.getByTestId("point-bar").count(), 0);
});

browserTest("dragging along the track shows the schema under the pointer", async ({ page, stillroom }) => {
  await stillroom.command("upgrade head");
  await prepared(page);
  const box = await page.getByTestId("scrubber").boundingBox();
  const at = (part) => [box.x + box.width * part, box.y + 50];
  await page.mouse.move(...at(0.98));
  await page.mouse.down();
  for (const part of [0.8, 0.6, 0.4, 0.17]) await page.mouse.move(...at(part));
  await page.mouse.up();
  assert.equal(await value(page), 1);
  assert.equal((await stillroom.tables()).length, 3);
});

browserTest("a pinned base is what marks are against", async ({ page, stillroom }) => {
  await stillroom.command("upgrade head");
  await prepared(page);
  await page.getByTestId("scrubber").focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("b");
  await page.keyboard.press("End");
  for (const table of ["user_sites", "google_auth_tokens", "generated_documents", "resume_templates"]) {
    assert.equal(await mark(page, table), "added", table);
  }
  assert.equal(await mark(page, "resumes"), "changed");
  assert.match(await page.getByTestId("point-bar").innerText(), /against 02dfd41e/);
});

browserTest("the history plays to its end", async ({ page, stillroom }) => {
  await stillroom.command("upgrade head");
  await prepared(page);
  await page.getByTestId("speed").click();
  await page.getByTestId("play").click();
  await page.waitForFunction(() => document.querySelector('[data-testid="scrubber"]').getAttribute("aria-valuenow") === "6");
  await page.waitForFunction(() => document.querySelector('[data-testid="play"]').getAttribute("aria-label") === "Play the history");
});

browserTest("the selected table tells its history, and leads to the line", async ({ page, stillroom }) => {
  await stillroom.command("upgrade head");
  await prepared(page);
  await page.locator('[data-testid="table"][data-table="resumes"]').click();
  const entries = page.getByTestId("provenance-entry");
  await entries.first().waitFor();
  assert.equal(await entries.first().getAttribute("data-mark"), "created");
  await page.locator('[data-testid="provenance-entry"][data-kind="primary key"]').last().getByTestId("place").click();
  await page.waitForFunction(() => document.querySelector('[data-testid="selected-revision"] .identifier')?.textContent.trim() === "fb1896cfb4de");
});

browserTest("a move and copy shows its steps one by one", async ({ page, stillroom }) => {
  await stillroom.command("upgrade head");
  await prepared(page);
  await page.locator('[data-testid="revision"][data-revision="fb1896cfb4de"]').click();
  await page.locator('[data-testid="operation"]').first().click();
  await page.getByTestId("batch").first().waitFor();
  const kinds = await page.getByTestId("batch").first().getByTestId("batch-step").evaluateAll((steps) => steps.map((step) => step.dataset.kind));
  assert.deepEqual(kinds.slice(0, 4), ["create", "copy", "drop", "rename"]);
  await page.getByTestId("batch-next").first().click();
  assert.match(await page.locator('[data-testid="batch-step"][aria-current="step"]').innerText(), /CREATE TABLE _alembic_tmp_/);
});
