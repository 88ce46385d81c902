// The sample projects, as a person meets them first.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import { root } from "./support/browser.mjs";
import { browserTest } from "./support/harness.mjs";

const CHAIN = ["fb1896cfb4de", "f2eae0e50079", "a1b2c3d4e5f6", "9f843915c9ad", "d7c7301cd2d8", "02dfd41ec2cd"];
const TABLES = ["generated_documents", "google_auth_tokens", "job_descriptions", "resume_templates", "resumes", "user_sites", "users"];
const own = (tables) => tables.filter((table) => table !== "alembic_version");

browserTest("the first sample is open, and upgrades to head", async ({ stillroom }) => {
  assert.deepEqual((await stillroom.revisions()).map(({ revision }) => revision), CHAIN);
  await stillroom.command("upgrade head");
  const revisions = await stillroom.revisions();
  assert.deepEqual(revisions.map(({ state }) => state), CHAIN.map(() => "applied"));
  assert.deepEqual(revisions.filter(({ current }) => current).map(({ revision }) => revision), ["fb1896cfb4de"]);
  assert.deepEqual(revisions.filter(({ head }) => head).map(({ revision }) => revision), ["fb1896cfb4de"]);
  assert.deepEqual(own(await stillroom.tables()), TABLES);
  const columns = await stillroom.columns("resumes");
  for (const column of ["user_id", "serial_number"]) assert.ok(columns.includes(column), `resumes has ${column}: ${columns}`);
  const edges = await stillroom.edges();
  assert.ok(edges.some((edge) => edge.startsWith("generated_documents.")), `edges: ${edges}`);
});

browserTest("the first sample goes down step by step to base", async ({ stillroom }) => {
  await stillroom.command("upgrade head");
  for (let remaining = CHAIN.length - 1; remaining >= 0; remaining -= 1) {
    await stillroom.command("downgrade -1");
    const applied = (await stillroom.revisions()).filter(({ state }) => state === "applied");
    assert.equal(applied.length, remaining);
  }
  assert.deepEqual(own(await stillroom.tables()), []);
});

browserTest("current and history print what Alembic prints", async ({ stillroom }) => {
  await stillroom.command("upgrade head");
  assert.match(await stillroom.command("current"), /fb1896cfb4de \(head\)/);
  const history = await stillroom.command("flask db history");
  assert.match(history, /f2eae0e50079 -> fb1896cfb4de \(head\), add missing primary keys to resumes and job_descriptions/);
  assert.match(history, /<base> -> 02dfd41ec2cd, Initial migration/);
});

for (const slug of ["resuboost", "resumeai"]) {
  browserTest(`${slug} upgrades to head and back to base`, async ({ stillroom }) => {
    await stillroom.pickSample(slug);
    await stillroom.command("upgrade head");
    const up = await stillroom.revisions();
    assert.ok(up.length > 1 && up.every(({ state }) => state === "applied"), JSON.stringify(up));
    await stillroom.command("downgrade base");
    assert.ok((await stillroom.revisions()).every(({ state }) => state === "pending"));
    assert.deepEqual(own(await stillroom.tables()), []);
  });
}

browserTest("the broken sample shows each of its faults on its file", async ({ stillroom }) => {
  await stillroom.pickSample("dotmac-reset");
  const findings = await stillroom.findings();
  assert.ok(findings.length >= 11, `8 files without an id, 1 empty, 2 broken links at least: ${findings.length} findings`);
  assert.ok(findings.every(({ code }) => code), "every finding has a code");
  assert.ok(new Set(findings.map(({ file }) => file)).size >= 11, "the findings name the files");
});

browserTest("no request leaves the page once it stands", async ({ stillroom, server }) => {
  await stillroom.command("upgrade head");
  await stillroom.page.waitForLoadState("networkidle");
  // The second parts of the programs come when the first answers are out; a build for development has none.
  const programs = () => [stillroom.page, ...stillroom.page.workers()];
  const whole = () => performance.getEntriesByName("stillroom: whole").length > 0;
  if (readdirSync(path.join(root, "dist")).some((name) => name.endsWith("_deferred.wasm"))) {
    for (const program of programs()) {
      let stands = false;
      for (let tries = 0; tries < 200 && !stands; tries += 1) {
        stands = await program.evaluate(whole);
        if (!stands) await stillroom.page.waitForTimeout(100);
      }
      assert.ok(stands, `the second part of ${program.url()} did not come`);
    }
  }
  const before = server.requests.length;
  await stillroom.command("downgrade base");
  await stillroom.command("upgrade head");
  await stillroom.command("history");
  assert.deepEqual(server.requests.slice(before), []);
});

// As the page is left, a browser refuses to fetch: what is done then must do with what is there.
browserTest("a page that is left before it is whole fetches nothing for that", async ({ page, stillroom }) => {
  const askedAsLeft = () =>
    page.evaluate(() => {
      const waitedFor = () => performance.getEntriesByType("resource").filter(({ initiatorType }) => initiatorType === "xmlhttprequest").length;
      const before = waitedFor();
      Object.defineProperty(document, "hidden", { get: () => true, configurable: true });
      document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
      delete document.hidden;
      return waitedFor() - before;
    });
  assert.equal(await askedAsLeft(), 0);
  for (const command of ["upgrade head", "downgrade -1", "upgrade head"]) {
    await stillroom.command(command);
    assert.equal(await askedAsLeft(), 0, `after ${command}`);
  }
});
