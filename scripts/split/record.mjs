// Records which functions of each program run when a sample is opened, upgraded, drawn, downgraded and left, and writes
// their keys to scripts/split/first-run/: what scripts/split leaves in the first modules.
//   scripts/first-run        builds the page (release) before
// In: dist/, and each program's wasm and glue as Trunk left them (.cache/split/).
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import binaryen from "binaryen";
import { launchBrowser, root } from "../../tests/e2e/support/browser.mjs";
import { StillroomPage } from "../../tests/e2e/support/stillroom-page.mjs";
import { startServer } from "../static-server.mjs";
import { PROGRAMS, filesOf, listOf, withImports } from "./parts.mjs";
import { keyOf } from "./split.mjs";

/** The wasm with a call of `profile.seen(index)` before each function's body, and the functions' names. */
function instrument(bytes) {
  const module = binaryen.readBinary(bytes);
  module.addFunctionImport("profile_seen", "profile", "seen", binaryen.createType([binaryen.i32]), binaryen.none);
  const names = [];
  for (let index = 0; index < module.getNumFunctions(); index += 1) {
    const reference = module.getFunctionByIndex(index);
    const { name, module: from, body, results } = binaryen.getFunctionInfo(reference);
    if (from) continue;
    const seen = module.call("profile_seen", [module.i32.const(names.length)], binaryen.none);
    binaryen.Function.setBody(reference, module.block(null, [seen, body], results));
    names.push(name);
  }
  return { bytes: module.emitBinary(), names };
}

/** What a page does as it is left: nothing can be fetched then any more. */
const leave = (page) =>
  page.evaluate(() => {
    Object.defineProperty(document, "hidden", { get: () => true, configurable: true });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    delete document.hidden;
  });

const folder = mkdtempSync(path.join(os.tmpdir(), "stillroom-"));
try {
  cpSync(path.join(root, "dist"), folder, { recursive: true });
  const names = {};
  for (const program of PROGRAMS) {
    const { wasm, glue } = filesOf(program, readdirSync(folder));
    const instrumented = instrument(readFileSync(path.join(root, `.cache/split/${program}.wasm`)));
    names[program] = instrumented.names;
    writeFileSync(path.join(folder, wasm), instrumented.bytes);
    const text = readFileSync(path.join(root, `.cache/split/${program}.js`), "utf8");
    const seen = `(index) => { (self.seen ??= new Uint8Array(${instrumented.names.length}))[index] = 1; }`;
    writeFileSync(path.join(folder, glue), withImports(program, text, (line) => `${line}\n        profile: { seen: ${seen} },`));
  }

  const [server, browser] = await Promise.all([startServer({ directory: folder }), launchBrowser()]);
  const marks = () => (self.seen ? Array.from(self.seen) : []);
  const seen = Object.fromEntries(PROGRAMS.map((program) => [program, new Set()]));
  const note = (program, marked) => marked.forEach((mark, index) => mark && seen[program].add(keyOf(names[program][index])));
  // What is drawn anew while something is under way depends on how quick the machine is.
  for (const slowness of [1, 3, 8]) {
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowness });
    const stillroom = new StillroomPage(page, server.url);
    await stillroom.open();
    for (const command of ["upgrade head", "downgrade -1", "history", "current", "upgrade head"]) await stillroom.command(command, { timeout: 120_000 });
    await leave(page);
    for (const sample of ["resuboost", "resumeai"]) {
      await stillroom.pickSample(sample);
      for (const command of ["upgrade head", "downgrade base", "upgrade head"]) await stillroom.command(command, { timeout: 120_000 });
    }
    note("app", await page.evaluate(marks));
    for (const worker of page.workers()) {
      const program = PROGRAMS.find((name) => new URL(worker.url()).pathname.endsWith(`/${name}_loader.js`));
      if (program === undefined) throw new Error(`no program is known to start as ${worker.url()}`);
      note(program, await worker.evaluate(marks));
    }
    await page.context().close();
  }
  await browser.close();
  await server.close();
  for (const program of PROGRAMS) {
    if (seen[program].size === 0) throw new Error(`${program} did not tell what it ran`);
    writeFileSync(listOf(program), `${[...seen[program]].sort().join("\n")}\n`);
    console.log(`${program}: ${seen[program].size} functions, of ${names[program].length} functions`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
