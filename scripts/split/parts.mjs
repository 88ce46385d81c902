// The programs of the page that a release build splits, and how their files are named.
//
// Of each, wasm-bindgen leaves a module and its glue; scripts/split leaves a second module beside them, whose name
// has the hash of both modules, so that a cache never joins parts of two builds.
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));

export const PROGRAMS = ["app", "worker", "layout"];

/** What ends the name of a second module. */
export const DEFERRED = "_deferred.wasm";

/** The names of the module and of the glue of `program` among the names of `files`, which may hold a hash. */
export function filesOf(program, files) {
  const find = (pattern) => {
    const found = files.filter((name) => pattern.test(name));
    if (found.length !== 1) throw new Error(`${program}: ${found.length} files match ${pattern}`);
    return found[0];
  };
  return { wasm: find(new RegExp(`^${program}(-[0-9a-f]+)?_bg\\.wasm$`)), glue: find(new RegExp(`^${program}(-[0-9a-f]+)?\\.js$`)) };
}

/** The file that lists which functions of `program` the first run needs. */
export function listOf(program) {
  return path.join(here, "first-run", `${program}.txt`);
}

/** wasm-bindgen's glue with more imports: `wrap` is given the line of its own and returns what stands there instead. */
export function withImports(program, glue, wrap) {
  const line = `"./${program}_bg.js": import0,`;
  const [before, after, ...more] = glue.split(line);
  if (after === undefined || more.length > 0) throw new Error(`${program}.js is not as wasm-bindgen made it before`);
  return before + wrap(line) + after;
}

/** The loader of second modules, for the one at `address`. */
export function loader(address) {
  return readFileSync(path.join(here, "loader.js"), "utf8").replace("DEFERRED_ADDRESS", JSON.stringify(`./${address}`));
}
