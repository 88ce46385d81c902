// How long the built page takes for `upgrade heads` of a folder: the worker, from the request to its last answer, and
// the page, from Enter until it shows the end. Called by scripts/bench-engine, which holds it against real Alembic in
// the same run.
//   node scripts/bench-worker.mjs FOLDER.zip     prints both in seconds, the best of five
import path from "node:path";
import { launchBrowser, root } from "../tests/e2e/support/browser.mjs";
import { StillroomPage } from "../tests/e2e/support/stillroom-page.mjs";
import { startServer } from "./static-server.mjs";

const [archive] = process.argv.slice(2);
const RUNS = 5;
const PATIENCE = 120_000;

const server = await startServer({ directory: path.join(root, "dist") });
const browser = await launchBrowser();
try {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.addInitScript(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (message, ...rest) {
      if (message?.request?.type === "command") {
        const start = performance.now();
        const answered = ({ data }) => {
          if (data.id !== message.id || data.event?.type !== "done") return;
          window.answered = performance.now() - start;
          this.removeEventListener("message", answered);
        };
        this.addEventListener("message", answered);
      }
      return postMessage.call(this, message, ...rest);
    };
  });
  const stillroom = new StillroomPage(page, server.url);
  await stillroom.open();
  await stillroom.dropFile(archive);
  await page.waitForFunction(() => document.querySelectorAll('[data-testid="revision"]').length > 6);
  // The preview runs every revision once, between messages: it must not run beside what is measured.
  await page.waitForFunction(() => !document.querySelector('[data-testid="preview-progress"]'));
  const [worker, whole] = [[], []];
  for (let run = 0; run < RUNS; run += 1) {
    await stillroom.idle(PATIENCE);
    await page.getByTestId("command-input").fill("upgrade heads");
    const start = performance.now();
    await page.getByTestId("command-input").press("Enter");
    await page.waitForFunction(() => document.querySelector('[data-testid="busy"]'), undefined, { polling: "raf" });
    await page.waitForFunction(() => !document.querySelector('[data-testid="busy"], html[data-asking]'), undefined, { polling: "raf" });
    whole.push((performance.now() - start) / 1000);
    worker.push((await page.evaluate(() => window.answered)) / 1000);
    if ((await stillroom.revisions()).some(({ state }) => state === "failed")) throw new Error("upgrade heads failed");
    await page.getByTestId("undo").click();
    await stillroom.idle(PATIENCE);
  }
  console.log(Math.min(...worker).toFixed(3), Math.min(...whole).toFixed(3));
} finally {
  await browser.close();
  await server.close();
}
