// The page as a static site: it loads from a sub-path, asks nobody else for anything, and its policy binds
// its workers too.
import assert from "node:assert/strict";
import { browserTest } from "./support/harness.mjs";

browserTest("loads from a sub-path without an error or a remote request", { open: false }, async ({ page, server, seen }) => {
  await page.goto(server.url, { waitUntil: "networkidle" });
  assert.match(await page.title(), /Stillroom$/);
  assert.equal(await page.locator(".boot-failure").count(), 0);
  assert.ok(seen.requests.every((path) => path.startsWith("/some/sub-path/")), seen.requests.join(" "));
});

browserTest("the address without its last slash leads to the page", { open: false }, async ({ page, server }) => {
  await page.goto(server.url.slice(0, -1), { waitUntil: "networkidle" });
  assert.equal(page.url().replace(/#.*$/, ""), server.url);
});

browserTest(
  "neither the page nor a worker of it may ask another origin",
  { open: false, expectErrors: [/Content Security Policy/, /^console: policy: /] },
  async ({ page, server, seen }) => {
    await page.goto(server.url, { waitUntil: "networkidle" });
    const refused = "https://elsewhere.invalid/";
    assert.equal(await page.evaluate((url) => fetch(url).then(() => "answered", () => "refused"), refused), "refused");
    const [worker] = await Promise.all([
      page.waitForEvent("worker"),
      page.evaluate(() => {
        globalThis.probe = new Worker("./worker_loader.js", { type: "module" });
      }),
    ]);
    assert.equal(await worker.evaluate((url) => fetch(url).then(() => "answered", () => "refused"), refused), "refused");
    seen.remote.length = 0;
  },
);
