// Before the Rust build: bundles style/main.css and the editor into public/generated/, each only when
// its result would change, so that the watcher and cargo see no new file without cause.
import { build } from "esbuild";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const generated = path.join(root, "public/generated");
mkdirSync(generated, { recursive: true });

function writeIfChanged(name, contents) {
  const file = path.join(generated, name);
  if (existsSync(file) && readFileSync(file).equals(Buffer.from(contents))) return;
  writeFileSync(file, contents);
  console.log(`  ${name}: ${(contents.length / 1024).toFixed(0)} kB`);
}

async function bundle(options) {
  const result = await build({
    bundle: true,
    minify: true,
    write: false,
    legalComments: "none",
    logLevel: "warning",
    absWorkingDir: root,
    ...options,
  });
  return result.outputFiles[0].contents;
}

// Without a main.css every sheet counts, tokens first: the others are written in terms of them.
function styleEntry() {
  if (existsSync(path.join(root, "style/main.css"))) return '@import "./main.css";';
  if (!existsSync(path.join(root, "style"))) return "";
  const sheets = readdirSync(path.join(root, "style")).filter((name) => name.endsWith(".css")).sort();
  const rank = (name) => ["tokens.css", "base.css", "shell.css"].indexOf(name) >>> 0;
  const last = (name) => Number(name === "responsive.css");
  sheets.sort((a, b) => last(a) - last(b) || rank(a) - rank(b) || a.localeCompare(b));
  return sheets.map((name) => `@import "./${name}";`).join("\n");
}

writeIfChanged(
  "style.css",
  await bundle({ stdin: { contents: styleEntry(), loader: "css", resolveDir: path.join(root, "style") } }),
);

if (existsSync(path.join(root, "src/ui/editor/index.js"))) {
  writeIfChanged(
    "editor.js",
    await bundle({ entryPoints: ["src/ui/editor/index.js"], format: "esm", target: "es2022" }),
  );
}
