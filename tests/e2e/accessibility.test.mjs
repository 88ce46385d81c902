// axe-core over the page's states, in both themes.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { browserTest } from "./support/harness.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core objects to, one line each. */
async function violations(page) {
  if (!(await page.evaluate(() => Boolean(window.axe)))) await page.evaluate(AXE);
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 4).map((node) => `${id}: ${help}: ${node.target.join(" ")} ${node.html.slice(0, 140)}`));
}

const clean = async (page, theme) => assert.deepEqual(await violations(page), [], theme);

const STATES = {
  start: async ({ page, server }) => {
    await page.goto(`${server.url}#start`, { waitUntil: "networkidle" });
    await page.reload();
    await page.getByTestId("sample-picker").first().waitFor();
  },
  playground: ({ stillroom }) => stillroom.command("upgrade head"),
  inventory: async ({ page, stillroom }) => {
    await stillroom.command("upgrade head");
    await page.locator('[data-tab="Tables"]').click();
  },
  console: async ({ page, stillroom }) => {
    await stillroom.command("upgrade head");
    await page.locator('[data-tab="Console"]').click();
  },
  data: async ({ page, stillroom }) => {
    await stillroom.command("fill --rows 5 --at head");
    await page.locator('[data-tab="Data"]').click();
    await page.getByTestId("sql-input").fill("SELECT 1; SELECT x");
    await page.getByTestId("sql-run").click();
    await page.getByTestId("sql-failure").waitFor();
    await page.locator(".grid-row").first().locator('[role="gridcell"]').nth(1).click();
    await page.getByTestId("data-value").waitFor();
    await stillroom.idle();
  },
  "fill dialog": async ({ page, stillroom }) => {
    await stillroom.command("upgrade +1");
    await page.locator('[data-tab="Data"]').click();
    await page.getByTestId("fill").click();
    await page.getByTestId("fill-line").waitFor();
  },
  "rows after a step": async ({ page, stillroom }) => {
    await stillroom.command("fill --rows 5 --at +1 --then +1");
    await page.getByTestId("row-report").waitFor();
  },
  "failure with both drivers": async ({ page, stillroom }) => {
    await stillroom.command("upgrade head");
    await stillroom.command("stamp base");
    await stillroom.command("upgrade head");
    await page.getByTestId("failure-replay").click();
    await page.getByTestId("replay").waitFor();
  },
  "pinned table": async ({ page, stillroom }) => {
    await stillroom.command("upgrade head");
    await page.locator('[data-testid="table"][data-table="users"]').click({ position: { x: 40, y: 12 } });
    await page.getByTestId("table-details").waitFor();
  },
  outline: async ({ page, stillroom }) => {
    await stillroom.command("upgrade head");
    await page.getByTestId("outline-toggle").click();
  },
  palette: async ({ page, stillroom }) => {
    await stillroom.command("upgrade head");
    await page.keyboard.press("Control+k");
    await page.getByTestId("palette").waitFor();
  },
  "start page with projects": async ({ page, stillroom }) => {
    await stillroom.command("upgrade head");
    await page.locator('[data-testid="saved"][data-state="saved"]').waitFor({ state: "attached" });
    await page.getByTestId("saved").click();
    await page.getByTestId("project").waitFor();
    await page.getByTestId("meter").waitFor();
    await page.locator('[data-testid="project-menu"] > button').click();
  },
  "name dialog": async ({ page }) => {
    await page.getByTestId("sample-picker").locator("button").first().click();
    await page.locator('[data-action="database-copy"]').click();
    await page.getByTestId("name-input").waitFor();
  },
  review: async ({ page, stillroom }) => {
    await page.getByTestId("review-mode").click();
    await page.getByTestId("review-start-revision").click();
    await page.getByTestId("review-card").first().waitFor();
    await page.getByTestId("review-running").waitFor({ state: "detached" });
    await stillroom.idle();
  },
  "rule page": async ({ page }) => {
    await page.getByTestId("rules-mode").click();
    await page.getByTestId("rule-page").waitFor();
  },
  "keys dialog": async ({ page, stillroom }) => {
    await stillroom.command("upgrade head");
    await page.locator("#diagram").focus();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
  },
};

for (const [state, arrange] of Object.entries(STATES)) {
  browserTest(`${state}: axe-core finds nothing, light and dark`, async (context) => {
    const { page } = context;
    await page.emulateMedia({ reducedMotion: "reduce" });
    await arrange(context);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), colorScheme);
      await clean(page, colorScheme);
    }
  });
}
