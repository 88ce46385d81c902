// A large diagram measured in the built page. In: --tables N (500), --keys N (800). Out: how long until the layout
// stands, frame times while panning and zooming, and memory. Input events are made one a frame by the page itself, so
// that a frame's time is what the page needs for one of them.
import { readFileSync } from "node:fs";
import path from "node:path";
import { launchBrowser, root } from "../tests/e2e/support/browser.mjs";
import { largeProject } from "../tests/e2e/support/large.mjs";
import { StillroomPage } from "../tests/e2e/support/stillroom-page.mjs";
import { startServer } from "./static-server.mjs";

const args = process.argv.slice(2);
const option = (name, otherwise) => Number(args.includes(name) ? args[args.indexOf(name) + 1] : otherwise);
const tables = option("--tables", 500);
const keys = option("--keys", 800);
const FRAMES = 120;

const server = await startServer({ directory: path.join(root, "dist") });
const browser = await launchBrowser();
const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
const stillroom = new StillroomPage(page, server.url);

const shown = (atLeast) => page.waitForFunction((count) => document.querySelectorAll('[data-testid="table"]').length >= count, atLeast, { timeout: 300_000 });
const clock = () => page.evaluate(() => performance.now());

/** Milliseconds from one frame to the next while `kind` of input comes once a frame, and of script in each. */
function frames(kind) {
  return page.evaluate(
    async ({ kind, count }) => {
      const canvas = document.querySelector("#diagram-scene").closest("svg");
      const box = canvas.getBoundingClientRect();
      const middle = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2, bubbles: true, cancelable: true };
      const input = {
        pan: (step) => new WheelEvent("wheel", { ...middle, deltaX: step % 40 < 20 ? 24 : -24, deltaY: step % 60 < 30 ? 16 : -16 }),
        zoom: (step) => new WheelEvent("wheel", { ...middle, ctrlKey: true, deltaY: step % 40 < 20 ? -12 : 12 }),
      }[kind];
      const times = [];
      const script = [];
      let before;
      for (let step = 0; step <= count; step += 1) {
        const now = await new Promise((resolve) => requestAnimationFrame(resolve));
        if (before !== undefined) times.push(now - before);
        before = now;
        const start = performance.now();
        canvas.dispatchEvent(input(step));
        await Promise.resolve();
        script.push(performance.now() - start);
      }
      return { times, script };
    },
    { kind, count: FRAMES },
  );
}

/** What a process holds in memory, where the system tells. */
function residentBytes(process) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, "utf8"))?.[1]) * 1024;
  } catch {
    return undefined;
  }
}

const at = (times, part) => times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))].toFixed(1);

async function report(what) {
  const drawn = await page.evaluate(() => document.querySelectorAll('[data-testid="table"]').length);
  console.log(`${what}: ${drawn} of ${tables} tables are in the document`);
  for (const kind of ["pan", "zoom"]) {
    const { times, script } = await frames(kind);
    console.log(`  ${kind}: frame median ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms, most ${at(times, 1)} ms (aim: p95 under 16.7); script p95 ${at(script, 0.95)} ms`);
  }
}

try {
  await stillroom.open();
  await stillroom.chooseFiles(largeProject(tables, keys));
  const began = await clock();
  await stillroom.command("upgrade head", { timeout: 300_000 });
  await shown(1);
  console.log(`${tables} tables, ${keys} foreign keys: run, laid out and drawn in ${((await clock()) - began).toFixed(0)} ms`);
  await report("as opened");
  const all = page.getByTestId("show-all");
  if (await all.count()) {
    const asked = await clock();
    await all.click();
    await page.getByTestId("focus-note").getByText(`Showing ${tables} of`).waitFor({ timeout: 300_000 });
    await stillroom.idle(300_000);
    console.log(`all of them: laid out and drawn in ${((await clock()) - asked).toFixed(0)} ms`);
    await report("all of them, in the window whole");
    await page.keyboard.press("1");
    for (let step = 0; step < 6; step += 1) await page.keyboard.press("+");
    await stillroom.idle(300_000);
    await report("all of them, near");
  }
  const session = await page.context().newCDPSession(page);
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  // The engine's memory and the layout's are in the renderer's process, not in the page's heap.
  const { processInfo } = await (await browser.newBrowserCDPSession()).send("SystemInfo.getProcessInfo");
  const resident = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => residentBytes(id)).filter(Boolean);
  console.log(`page's JS heap: ${(usedSize / 1e6).toFixed(1)} MB; its process with both workers: ${resident.length > 0 ? (Math.max(...resident) / 1e6).toFixed(0) : "?"} MB resident`);
} finally {
  await browser.close();
  await server.close();
}
