// Runs a browser test against the built page, served under a sub-path as any static host might, and fails
// it for anything a user should never cause: a console error, an uncaught error, a violation of the page's
// policy, a request to another origin.
//
//   import { browserTest } from "./support/harness.mjs";
//   browserTest("upgrades to head", async ({ stillroom }) => { … });
//   browserTest("survives a broken file", { expectErrors: [/worker ended/] }, async ({ stillroom }) => { … });
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { startServer } from "../../../scripts/static-server.mjs";
import { launchBrowser, root } from "./browser.mjs";
import { StillroomPage } from "./stillroom-page.mjs";

const BASE = "/some/sub-path/";
// Each test opens a page of its own, and V8 would optimise the same functions for every one of them, which takes more
// of the processors than it gives back. What stays busy for long is optimised all the same. Benchmarks leave V8 as it is.
const FLAGS = ["--js-flags=--wasm-tiering-budget=130000000"];
let shared;

async function start() {
  const directory = path.join(root, "dist");
  assert.ok(existsSync(path.join(directory, "index.html")), "dist/ is not built: run scripts/build");
  const [server, browser] = await Promise.all([startServer({ directory, base: BASE }), launchBrowser(FLAGS)]);
  return { server, browser };
}

after(async () => {
  if (!shared) return;
  const { server, browser } = await shared;
  await browser.close();
  await server.close();
});

/** Collects what a page does wrong, from its first script on. */
async function watch(context, page, origin) {
  const seen = { errors: [], remote: [], requests: [] };
  page.on("console", (message) => {
    if (message.type() === "error") seen.errors.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => seen.errors.push(`uncaught: ${error.stack ?? error}`));
  page.on("crash", () => seen.errors.push("the page crashed"));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol === "data:" || url.protocol === "blob:") return;
    seen.requests.push(url.pathname);
    if (url.origin !== origin) seen.remote.push(request.url());
  });
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.violatedDirective} refused ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  return seen;
}

/**
 * A test on a fresh page in a fresh profile.
 * Options: `size`, `theme`, `touch` (a phone or tablet), `open` (false: the body opens the page itself),
 * `expectErrors` (patterns of console errors that belong to what is tested), `timeout`.
 */
export function browserTest(name, options, body) {
  if (typeof options === "function") [options, body] = [{}, options];
  const { size = { width: 1440, height: 900 }, theme = "light", touch = false, open = true, expectErrors = [], timeout = 60_000 } = options;
  test(name, { timeout }, async () => {
    shared ??= start();
    const { server, browser } = await shared;
    const context = await browser.newContext({ viewport: size, colorScheme: theme, hasTouch: touch, isMobile: touch, acceptDownloads: true });
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      const seen = await watch(context, page, new URL(server.url).origin);
      const stillroom = new StillroomPage(page, server.url);
      if (open) await stillroom.open();
      await body({ page, stillroom, server, seen, context });
      const unexpected = seen.errors.filter((error) => !expectErrors.some((pattern) => pattern.test(error)));
      assert.deepEqual(unexpected, [], "the page reported errors");
      assert.deepEqual(seen.remote, [], "the page asked another origin");
    } finally {
      await context.close();
    }
  });
}
