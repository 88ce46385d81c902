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

  // The minimap leads to where it is pressed.
  const origin = () => page.locator("#diagram-scene").evaluate((scene) => [scene.getCTM().e, scene.getCTM().f].map(Math.round).join());
  await page.locator("#diagram").focus();
  for (let turn = 0; turn < 8; turn += 1) await page.keyboard.press("+");
  await page.waitForTimeout(300);
  const box = await page.getByTestId("minimap").boundingBox();
  await page.mouse.click(box.x + 14, box.y + 14);
  await page.waitForTimeout(300);
  const corner = await origin();
  await page.mouse.click(box.x + box.width - 14, box.y + box.height - 14);
  await page.waitForFunction((corner) => {
    const { e, f } = document.querySelector("#diagram-scene").getCTM();
    return [e, f].map(Math.round).join() !== corner;
  }, corner);
  assert.ok((await page.getByTestId("table").count()) > 0);
});
