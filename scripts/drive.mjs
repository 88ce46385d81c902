// For a quick look while developing: opens the built page, does a list of things, takes a picture, and
// prints what the page said.
//   node scripts/drive.mjs --theme dark --size 1440x900 --do 'command:upgrade head' --do shot:a.png --out b.png
// --do ACTION, as often as wanted, in order:
//   command:TEXT   type TEXT into the command bar and press Enter     sample:SLUG  pick a sample project
//   click:SELECTOR | double:SELECTOR | hover:SELECTOR   a CSS selector, or a bare data-testid
//   press:KEY      as Playwright names keys                           type:TEXT    where the focus is
//   files:PATH,…   folder:PATH   drop:PATH,…    load through the inputs, or as a drop
//   wait:MILLISECONDS | wait:SELECTOR           text:SELECTOR         print its text
//   eval:EXPRESSION   print its value           shot:FILE             a picture in between
// Others: --url URL (default: serves dist/), --query STRING, --full (whole page), --scale 2, --no-open.
import { readFileSync } from "node:fs";
import path from "node:path";
import { launchBrowser, root } from "../tests/e2e/support/browser.mjs";
import { StillroomPage } from "../tests/e2e/support/stillroom-page.mjs";
import { startServer } from "./static-server.mjs";

const options = { theme: "light", size: "1440x900", scale: "1", query: "", do: [] };
const args = process.argv.slice(2);
while (args.length > 0) {
  const name = args.shift().replace(/^--/, "");
  if (name === "full" || name === "no-open") options[name] = true;
  else if (name === "do") options.do.push(args.shift());
  else if (["theme", "size", "scale", "query", "out", "url"].includes(name)) options[name] = args.shift();
  else {
    console.error(`error: unknown option --${name}; see the head of scripts/drive.mjs`);
    process.exit(2);
  }
}

const selector = (text) => (/^[a-z-]+$/.test(text) ? `[data-testid="${text}"]` : text);

async function act(stillroom, action) {
  const { page } = stillroom;
  const [, verb, argument] = action.match(/^([a-z]+):(.*)$/s) ?? [];
  const target = () => page.locator(selector(argument)).first();
  const paths = () => argument.split(",").map((name) => path.resolve(name));
  switch (verb) {
    case "command": return console.log(`> ${argument}\n${await stillroom.command(argument)}`);
    case "sample": return stillroom.pickSample(argument);
    case "click": await target().click(); return stillroom.idle();
    case "double": await target().dblclick(); return stillroom.idle();
    case "hover": return target().hover();
    case "press": await page.keyboard.press(argument); return stillroom.idle();
    case "type": return page.keyboard.type(argument);
    case "files": return stillroom.chooseFiles(paths());
    case "folder": return stillroom.chooseFolder(path.resolve(argument));
    case "drop": return stillroom.dropFiles(paths().map((file) => ({ name: path.basename(file), bytes: readFileSync(file) })));
    case "wait": return /^\d+$/.test(argument) ? page.waitForTimeout(Number(argument)) : target().waitFor();
    case "text": return console.log(await target().innerText());
    case "eval": return console.log(await page.evaluate(argument));
    case "shot": return page.screenshot({ path: argument, fullPage: options.full });
    default: throw new Error(`no such action: ${action}`);
  }
}

const [width, height] = options.size.split("x").map(Number);
const server = options.url ? undefined : await startServer({ directory: path.join(root, "dist") });
const browser = await launchBrowser();
let failed = false;
try {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: options.theme,
    deviceScaleFactor: Number(options.scale),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on("console", (message) => console.log(`[${message.type()}] ${message.text()}`));
  page.on("pageerror", (error) => console.log(`[uncaught] ${error.stack ?? error}`));
  const stillroom = new StillroomPage(page, options.url ?? server.url);
  try {
    if (options["no-open"]) await page.goto(stillroom.url + options.query, { waitUntil: "networkidle" });
    else await stillroom.open(options.query);
    for (const action of options.do) await act(stillroom, action);
  } catch (error) {
    failed = true;
    console.error(`error: ${error.message}`);
  }
  if (options.out) await page.screenshot({ path: options.out, fullPage: options.full });
} finally {
  await browser.close();
  await server?.close();
}
process.exitCode = failed ? 1 : 0;
