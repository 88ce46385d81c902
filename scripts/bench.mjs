// Figures of the built page: what is transferred, and how soon a person sees something.
// In: dist/, --runs N (5), --json FILE. Out: a table of medians beside budgets.
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { launchBrowser, root } from "../tests/e2e/support/browser.mjs";
import { StillroomPage } from "../tests/e2e/support/stillroom-page.mjs";
import { DEFERRED } from "./split/parts.mjs";
import { startServer } from "./static-server.mjs";

const options = { runs: 5 };
const args = process.argv.slice(2);
while (args.length > 0) {
  const name = args.shift().replace(/^--/, "");
  options[name] = args.shift();
}
const directory = path.join(root, "dist");
const kilobytes = (bytes) => bytes / 1000;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Brotli at its best, as a host that compresses ahead would send a file. */
function brotli(file) {
  const bytes = readFileSync(file);
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
  return zlib.brotliCompressSync(bytes, { params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
}

/** One visit with an empty cache: milliseconds from navigation, and the files that were asked for. */
async function visit(browser, server) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await context.addInitScript(() => {
      // The moment a table stands in the diagram, seen at the frame that shows it.
      const look = () => {
        if (window.firstTable === undefined && document.querySelector('[data-testid="table"]')) window.firstTable = performance.now();
        if (window.usable === undefined && document.querySelector('[data-testid="command-input"]')) window.usable = performance.now();
        if (window.firstTable === undefined) requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    server.requests.length = 0;
    const stillroom = new StillroomPage(page, server.url);
    await stillroom.open();
    const started = await page.evaluate(() => performance.now());
    await stillroom.command("upgrade head");
    await page.waitForFunction(() => window.firstTable !== undefined);
    const upgraded = (await page.evaluate(() => performance.now())) - started;
    const timings = await page.evaluate(() => ({
      paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
      usable: window.usable,
      table: window.firstTable,
    }));
    return { ...timings, upgraded, requests: [...new Set(server.requests)] };
  } finally {
    await context.close();
  }
}

const server = await startServer({ directory });
const browser = await launchBrowser();
const visits = [];
try {
  await visit(browser, server);
  for (let run = 0; run < Number(options.runs); run += 1) visits.push(await visit(browser, server));
} finally {
  await browser.close();
  await server.close();
}

const files = visits[0].requests
  .map((request) => (request === "/" ? "index.html" : request.slice(1)))
  .map((name) => ({ name, file: path.join(directory, name) }))
  .filter(({ file }) => statSync(file, { throwIfNoEntry: false })?.isFile())
  .map(({ name, file }) => ({ name, raw: statSync(file).size, brotli: brotli(file) }))
  .sort((a, b) => b.brotli - a.brotli);
const transfer = files.reduce((sum, file) => sum + file.brotli, 0);

// The second parts are fetched when the first answers are out; a visit that asks for one needs it too early.
const early = files.filter(({ name }) => name.endsWith(DEFERRED)).map(({ name }) => name);
const later = readdirSync(directory).filter((name) => name.endsWith(DEFERRED) && !early.includes(name)).reduce((sum, name) => sum + brotli(path.join(directory, name)), 0);

const rows = [
  { figure: "transfer until the sample is upgraded and drawn, brotli (kB)", value: kilobytes(transfer), budget: 2000 },
  { figure: "fetched after that, when the page is idle, brotli (kB)", value: kilobytes(later) },
  { figure: "first contentful paint (ms)", value: median(visits.map((visit) => visit.paint)), budget: 1000 },
  { figure: "command bar ready (ms)", value: median(visits.map((visit) => visit.usable)) },
  { figure: "first table drawn (ms)", value: median(visits.map((visit) => visit.table)), budget: 2000 },
  { figure: "upgrade head of the first sample, run and drawn (ms)", value: median(visits.map((visit) => visit.upgraded)) },
];
console.log(`\nTransfer at first visit and upgrade (${files.length} files of ${readdirSync(directory).length} in dist/):`);
for (const { name, raw, brotli } of files) {
  console.log(`  ${name.padEnd(40)} ${kilobytes(raw).toFixed(1).padStart(9)} kB ${kilobytes(brotli).toFixed(1).padStart(9)} kB brotli`);
}
console.log(`\nMedians of ${visits.length} visits with an empty cache, from localhost:`);
let missed = 0;
for (const { figure, value, budget } of rows) {
  const over = budget !== undefined && !(value < budget);
  if (over) missed += 1;
  const limit = budget === undefined ? "" : `  budget ${budget}${over ? "  MISSED" : ""}`;
  console.log(`  ${figure.padEnd(62)} ${(value ?? Number.NaN).toFixed(0).padStart(6)}${limit}`);
}
for (const name of early) console.log(`\nThe sample asked for ${name}, which should come later: run scripts/first-run`);
if (options.json) writeFileSync(options.json, `${JSON.stringify({ rows, files }, null, 2)}\n`);
process.exitCode = missed === 0 ? 0 : 1;
