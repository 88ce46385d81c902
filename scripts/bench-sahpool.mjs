// Runs the measure of tests/bench/sahpool in a worker of Chromium. In: the folder that wasm-bindgen wrote, sizes in
// MB. Out: a table of milliseconds.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { launchBrowser } from "../tests/e2e/support/browser.mjs";
import { startServer } from "./static-server.mjs";

const [directory, ...sizes] = process.argv.slice(2);
writeFileSync(path.join(directory, "index.html"), "<!doctype html><title>sahpool</title>");
writeFileSync(
  path.join(directory, "worker.js"),
  'import init, { measure } from "./sahpool_measure.js";\nonmessage = async ({ data }) => { try { await init(); postMessage(await measure(data)); } catch (error) { postMessage(JSON.stringify({ error: String(error) })); } };\n',
);
const server = await startServer({ directory });
const browser = await launchBrowser();
console.log("\n  database            fill    100 revisions    whole file as bytes");
try {
  for (const size of sizes.length ? sizes.map(Number) : [1, 10, 50, 200]) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(server.url);
    const found = JSON.parse(
      await page.evaluate(
        (size) =>
          new Promise((resolve) => {
            const worker = new Worker("./worker.js", { type: "module" });
            worker.onmessage = ({ data }) => resolve(data);
            worker.onerror = (event) => resolve(JSON.stringify({ error: event.message }));
            worker.postMessage(size);
          }),
        size,
      ),
    );
    if (found.error) throw new Error(found.error);
    for (const [kind, { fill, history, snapshot }] of Object.entries(found)) {
      const cell = (value) => `${value.toFixed(0).padStart(8)} ms`;
      console.log(`  ${`${size} MB`.padStart(7)} ${kind.padEnd(8)} ${cell(fill)}      ${cell(history)}          ${cell(snapshot)}`);
    }
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
