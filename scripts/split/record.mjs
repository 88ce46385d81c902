// Records which functions of the worker run when a sample is opened, upgraded, drawn and downgraded, and writes
// their names to scripts/split/first-run.txt: what scripts/split leaves in the first module.
//   scripts/first-run        builds the page (release) before
// In: dist/, and the worker's wasm as Trunk left it (.cache/split/worker.wasm).
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import binaryen from "binaryen";
import { launchBrowser, root } from "../../tests/e2e/support/browser.mjs";
import { StillroomPage } from "../../tests/e2e/support/stillroom-page.mjs";
import { startServer } from "../static-server.mjs";
import { GLUE, plainName } from "./split.mjs";

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

const folder = mkdtempSync(path.join(os.tmpdir(), "stillroom-"));
try {
  cpSync(path.join(root, "dist"), folder, { recursive: true });
  const { bytes, names } = instrument(readFileSync(path.join(root, ".cache/split/worker.wasm")));
  writeFileSync(path.join(folder, "worker_bg.wasm"), bytes);
  const glue = readFileSync(path.join(root, ".cache/split/worker.js"), "utf8");
  const patched = glue.replace(GLUE, `${GLUE}\n        profile: { seen: (index) => { (self.seen ??= new Uint8Array(${names.length}))[index] = 1; } },`);
  if (patched === glue) throw new Error("worker.js is not as wasm-bindgen made it before");
  writeFileSync(path.join(folder, "worker.js"), patched);

  const [server, browser] = await Promise.all([startServer({ directory: folder }), launchBrowser()]);
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  const stillroom = new StillroomPage(page, server.url);
  await stillroom.open();
  for (const command of ["upgrade head", "downgrade -1", "history", "current", "upgrade head"]) await stillroom.command(command);
  for (const sample of ["resuboost", "resumeai"]) {
    await stillroom.pickSample(sample);
    for (const command of ["upgrade head", "downgrade base", "upgrade head"]) await stillroom.command(command);
  }
  const seen = new Set();
  for (const worker of page.workers()) {
    const marks = await worker.evaluate(() => (self.seen ? Array.from(self.seen) : []));
    marks.forEach((mark, index) => mark && seen.add(plainName(names[index])));
  }
  await browser.close();
  await server.close();
  if (seen.size === 0) throw new Error("no worker told what it ran");
  writeFileSync(path.join(root, "scripts/split/first-run.txt"), `${[...seen].sort().join("\n")}\n`);
  console.log(`${seen.size} names of functions, of ${names.length} functions`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
