// A schema of more tables than can be seen at once.
import assert from "node:assert/strict";
import { browserTest } from "./support/harness.mjs";
import { largeProject } from "./support/large.mjs";

browserTest("a large schema opens on a part of it, with a way to all", { timeout: 120_000 }, async ({ page, stillroom }) => {
  await stillroom.chooseFiles(largeProject(120, 160));
  await stillroom.command("upgrade head");
  const note = page.getByTestId("focus-note");
  await note.getByText(/Showing \d+ of 120 tables/).waitFor();
  const few = await page.getByTestId("table").count();
  assert.ok(few > 0 && few <= 80, `${few} tables`);
  await page.getByTestId("show-all").click();
  await page.waitForFunction(() => document.querySelectorAll('[data-testid="table"]').length === 120, undefined, { timeout: 30_000 });
  const small = await page.evaluate(() => {
    const scale = document.querySelector("#diagram-scene").getCTM().a;
    const shown = [...document.querySelectorAll("#diagram-scene text")].filter((text) => getComputedStyle(text).display !== "none");
    return shown.filter((text) => parseFloat(getComputedStyle(text).fontSize) * scale < 8.4).map((text) => text.textContent).slice(0, 5);
  });
  // Names that fill their box are the only ones that may be smaller when all is in view.
  assert.ok(small.length <= 5, small.join(" "));
});
