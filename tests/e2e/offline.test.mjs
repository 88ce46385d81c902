// Visits without a network, and a release that takes the place of another: never a mixture of the two.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import os from "node:os";
import path from "node:path";
import { root } from "./support/browser.mjs";
import { browserTest } from "./support/harness.mjs";
import { StillroomPage } from "./support/stillroom-page.mjs";
import { startServer } from "../../scripts/static-server.mjs";

/** Waits until the page is kept for visits without a network. */
const kept = (page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active.state === "activated") return;
    await new Promise((resolve) => active.addEventListener("statechange", () => active.state === "activated" && resolve()));
  });
const release = (page) => page.locator('meta[name="release"]').getAttribute("content");

browserTest("works without a network after the first visit, and asks for nothing", { timeout: 120_000 }, async ({ page, stillroom, server, context }) => {
  await stillroom.command("upgrade head");
  await kept(page);
  await context.setOffline(true);
  const before = server.requests.length;
  await page.reload();
  await page.getByTestId("revision").first().waitFor();
  await stillroom.idle();
  assert.match(await page.getByTestId("status-current").textContent(), /fb1896cfb4de \(head\)/);
  await stillroom.command("downgrade base");
  await stillroom.command("upgrade head");
  assert.ok((await stillroom.tables()).includes("users"));
  // The browser itself looks for a newer service worker some time after a load, past the emulated network.
  assert.deepEqual(server.requests.slice(before).filter((path) => !path.endsWith("/service-worker.js")), []);
});

browserTest("the page can be installed", async ({ page }) => {
  const manifest = await page.evaluate(async () => {
    const address = document.querySelector('link[rel="manifest"]').href;
    const manifest = await (await fetch(address)).json();
    const icons = await Promise.all(manifest.icons.map(async ({ src }) => (await fetch(new URL(src, address))).ok));
    return { ...manifest, icons, start: new URL(manifest.start_url, address).href };
  });
  assert.equal(manifest.name, "Stillroom");
  assert.equal(manifest.start, page.url().replace(/[#?].*$/, ""));
  assert.deepEqual(manifest.icons, [true, true, true, true]);
});

/** Another release of the same page: its style sheet and its icon differ. */
function writeNextRelease(directory) {
  const file = (name) => path.join(directory, name);
  const worker = readFileSync(file("service-worker.js"), "utf8");
  const [, before] = worker.match(/const RELEASE = "([0-9a-f]+)"/);
  const next = before.split("").reverse().join("");
  writeFileSync(file("icon.svg"), `${readFileSync(file("icon.svg"), "utf8")}\n`);
  writeFileSync(file("index.html"), readFileSync(file("index.html"), "utf8").replace(before, next));
  let written = worker.replace(before, next);
  for (const name of ["icon.svg", "index.html"]) {
    const hash = createHash("sha256").update(readFileSync(file(name))).digest("hex").slice(0, 32);
    written = written.replace(new RegExp(`"${name.replace(".", "\\.")}":"[0-9a-f]+"`), `"${name}":"${hash}"`);
  }
  writeFileSync(file("service-worker.js"), written);
  return [before, next];
}

browserTest("a new release waits for the next load, and is never mixed with the one before", { open: false, timeout: 180_000 }, async ({ page, context, seen }) => {
  const directory = mkdtempSync(path.join(os.tmpdir(), "stillroom-release-"));
  cpSync(path.join(root, "dist"), directory, { recursive: true });
  const server = await startServer({ directory, base: "/below/" });
  try {
    const stillroom = new StillroomPage(page, server.url);
    await stillroom.open();
    await kept(page);
    // Controlled from the second load on.
    await page.reload();
    await page.getByTestId("command-input").waitFor();
    const other = await context.newPage();
    await new StillroomPage(other, server.url).open();
    const [before, next] = writeNextRelease(directory);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
    await page.getByTestId("update").waitFor({ timeout: 60_000 });
    // Another tab runs the release before: a load stays with that release, from its cache.
    await page.reload();
    await page.getByTestId("command-input").waitFor();
    assert.equal(await release(page), before);
    await page.getByTestId("update").waitFor({ timeout: 60_000 });
    await other.close();
    // The browser may count a tab for a moment after it was closed.
    const taken = page.locator(`meta[name="release"][content="${next}"]`);
    for (let tries = 0; tries < 5 && (await taken.count()) === 0; tries += 1) {
      await page.reload();
      // Loaded a second time by itself, as the next release.
      await taken.waitFor({ state: "attached", timeout: 5_000 }).catch(() => {});
    }
    await page.getByTestId("command-input").waitFor();
    assert.equal(await release(page), next);
    await stillroom.idle();
    await stillroom.command("upgrade head");
    const names = await page.evaluate(() => caches.keys());
    assert.equal(names.length, 1);
    assert.ok(names[0].endsWith(next), names[0]);
    seen.remote.length = 0;
  } finally {
    await server.close();
    rmSync(directory, { recursive: true });
  }
});
