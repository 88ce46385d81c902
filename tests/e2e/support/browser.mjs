// Starts the browser that is installed on this machine; nothing is downloaded.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--force-color-profile=srgb",
  "--font-render-hinting=none",
];

/** The browser's program: $CHROMIUM, what scripts/setup found, or the usual names. */
function program() {
  const environment = path.join(root, ".cache/environment.sh");
  const found = existsSync(environment)
    ? readFileSync(environment, "utf8").match(/^export CHROMIUM=(.*)$/m)?.[1].replace(/\\(.)/g, "$1")
    : undefined;
  const names = [process.env.CHROMIUM, found, "/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"];
  const name = names.find((name) => name && existsSync(name));
  if (!name) throw new Error("no Chromium found: run scripts/setup --for test, or set CHROMIUM");
  return name;
}

/** The browser, with `flags` beside those that every run here needs. */
export function launchBrowser(flags = []) {
  return chromium.launch({ executablePath: program(), args: [...FLAGS, ...flags] });
}
