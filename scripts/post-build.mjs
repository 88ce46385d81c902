// After Trunk: completes the staged page before Trunk moves it to dist/.
// In: TRUNK_STAGING_DIR (what Trunk built), TRUNK_PROFILE. Out: the same directory with public/ in it,
// the worker split in two and the wasm optimised (release only, results kept by the hash of their input), and a check that nothing
// in the page would be refused by its own Content-Security-Policy.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, statSync, copyFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { GLUE, split } from "./split/split.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const staging = process.env.TRUNK_STAGING_DIR;
if (!staging) {
  console.error("post-build.mjs is a hook of Trunk: run scripts/build");
  process.exit(1);
}

// What rustc 1.95 emits for wasm32-unknown-unknown; wasm-bindgen drops the section that says so.
const FEATURES = [
  "--enable-bulk-memory",
  "--enable-bulk-memory-opt",
  "--enable-call-indirect-overlong",
  "--enable-multivalue",
  "--enable-mutable-globals",
  "--enable-nontrapping-float-to-int",
  "--enable-reference-types",
  "--enable-sign-ext",
];
const OPTIMISE = ["-Oz", "--strip-debug", "--strip-producers"];

function run(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", reject);
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${path.basename(program)} ended with ${code}`))));
  });
}

async function optimise(file) {
  const cache = path.join(root, ".cache/wasm-opt");
  mkdirSync(cache, { recursive: true });
  const key = createHash("sha256").update(readFileSync(file)).update([...FEATURES, ...OPTIMISE].join(" ")).digest("hex");
  const kept = path.join(cache, `${key}.wasm`);
  const before = statSync(file).size;
  if (!existsSync(kept)) {
    const draft = `${kept}.tmp`;
    await run(process.execPath, [path.join(root, "node_modules/binaryen/bin/wasm-opt"), file, "-o", draft, ...OPTIMISE, ...FEATURES]);
    renameSync(draft, kept);
  }
  copyFileSync(kept, file);
  console.log(`  ${path.basename(file)}: ${(before / 1024).toFixed(0)} kB → ${(statSync(file).size / 1024).toFixed(0)} kB`);
}

function checkPolicy() {
  const html = readFileSync(path.join(staging, "index.html"), "utf8");
  const inline = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].filter(([, attributes]) => !/\bsrc=/.test(attributes));
  if (inline.length > 0 || /<style\b|\sstyle=|\son[a-z]+=/.test(html)) {
    throw new Error("index.html has an inline script or style, which the page's own policy refuses");
  }
  const absolute = html.match(/(?:href|src)="(?:\/|https?:)[^"]*"/);
  if (absolute) throw new Error(`index.html has an address that is not relative: ${absolute[0]}`);
}

// The style sheet is linked under its hashed name, and the samples are inside the worker.
const ELSEWHERE = [path.join("generated", "style.css"), "samples"];
cpSync(path.join(root, "public"), staging, {
  recursive: true,
  filter: (source) => !ELSEWHERE.includes(path.relative(path.join(root, "public"), source)),
});

/** Takes what the first run of a sample does not use out of the worker: worker_bg.wasm and worker_deferred.wasm. */
function splitWorker() {
  const [wasm, glue] = ["worker_bg.wasm", "worker.js"].map((name) => path.join(staging, name));
  const kept = path.join(root, ".cache/split");
  mkdirSync(kept, { recursive: true });
  copyFileSync(wasm, path.join(kept, "worker.wasm"));
  copyFileSync(glue, path.join(kept, "worker.js"));
  const names = new Set(readFileSync(path.join(root, "scripts/split/first-run.txt"), "utf8").split("\n"));
  const parts = split(readFileSync(wasm), (name) => names.has(name));
  writeFileSync(wasm, parts.first);
  writeFileSync(path.join(staging, "worker_deferred.wasm"), parts.second);
  const text = readFileSync(glue, "utf8");
  const [before, after, ...more] = text.split(GLUE);
  if (after === undefined || more.length > 0) throw new Error("worker.js is not as wasm-bindgen made it before");
  const imports = `${before}...(deferred.imports = { ${GLUE} }),\n        deferred: { load: loadDeferred },${after}`;
  writeFileSync(glue, imports + readFileSync(path.join(root, "scripts/split/loader.js"), "utf8"));
  console.log(`  worker: ${parts.kept} functions first, ${parts.deferred} later`);
}

if (process.env.TRUNK_PROFILE === "release") {
  splitWorker();
  for (const name of readdirSync(staging).filter((name) => name.endsWith(".wasm"))) {
    await optimise(path.join(staging, name));
  }
}
checkPolicy();
