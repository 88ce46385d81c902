// Comparing two points as a person does: revisions, files, pasted SQL; the list, the SQL, the marks.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./support/browser.mjs";
import { browserTest } from "./support/harness.mjs";

const BASELINE = path.join(root, "tests/fixtures/dotmac_baseline.sql");
const PRODUCTION = path.join(root, "public/samples/dotmac-reset/production.sqlite");
const changes = (page) =>
  page.getByTestId("change").evaluateAll((rows) => rows.map(({ dataset }) => `${dataset.change} ${dataset.table}`).sort());

browserTest("two revisions: list, marks, SQL, next change", async ({ page, stillroom }) => {
  await stillroom.command("upgrade head");
  await page.getByTestId("start-compare").click();
  await page.getByTestId("compare-from").selectOption("02dfd41ec2cd");
  await page.getByTestId("compare-to").selectOption("fb1896cfb4de");
  await page.waitForFunction(() => document.querySelectorAll('[data-testid="change"]').length === 6);
  assert.deepEqual(await changes(page), [
    "added generated_documents",
    "added google_auth_tokens",
    "added resume_templates",
    "added user_sites",
    "changed job_descriptions",
    "changed resumes",
  ]);
  assert.equal(await page.locator('[data-testid="table"][data-table="user_sites"]').getAttribute("data-change"), "added");
  await page.getByTestId("next-change").click();
  assert.equal(await page.locator(".change-table.lit").count(), 1);
  await page.getByTestId("changes-sql").click();
  assert.match(await page.getByTestId("sql-diff").innerText(), /CREATE TABLE user_sites/);
  await page.getByTestId("changes-objects").click();
  await page.getByTestId("change").first().getByTestId("place").first().click();
  await page.getByTestId("back-to-changes").click();
  await page.getByTestId("changes").waitFor();
  await page.keyboard.press("Escape");
  assert.equal(await page.getByTestId("compare-bar").count(), 0);
});

browserTest("a hand-written baseline does not differ from production", async ({ page, stillroom }) => {
  await stillroom.pickSample("dotmac-reset");
  await page.getByTestId("start-compare").click();
  await page.getByTestId("compare-file-from").setInputFiles(BASELINE);
  await page.waitForFunction(() => document.querySelector('[data-testid="compare-from"]').value.includes("dotmac_baseline.sql"));
  await page.getByTestId("compare-file-to").setInputFiles(PRODUCTION);
  await page.getByTestId("no-differences").filter({ hasText: "50 tables" }).waitFor();
  assert.match(await page.getByTestId("no-differences").innerText(), /No differences\.\s+50 tables on both sides\./);
});

browserTest("pasted SQL, a likely rename, and SQL that fails", async ({ page, stillroom }) => {
  await stillroom.command("upgrade head");
  await page.getByTestId("start-compare").click();
  await page.getByTestId("compare-from").selectOption("fb1896cfb4de");
  const paste = async (text, side) => {
    await page.getByTestId(side === "from" ? "compare-from" : "compare-to").selectOption("paste:");
    await page.getByTestId("compare-sql").fill(text);
    await page.getByTestId(`compare-sql-${side}`).click();
  };
  await paste("CREATE TABLE users (id INTEGER PRIMARY KEY, SELEC", "to");
  assert.match(await page.getByTestId("compare-refusal").innerText(), /pasted\.sql, line 1/);
  await paste("CREATE TABLE users (id INTEGER PRIMARY KEY)", "to");
  await page.locator('[data-testid="change"][data-table="resumes"][data-change="removed"]').waitFor();
  assert.equal(await page.getByTestId("compare-refusal").count(), 0);
});

browserTest("documents of a comparison show what changed at its place", { theme: "dark" }, async ({ page, stillroom }) => {
  await stillroom.command("upgrade head");
  await page.getByTestId("start-compare").click();
  await page.getByTestId("compare-from").selectOption("02dfd41ec2cd");
  await page.getByTestId("compare-to").selectOption("fb1896cfb4de");
  await page.waitForFunction(() => document.querySelectorAll('[data-testid="change"]').length === 6);
  const exported = async (action) => {
    await page.locator('[data-testid="export-menu"] > button').click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`[data-action="${action}"]`).click()]);
    return readFileSync(await download.path(), "utf8");
  };
  const mermaid = await exported("mermaid");
  assert.match(mermaid, /user_sites\["\+ user_sites"\] \{/);
  assert.match(mermaid, /integer id .*"- /);
  const dot = await exported("dot");
  assert.match(dot, /bgcolor="#1B1B19"/);
  assert.match(dot, /\+ <b>user_sites<\/b>/);
  assert.match(dot, /<s>id<\/s>/);
  assert.match(await exported("dbml"), /Table user_sites \[headercolor: #0B7353\] \{\n {2}Note: '\+ /);
});
