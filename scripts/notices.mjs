// The third-party notices: every crate that the page's wasm or the native program links, and every npm
// package in the editor's bundle, with the texts of their licences, each text once.
// In: cargo metadata, Cargo's unpacked crates, node_modules. Out: public/THIRD-PARTY-NOTICES.txt.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const target = path.join(root, "public/THIRD-PARTY-NOTICES.txt");
const LICENCE_FILE = /^(licen[cs]e|copying|notice|unlicense|copyright)/i;

// What a package's own metadata does not say, with the reason.
const CORRECTIONS = {
  elkrs: {
    licence: "EPL-2.0",
    licenceFile: "LICENSES/EPL-2.0.txt",
    remark:
      "Declares Apache-2.0, and is a rewrite of the Eclipse Layout Kernel, which is under EPL-2.0; it is treated " +
      "as EPL-2.0 here. It is used unmodified, in a wasm module of its own (layout_bg.wasm). " +
      "Its source: https://github.com/depetrol/elkrs; ELK: https://eclipse.dev/elk/ .",
  },
  "libmimalloc-sys": {
    licenceFile: "LICENSES/mimalloc.txt",
    remark: "Contains mimalloc itself, without its licence. In the command line on Linux alone: https://github.com/microsoft/mimalloc .",
  },
};
// Compiled from C inside a crate, so no crate metadata names it.
const EMBEDDED = [
  { name: "SQLite", version: "as bundled by libsqlite3-sys", licence: "blessing", remark: "Public domain: https://sqlite.org/copyright.html", source: "C" },
  { name: "Lucide", version: "icons drawn in src/ui/icons.rs", licence: "ISC", remark: "https://lucide.dev/license", source: "SVG" },
];

function metadata(platform) {
  const text = execFileSync("cargo", ["metadata", "--format-version", "1", "--locked", "--filter-platform", platform], {
    cwd: root,
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return JSON.parse(text);
}

/** The crates that are linked into something: reached without build or development dependencies. */
function linkedCrates() {
  const host = execFileSync("rustc", ["-vV"]).toString().match(/^host: (.*)$/m)[1];
  const found = new Map();
  for (const platform of ["wasm32-unknown-unknown", host]) {
    const { packages, resolve } = metadata(platform);
    const byId = new Map(packages.map((crate) => [crate.id, crate]));
    const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
    const pending = [resolve.root];
    const seen = new Set(pending);
    while (pending.length > 0) {
      for (const { pkg, dep_kinds: kinds } of nodes.get(pending.pop()).deps) {
        if (seen.has(pkg) || !kinds.some(({ kind }) => kind === null)) continue;
        const crate = byId.get(pkg);
        // A procedural macro runs in the compiler; nothing of it is shipped.
        if (crate.targets.some(({ kind }) => kind.includes("proc-macro"))) continue;
        seen.add(pkg);
        pending.push(pkg);
        found.set(`${crate.name} ${crate.version}`, {
          name: crate.name,
          version: crate.version,
          licence: crate.license ?? "see its licence file",
          authors: crate.authors,
          repository: crate.repository,
          directory: path.dirname(crate.manifest_path),
          source: "Rust crate",
        });
      }
    }
  }
  return [...found.values()];
}

/** The npm packages of the editor: what src/ui/editor imports, and what those depend on. */
function bundledPackages() {
  const editor = path.join(root, "src/ui/editor");
  if (!existsSync(editor)) return [];
  const imported = readdirSync(editor)
    .filter((name) => /\.m?js$/.test(name))
    .flatMap((name) => [...readFileSync(path.join(editor, name), "utf8").matchAll(/from\s+["']([^."'][^"']*)["']/g)])
    .map(([, name]) => name.split("/").slice(0, name.startsWith("@") ? 2 : 1).join("/"));
  const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  const found = new Map();
  const pending = [...new Set(imported)];
  while (pending.length > 0) {
    const name = pending.pop();
    const entry = packages[`node_modules/${name}`];
    if (!entry || found.has(name)) continue;
    found.set(name, {
      name,
      version: entry.version,
      licence: entry.license ?? "see its licence file",
      authors: [],
      directory: path.join(root, "node_modules", name),
      source: "npm package",
    });
    pending.push(...Object.keys(entry.dependencies ?? {}));
  }
  return [...found.values()];
}

function licenceTexts({ directory, licenceFile }) {
  const files =
    directory && existsSync(directory)
      ? readdirSync(directory, { withFileTypes: true })
          .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
          .map((entry) => path.join(directory, entry.name))
      : [];
  if (licenceFile) files.push(path.join(root, licenceFile));
  return files
    .map((file) => readFileSync(file, "utf8").replace(/\r\n/g, "\n").replace(/[ \t]+$/gm, "").trim())
    .filter((text) => text.length > 40);
}

const heading = (part) => `${part.name} ${part.version} (${part.source}): ${part.licence}`;

function parts() {
  const all = [...linkedCrates(), ...bundledPackages(), ...EMBEDDED].map((part) => ({ ...part, ...CORRECTIONS[part.name] }));
  return all.sort((a, b) => a.name.localeCompare(b.name, "en") || a.version.localeCompare(b.version, "en"));
}

function document(all) {
  const lines = [
    "Stillroom contains the following software of others, each under its own licence.",
    "Stillroom itself is under MIT OR Apache-2.0.",
    "",
    ...all.flatMap((part) => [heading(part), ...(part.remark ? [`    ${part.remark}`] : [])]),
  ];
  const texts = new Map();
  for (const part of all) {
    for (const text of licenceTexts(part)) {
      const key = createHash("sha256").update(text.replace(/\s+/g, " ")).digest("hex");
      if (!texts.has(key)) texts.set(key, { text, of: [] });
      texts.get(key).of.push(`${part.name} ${part.version}`);
    }
  }
  for (const { text, of } of texts.values()) {
    lines.push("", "=".repeat(100), `For ${[...new Set(of)].join(", ")}:`, "", text);
  }
  return `${lines.join("\n")}\n`;
}

const all = parts();
if (process.argv.includes("--check")) {
  const present = existsSync(target) ? readFileSync(target, "utf8") : "";
  const listed = new Set(present.split("\n"));
  const missing = all.map(heading).filter((line) => !listed.has(line));
  if (missing.length > 0) {
    console.error(`error: public/THIRD-PARTY-NOTICES.txt is out of date (run scripts/notices); it lacks\n  ${missing.join("\n  ")}`);
    process.exit(1);
  }
  console.log(`  ${all.length} parts, all listed`);
} else {
  writeFileSync(target, document(all));
  console.log(`  ${path.relative(root, target)}: ${all.length} parts`);
}
