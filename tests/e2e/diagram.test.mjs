// The diagram as a person uses it: levels, hover and pin, keyboard, moving, hiding, groups, the
// outline, the palette, the way to the code and back, exports, links.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { browserTest } from "./support/harness.mjs";

const table = (page, name) => page.locator(`[data-testid="table"][data-table="${name}"]`);
const column = (page, name, column) => table(page, name).locator(`[data-testid="column"][data-column="${column}"]`);
const place = async (page, name) => table(page, name).getAttribute("transform");
const places = (page) =>
  page.getByTestId("table").evaluateAll((tables) => Object.fromEntries(tables.map((table) => [table.dataset.table, table.getAttribute("transform")])));

/** Downloads what an entry of the export menu gives, as text. */
async function exported(page, action) {
  await page.locator('[data-testid="export-menu"] > button').click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`[data-action="${action}"]`).click()]);
  return readFileSync(await download.path());
}

browserTest("a level shows its columns, and tables come back to their places", async ({ page, stillroom }) => {
  await stillroom.command("upgrade head");
  const whole = await places(page);
  assert.ok((await stillroom.columns("users")).includes("email"));
  await page.keyboard.press("Escape");
  await page.locator('[data-level="keys"]').click();
  await page.waitForFunction(() => !document.querySelector('[data-table="users"] [data-column="password_hash"]'));
  assert.deepEqual(await stillroom.columns("users"), ["id"]);
  await page.locator('[data-level="names"]').click();
  await page.waitForFunction(() => document.querySelectorAll('[data-testid="column"]').length === 0);
  await page.locator('[data-level="all"]').click();
  await page.waitForFunction(() => document.querySelector('[data-table="users"] [data-column="email"]'));
  assert.deepEqual(await places(page), whole);
});

browserTest("tables keep their places at every revision", async ({ page, stillroom }) => {
  await stillroom.command("upgrade head");
  const whole = await places(page);
  for (let step = 0; step < 5; step += 1) {
    await stillroom.command("downgrade -1");
    const now = await places(page);
    for (const [name, at] of Object.entries(now)) assert.equal(at, whole[name], `${name} after ${step + 1} steps down`);
  }
});

browserTest("a table is dragged, the move is taken back, and survives a reload", async ({ page, stillroom }) => {
  await stillroom.command("upgrade head");
  const before = await place(page, "users");
  const others = await places(page);
  const box = await table(page, "users").boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + 12);
  await page.mouse.down();
  for (let step = 1; step <= 8; step += 1) await page.mouse.move(box.x + box.width / 2 + step * 4, box.y + 12 + step * 30);
  await page.mouse.up();
  await page.waitForFunction((before) => document.querySelector('[data-testid="table"][data-table="users"]').getAttribute("transform") !== before, before);
  await page.waitForTimeout(200);
  const moved = await places(page);
  assert.notEqual(moved.users, before);
  for (const [name, at] of Object.entries(others)) if (name !== "users") assert.equal(moved[name], at, name);

  await page.locator("#diagram").focus();
  await page.keyboard.press("Control+z");
  await page.waitForFunction((before) => document.querySelector('[data-testid="table"][data-table="users"]').getAttribute("transform") === before, before);
  await page.keyboard.press("Control+Shift+z");
  await page.waitForFunction((moved) => document.querySelector('[data-testid="table"][data-table="users"]').getAttribute("transform") === moved, moved.users);

  await page.reload();
  await page.getByTestId("command-input").waitFor();
  await stillroom.idle();
  await stillroom.command("upgrade head");
  await page.waitForFunction((moved) => document.querySelector('[data-testid="table"][data-table="users"]')?.getAttribute("transform") === moved, moved.users);

  await page.locator('[data-testid="arrange-menu"] > button').click();
  await page.locator('[data-action="tidy"]').click();
  await page.waitForFunction((before) => document.querySelector('[data-testid="table"][data-table="users"]').getAttribute("transform") === before, before);
});

browserTest("hovering shows neighbours, a click pins, Escape lets go", async ({ page, stillroom }) => {
  await stillroom.command("upgrade head");
  await column(page, "user_sites", "user_id").hover();
  await page.waitForFunction(() => document.querySelector('[data-table="users"].near'));
  assert.equal(await table(page, "resumes").evaluate((table) => table.classList.contains("near")), false);
  assert.equal(await page.locator('[data-testid="edge"].lit').count(), 1);
  await column(page, "user_sites", "user_id").click();
  await page.getByTestId("selection-note").getByText("user_sites.user_id").waitFor();
  await page.getByTestId("table-details").waitFor();
  await page.locator("#diagram").focus();
  await page.keyboard.press("Escape");
  await page.getByTestId("selection-note").getByText("user_sites", { exact: true }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByTestId("selection-note").waitFor({ state: "detached" });
});

browserTest("everything by keyboard: tables, columns, foreign keys", async ({ page, stillroom }) => {
  await stillroom.command("upgrade head");
  await page.locator("#diagram").focus();
  await page.keyboard.press("ArrowRight");
  await page.locator('[data-testid="table"].selected').waitFor();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("user_sites");
  await page.keyboard.press("Enter");
  await page.locator('[data-testid="table"][data-table="user_sites"].selected').waitFor();
  await page.locator("#diagram").focus();
  await page.keyboard.press("Enter");
  await page.getByTestId("selection-note").getByText("user_sites.id").waitFor();
  await page.keyboard.press("ArrowDown");
  await page.getByTestId("selection-note").getByText("user_sites.user_id").waitFor();
  await page.keyboard.press("f");
  await page.getByTestId("selection-note").getByText("users.id").waitFor();
});

browserTest("a neighbourhood grows, a hidden table comes back, and places stay", async ({ page, stillroom }) => {
  await stillroom.command("upgrade head");
  const whole = await places(page);
  const total = Object.keys(whole).length;
  await table(page, "resume_templates").click({ position: { x: 40, y: 12 } });
  await page.getByTestId("focus").click();
  await page.getByTestId("focus-note").getByText(/Showing 2 of/).waitFor();
  await page.getByTestId("focus").click();
  await page.waitForFunction(() => document.querySelectorAll('[data-testid="table"]').length > 2);
  await page.getByTestId("hide").click();
  await page.waitForFunction(() => !document.querySelector('[data-testid="table"][data-table="resume_templates"]'));
  await page.getByTestId("show-all").click();
  await page.waitForFunction((total) => document.querySelectorAll('[data-testid="table"]').length === total, total);
  assert.deepEqual(await places(page), whole);
});

browserTest("groups have frames and a list", async ({ page, stillroom }) => {
  await stillroom.command("upgrade head");
  await page.locator('[data-testid="arrange-menu"] > button').click();
  await page.locator('[data-action="group-prefix"]').click();
  await page.locator('[data-testid="group"][data-group="user"]').waitFor();
  await page.getByTestId("outline-toggle").click();
  await page.getByTestId("group-item").filter({ hasText: "resume" }).click();
  await page.locator('[data-testid="arrange-menu"] > button').click();
  await page.locator('[data-action="group-none"]').click();
  await page.getByTestId("group").first().waitFor({ state: "detached" });
});

browserTest("the outline is the diagram's twin", async ({ page, stillroom }) => {
  await stillroom.command("upgrade head");
  // Closed, it is in the order of the tab key and shows itself with the focus.
  await page.locator("#outline-tree").focus();
  await page.keyboard.press("ArrowDown");
  await page.locator('[data-testid="table"].selected').waitFor();
  const first = await page.locator('[role="treeitem"][aria-selected="true"]').textContent();
  assert.match(first, /columns/);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.locator('.column-line[aria-selected="true"]').waitFor();
  await table(page, "users").click({ position: { x: 40, y: 12 } });
  await page.locator('[id="outline-users"][aria-selected="true"]').waitFor({ state: "attached" });
});

browserTest("the palette previews what is about to be chosen, and Escape brings all back", async ({ page, stillroom }) => {
  await stillroom.command("upgrade head");
  const window = () => page.locator("#diagram-scene").getAttribute("transform");
  for (let press = 0; press < 6; press += 1) await page.getByLabel("Zoom in").click();
  const before = await window();
  await page.getByTestId("palette-open").click();
  await page.keyboard.type("job_desc");
  await page.locator('[data-testid="table"][data-table="job_descriptions"].selected').waitFor();
  assert.notEqual(await window(), before);
  await page.keyboard.press("Escape");
  await page.getByTestId("palette").waitFor({ state: "detached" });
  assert.equal(await window(), before);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("job_desc");
  await page.keyboard.press("Enter");
  await page.getByTestId("palette").waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement?.id === "diagram");
  await page.keyboard.press("x");
  await page.locator('[data-testid="table"][data-table="job_descriptions"]').waitFor({ state: "detached" });
  await page.keyboard.press("Control+k");
  await page.keyboard.type("create user sites");
  await page.locator('[data-testid="palette-entry"][data-kind="revision"]').first().click();
  await page.waitForFunction(() => document.querySelector(".revision-panel")?.textContent.includes("create user sites table"));
});

browserTest("a line lights its column, and a column its line", async ({ page, stillroom }) => {
  await stillroom.command("upgrade head");
  await page.locator('[data-testid="revision"][data-revision="a1b2c3d4e5f6"]').click();
  await page.locator('[data-testid="operation"][data-operation="create_table"]').waitFor();
  await page.locator('[data-testid="operation"][data-operation="create_table"]').hover();
  await page.waitForFunction(() => document.querySelector('[data-table="user_sites"].near'));
  await page.mouse.move(5, 400);
  await column(page, "user_sites", "subdomain").hover();
  await page.locator('[data-testid="operation"].active').waitFor();
  await column(page, "user_sites", "subdomain").click();
  const jump = page.getByTestId("jump");
  assert.match(await jump.textContent(), /a1b2c3d4 line \d+/);
  await jump.click();
  await page.getByTestId("source").waitFor();
});

browserTest("exports are what is shown", async ({ page, stillroom }) => {
  await stillroom.command("upgrade head");
  const svg = (await exported(page, "svg")).toString();
  assert.match(svg, /^<svg xmlns/);
  assert.ok(svg.includes('data-table="users"') && svg.includes('data-table="resumes"'));
  const png = await exported(page, "png");
  assert.equal(png.subarray(1, 4).toString(), "PNG");
  assert.match((await exported(page, "mermaid")).toString(), /^erDiagram\n/);
  assert.match((await exported(page, "dbml")).toString(), /^Table /m);
  assert.match((await exported(page, "dot")).toString(), /^digraph schema/);
  assert.match((await exported(page, "markdown")).toString(), /^# Schema/);
  assert.ok(JSON.parse((await exported(page, "json")).toString()).tables.length > 5);

  await table(page, "resume_templates").click({ position: { x: 40, y: 12 } });
  const part = (await exported(page, "selected-svg")).toString();
  assert.ok(part.includes('data-table="resume_templates"') && !part.includes('data-table="user_sites"'));
  const text = (await exported(page, "selected-mermaid")).toString();
  assert.ok(text.includes("resume_templates {") && !text.includes("user_sites {"));
});

browserTest("a link brings the view back", async ({ page, stillroom, context }) => {
  await stillroom.command("upgrade a1b2c3d4e5f6");
  await page.locator('[data-level="keys"]').click();
  await table(page, "user_sites").click({ position: { x: 40, y: 12 } });
  await page.locator('[data-testid="export-menu"] > button').click();
  await page.locator('[data-action="link"]').click();
  await page.waitForFunction(() => location.hash.includes("table=user_sites"));
  const other = await context.newPage();
  await other.goto(page.url());
  await other.locator('[data-testid="table"][data-table="user_sites"].selected').waitFor();
  assert.equal(await other.locator('[data-level="keys"]').getAttribute("aria-pressed"), "true");
  assert.equal(await other.locator('[data-testid="revision"][data-current="true"]').getAttribute("data-revision"), "a1b2c3d4e5f6");
});

browserTest("a small project of one's own travels in the link", async ({ page, stillroom, context }) => {
  const script = `"""notes\n\nRevision ID: c0ffee000001\nRevises:\n"""\nfrom alembic import op\nimport sqlalchemy as sa\nrevision = "c0ffee000001"\ndown_revision = None\n\ndef upgrade():\n    op.create_table("notes", sa.Column("id", sa.Integer, primary_key=True))\n\ndef downgrade():\n    op.drop_table("notes")\n`;
  await stillroom.chooseFiles([{ name: "c0ffee000001_notes.py", mimeType: "text/x-python", buffer: Buffer.from(script) }]);
  await stillroom.command("upgrade head");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("copy a link");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.hash.includes("project="));
  const other = await context.newPage();
  await other.goto(page.url());
  await other.locator('[data-testid="table"][data-table="notes"]').waitFor();
});

browserTest("only what changed", async ({ page, stillroom }) => {
  await stillroom.command("upgrade head");
  await page.locator('[data-testid="revision"][data-revision="a1b2c3d4e5f6"]').click();
  await page.locator('[data-level="changed"]').click();
  await page.waitForFunction(() => document.querySelectorAll('[data-testid="table"]').length === 1);
  assert.deepEqual(await stillroom.tables(), ["user_sites"]);
});

/** The scale of the diagram and where its origin is seen. */
const seen = (page) =>
  page.locator("#diagram-scene").evaluate((scene) => {
    const { a, e, f } = scene.getCTM();
    return { scale: a, x: e, y: f };
  });
const scaleBecomes = (page, test, than) =>
  page.waitForFunction(([test, than]) => {
    const { a } = document.querySelector("#diagram-scene").getCTM();
    return test === "more" ? a > than : a < than;
  }, [test, than]);

browserTest("zoom by wheel, keys, buttons and two fingers", async ({ page, stillroom }) => {
  await stillroom.command("upgrade head");
  const fitted = await seen(page);
  const box = await page.locator("#diagram").boundingBox();
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(middle.x, middle.y);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -240);
  await page.keyboard.up("Control");
  await scaleBecomes(page, "more", fitted.scale);
  await page.locator("#diagram").focus();
  await page.keyboard.press("0");
  await page.waitForFunction((scale) => Math.abs(document.querySelector("#diagram-scene").getCTM().a - scale) < 0.001, fitted.scale);
  await page.keyboard.press("+");
  await scaleBecomes(page, "more", fitted.scale);
  await page.keyboard.press("0");
  await page.keyboard.press("-");
  await scaleBecomes(page, "less", fitted.scale);
  await page.keyboard.press("0");
  await page.getByRole("button", { name: "Zoom in" }).click();
  await scaleBecomes(page, "more", fitted.scale);
  await page.keyboard.press("0");

  const before = await seen(page);
  const touch = await page.context().newCDPSession(page);
  await touch.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 2 });
  const fingers = (apart) => [-1, 1].map((side, id) => ({ x: middle.x + side * apart, y: middle.y, id }));
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: fingers(40) });
  for (const apart of [60, 80, 100]) await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: fingers(apart) });
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await scaleBecomes(page, "more", before.scale * 1.5);
});

browserTest("names of columns stay legible as the diagram shrinks, then give way", async ({ page, stillroom }) => {
  await stillroom.command("upgrade head");
  await page.locator("#diagram").focus();
  const sizes = () =>
    page.evaluate(() => {
      const scale = document.querySelector("#diagram-scene").getCTM().a;
      const drawn = [...document.querySelectorAll('#diagram-scene [data-testid="column"] .column-name')];
      const names = drawn.filter((name) => name.checkVisibility());
      return { scale, names: names.map((name) => parseFloat(getComputedStyle(name).fontSize) * scale) };
    });
  let now = await sizes();
  for (let turn = 0; turn < 30 && now.scale > 0.3; turn += 1) {
    if (now.scale >= 0.57) assert.ok(now.names.length > 40, `${now.names.length} names at ${now.scale}`);
    // A name that fills its row can grow no more.
    assert.ok(now.names.filter((size) => size < 8.9).length <= 5, `${now.names.join(" ")} at ${now.scale}`);
    await page.keyboard.press("-");
    await scaleBecomes(page, "less", now.scale);
    await page.waitForTimeout(50);
    now = await sizes();
  }
  assert.equal(now.names.length, 0);
});
