// Killed at any moment, the page comes back with the last whole state. A file of its own: it takes as long as
// many others, which run beside it.
import assert from "node:assert/strict";
import { browserTest } from "./support/harness.mjs";
import { current, fill, own, reload, saved, script } from "./support/keeping.mjs";

browserTest("killed in mid-upgrade or in mid-save, 50 times: the last whole state is there each time", { timeout: 600_000 }, async (context) => {
  const { page, stillroom } = context;
  const revisions = ["aaaa00000001", "aaaa00000002", "aaaa00000003"];
  await stillroom.chooseFiles(revisions.map((revision, at) => script(revision, revisions[at - 1], fill(revision))));
  await saved(page);
  let kept = "base";
  for (let round = 0; round < 50; round += 1) {
    const at = revisions.indexOf(kept);
    const [line, next] = at === revisions.length - 1 ? ["downgrade base", "base"] : ["upgrade +1", revisions[at + 1]];
    await page.getByTestId("command-input").fill(line);
    await page.getByTestId("command-input").press("Enter");
    // From before the run begins to after its save: every moment has its turn.
    await page.waitForTimeout((round * 37) % 600);
    // All of it at one moment: a run that ends between two looks is not saved yet.
    const settled = await page.evaluate((next) => {
      const current = [...document.querySelectorAll('[data-testid="revision"][data-current]')].find(({ dataset }) => dataset.current !== "false");
      const saved = document.querySelector('[data-testid="saved"]').dataset.state === "saved";
      return saved && (current?.dataset.revision ?? "base") === next && !document.querySelector('[data-testid="busy"]');
    }, next);
    await reload(context);
    const found = await current(stillroom);
    if (!settled) assert.ok([kept, next].includes(found), `round ${round}: ${found} is neither ${kept} nor ${next}`);
    else assert.equal(found, next, `round ${round}: it was saved`);
    const tables = own(await stillroom.tables()).sort();
    assert.deepEqual(tables, revisions.slice(0, revisions.indexOf(found) + 1).map((revision) => `t${revision}`), `round ${round}`);
    kept = found;
  }
});
