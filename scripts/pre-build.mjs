// Before the Rust build: bundles style/main.css and the editor into public/generated/, each only when
// its result would change, so that the watcher and cargo see no new file without cause.
import { build } from "esbuild";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
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

writeIfChanged("style.css", await bundle({ entryPoints: ["style/main.css"] }));

if (existsSync(path.join(root, "src/ui/editor/index.js"))) {
  writeIfChanged(
    "editor.js",
    await bundle({ entryPoints: ["src/ui/editor/index.js"], format: "esm", target: "es2022" }),
  );
}
