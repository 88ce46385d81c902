// After Trunk: completes the staged page before Trunk moves it to dist/.
// In: TRUNK_STAGING_DIR (what Trunk built), TRUNK_PROFILE. Out: the same directory with public/ in it,
// each program split in two and the wasm optimised (release only, results kept by the hash of their input), and a check that nothing
// in the page would be refused by its own Content-Security-Policy.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, statSync, copyFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { DEFERRED, PROGRAMS, filesOf, listOf, loader, withImports } from "./split/parts.mjs";
import { split } from "./split/split.mjs";

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

/** Takes what the first run of a sample does not use out of `program`, into a module that is loaded later. */
function splitProgram(program) {
  const { wasm, glue } = filesOf(program, readdirSync(staging));
  const kept = path.join(root, ".cache/split");
  mkdirSync(kept, { recursive: true });
  copyFileSync(path.join(staging, wasm), path.join(kept, `${program}.wasm`));
  copyFileSync(path.join(staging, glue), path.join(kept, `${program}.js`));
  const keys = new Set(readFileSync(listOf(program), "utf8").split("\n"));
  const parts = split(readFileSync(path.join(staging, wasm)), (key) => keys.has(key));
  const hash = createHash("sha256").update(parts.first).update(parts.second).digest("hex").slice(0, 16);
  const second = `${program}-${hash}${DEFERRED}`;
  writeFileSync(path.join(staging, wasm), parts.first);
  writeFileSync(path.join(staging, second), parts.second);
  const text = withImports(program, readFileSync(path.join(staging, glue), "utf8"), (line) => `...(deferred.imports = { ${line} }),\n        deferred: { load: loadDeferred },`);
  writeFileSync(path.join(staging, glue), text + loader(second));
  console.log(`  ${program}: ${parts.kept} functions first, ${parts.deferred} later`);
}

/** Every file below a directory, as paths relative to it. */
function filesBelow(directory, prefix = "") {
  return readdirSync(path.join(directory, prefix), { withFileTypes: true }).flatMap((entry) => {
    const relative = prefix ? `${prefix}/${entry.name}` : entry.name;
    return entry.isDirectory() ? filesBelow(directory, relative) : [relative];
  });
}

// What a visit never asks for is not kept for visits without a network.
const NOT_KEPT = ["service-worker.js", "_headers", "THIRD-PARTY-NOTICES.txt"];

/** Names the release by the hash of all its files, in the page and in its service worker. */
function writeRelease() {
  const hash = (name) => createHash("sha256").update(readFileSync(path.join(staging, name))).digest("hex").slice(0, 32);
  const names = filesBelow(staging).filter((name) => !NOT_KEPT.includes(name)).sort();
  const files = Object.fromEntries(names.map((name) => [name, hash(name)]));
  const release = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 16);
  const page = path.join(staging, "index.html");
  const html = readFileSync(page, "utf8");
  writeFileSync(page, html.replace(/<meta charset="?utf-8"?\s*\/?>/i, (charset) => `${charset}<meta name="release" content="${release}">`));
  files["index.html"] = hash("index.html");
  const worker = path.join(staging, "service-worker.js");
  const text = readFileSync(worker, "utf8");
  const written = text.replace('const RELEASE = "development"', `const RELEASE = "${release}"`).replace("const FILES = {}", `const FILES = ${JSON.stringify(files)}`);
  if (!readFileSync(page, "utf8").includes(release) || !written.includes(release)) throw new Error("the release could not be written into the page and its service worker");
  writeFileSync(worker, written);
}

if (process.env.TRUNK_PROFILE === "release") {
  PROGRAMS.forEach(splitProgram);
  // The largest first, two at a time: each keeps one core busy.
  const files = readdirSync(staging).filter((name) => name.endsWith(".wasm")).map((name) => path.join(staging, name));
  files.sort((one, other) => statSync(other).size - statSync(one).size);
  const lane = async () => {
    for (let file = files.shift(); file; file = files.shift()) await optimise(file);
  };
  await Promise.all([lane(), lane()]);
}
checkPolicy();
// A page that is rebuilt all the time is not kept for offline use: see scripts/serve.
if (process.env.STILLROOM_OFFLINE !== "off") writeRelease();
