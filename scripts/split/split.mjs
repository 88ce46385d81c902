// Splits a wasm into what the first run of a sample uses and the rest, which is loaded later.
//
// In: a wasm with its name section, after wasm-bindgen, and a test of function names. Out: two modules. In the
// first, a function that was taken out is a few instructions that load the second (once, `deferred.load`) and
// call through the table `deferred`; the second imports memory, tables, globals and functions of the first
// under the module name `first`, and fills that table when it is instantiated.
import { createHash } from "node:crypto";
import binaryen from "binaryen";

const TABLE = "deferred";
const READY = "deferred_ready";
const FIRST = "first";

/** What a function is known by from build to build: a hash of its name (which can fill a page) without the hashes of crates. */
export function keyOf(name) {
  return createHash("sha256").update(name.replace(/\[[0-9a-f]{12,16}\]/g, "")).digest("hex").slice(0, 12);
}

/** Whether the compiler gave a function no name (the program's start is one): binaryen counts these, so that their names change with each build. */
const isNameless = (name) => /^\d+$/.test(name);

function each(count, at) {
  return Array.from({ length: count }, (_, index) => at(index));
}

function functionsOf(module) {
  return each(module.getNumFunctions(), (index) => binaryen.getFunctionInfo(module.getFunctionByIndex(index)));
}

function exportsOf(module) {
  return each(module.getNumExports(), (index) => binaryen.getExportInfo(module.getExportByIndex(index)));
}

function globalsOf(module) {
  return each(module.getNumGlobals(), (index) => binaryen.getGlobalInfo(module.getGlobalByIndex(index)));
}

function tablesOf(module) {
  return each(module.getNumTables(), (index) => binaryen.getTableInfo(module.getTableByIndex(index)));
}

/** The first module: every function of `slots` (name → place in the table) answers through the table. */
function first(bytes, slots) {
  const module = binaryen.readBinary(bytes);
  const functions = new Map(functionsOf(module).map((info) => [info.name, info]));
  module.addFunctionImport("deferred_load", "deferred", "load", binaryen.none, binaryen.none);
  module.addGlobal(READY, binaryen.i32, true, module.i32.const(0));
  module.addTable(TABLE, slots.size, slots.size);
  for (const [name, slot] of slots) {
    const { params, results } = functions.get(name);
    const load = module.if(module.i32.eqz(module.global.get(READY, binaryen.i32)), module.call("deferred_load", [], binaryen.none));
    const operands = binaryen.expandType(params).map((type, index) => module.local.get(index, type));
    const call = module.call_indirect(TABLE, module.i32.const(slot), operands, params, results);
    module.removeFunction(name);
    module.addFunction(name, params, results, [], module.block(null, [load, call], results));
  }
  module.addTableExport(TABLE, TABLE);
  module.addGlobalExport(READY, READY);
  return module;
}

/** The second module: the functions of `deferred`, with all else imported from the first. */
function second(bytes, deferred, slots) {
  const module = binaryen.readBinary(bytes);
  for (const { name } of exportsOf(module)) module.removeExport(name);
  module.runPasses(["remove-memory-init"]);
  const segments = each(module.getNumElementSegments(), (index) => binaryen.getElementSegmentInfo(module.getElementSegmentByIndex(index)).name);
  for (const name of segments) module.removeElementSegment(name);
  for (const { name, module: from, params, results } of functionsOf(module)) {
    if (from || deferred.has(name)) continue;
    module.removeFunction(name);
    module.addFunctionImport(name, FIRST, name, params, results);
  }
  for (const { name, type, mutable } of globalsOf(module)) {
    module.removeGlobal(name);
    module.addGlobalImport(name, FIRST, name, type, mutable);
  }
  for (const { name } of tablesOf(module)) module.addTableImport(name, FIRST, name);
  module.addTable(TABLE, slots.size, slots.size);
  module.addTableImport(TABLE, FIRST, TABLE);
  module.addActiveElementSegment(TABLE, TABLE, [...slots.keys()], module.i32.const(0));
  module.addMemoryImport(module.getMemoryInfo().name ?? "0", FIRST, "memory");
  module.runPasses(["remove-unused-module-elements"]);
  return module;
}

/**
 * `keep(key)`: whether the function of that key stays in the first module. Returns both modules' bytes,
 * names of functions included, and the numbers of functions: `{ first, second, kept, deferred, entries }`.
 */
export function split(bytes, keep) {
  const whole = binaryen.readBinary(bytes);
  const all = functionsOf(whole).filter(({ module }) => !module);
  const open = new Set(exportsOf(whole).filter(({ kind }) => kind === binaryen.ExternalFunction).map(({ value }) => value));
  const deferred = new Set(all.map(({ name }) => name).filter((name) => !open.has(name) && !isNameless(name) && !keep(keyOf(name))));
  whole.dispose();

  // The first module asks for some of them only; the others are called by deferred functions alone.
  const draft = first(bytes, new Map([...deferred].map((name, slot) => [name, slot])));
  draft.runPasses(["remove-unused-module-elements"]);
  const entries = functionsOf(draft).filter(({ name }) => deferred.has(name)).map(({ name }) => name);
  draft.dispose();
  const slots = new Map(entries.map((name, slot) => [name, slot]));

  const rest = second(bytes, deferred, slots);
  const main = first(bytes, slots);
  // Deferred functions that nothing in the first module asks for are still in it, whole; nothing refers to them.
  let count = 0;
  const short = () => `_${(count++).toString(36)}`;
  for (const { name, module, params, results } of functionsOf(rest)) {
    if (module !== FIRST) continue;
    const as = short();
    main.addFunctionExport(name, as);
    rest.addFunctionImport(name, FIRST, as, params, results);
  }
  for (const { name, type, mutable, module } of globalsOf(rest)) {
    if (module !== FIRST) continue;
    const as = short();
    main.addGlobalExport(name, as);
    rest.addGlobalImport(name, FIRST, as, type, mutable);
  }
  for (const { name, module } of tablesOf(rest)) {
    if (module !== FIRST || name === TABLE) continue;
    const as = short();
    main.addTableExport(name, as);
    rest.addTableImport(name, FIRST, as);
  }
  main.runPasses(["remove-unused-module-elements"]);
  for (const [name, module] of Object.entries({ first: main, second: rest })) {
    if (!module.validate()) throw new Error(`the ${name} module is not valid`);
  }
  return { first: main.emitBinary(), second: rest.emitBinary(), kept: all.length - deferred.size, deferred: deferred.size, entries: entries.length };
}
