// A project's files and settings, through the page: folders read again, directories to choose from, settings of
// env.py, revisions written, renamed and deleted, and narrow windows.
import assert from "node:assert/strict";
import { browserTest } from "./support/harness.mjs";
import { zip } from "./support/zip.mjs";

const script = (revision, parent, body = "pass") => `"""${revision}"""
from alembic import op
import sqlalchemy as sa

revision = "${revision}"
down_revision = ${parent ? `"${parent}"` : "None"}


def upgrade():
    ${body}


def downgrade():
    pass
`;
const table = (name) => `op.create_table("${name}", sa.Column("id", sa.Integer, primary_key=True))`;
const own = (tables) => tables.filter((name) => name !== "alembic_version");
const file = (name, text) => ({ name, mimeType: "text/x-python", buffer: Buffer.from(text) });

async function choose(page, menu, action) {
  await page.getByTestId(menu).locator("button").first().click();
  await page.locator(`[data-action="${action}"]`).click();
}

browserTest("a folder that changed on disk is read again, and the database stays", async ({ stillroom, page }) => {
  // The browser's own file system stands for the disk: a picker cannot be driven, its handles can.
  const write = (path, text) =>
    page.evaluate(async ([path, text]) => {
      let folder = await navigator.storage.getDirectory();
      const parts = path.split("/");
      for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
      const stream = await (await folder.getFileHandle(parts.at(-1), { create: true })).createWritable();
      await stream.write(text);
      await stream.close();
    }, [path, text]);
  await write("project/migrations/env.py", "");
  await write("project/migrations/versions/1_first.py", script("cccc00000001", undefined, table("first")));
  await page.evaluate(() => {
    window.showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle("project");
  });
  await choose(page, "sample-picker", "open-folder");
  await page.locator('[data-testid="revision"][data-revision="cccc00000001"]').waitFor();
  await stillroom.command("upgrade head");
  assert.deepEqual(own(await stillroom.tables()), ["first"]);

  await write("project/migrations/versions/2_second.py", script("cccc00000002", "cccc00000001", table("second")));
  await choose(page, "sample-picker", "reread");
  await page.locator('[data-testid="revision"][data-revision="cccc00000002"]').waitFor();
  await stillroom.idle();
  assert.match(await stillroom.command("current"), /cccc00000001/);
  await stillroom.command("upgrade head");
  assert.deepEqual(own(await stillroom.tables()), ["first", "second"]);
});

browserTest("of several directories with migrations the user chooses", async ({ stillroom, page }) => {
  const bytes = zip([
    ["repository/billing/alembic.ini", "[alembic]\nscript_location = migrations\n"],
    ["repository/billing/migrations/env.py", ""],
    ["repository/billing/migrations/versions/1.py", script("dddd00000001", undefined, table("invoices"))],
    ["repository/shop/alembic.ini", "[alembic]\nscript_location = migrations\n"],
    ["repository/shop/migrations/env.py", ""],
    ["repository/shop/migrations/versions/1.py", script("eeee00000001", undefined, table("carts"))],
  ]);
  await stillroom.dropFiles([{ name: "repository.zip", bytes }]);
  const cards = page.getByTestId("candidates").locator("[data-candidate]");
  await cards.first().waitFor();
  assert.equal(await cards.count(), 2);
  await cards.filter({ hasText: "shop" }).click();
  await stillroom.idle();
  assert.deepEqual((await stillroom.revisions()).map(({ revision }) => revision), ["eeee00000001"]);
  await stillroom.command("upgrade head");
  assert.deepEqual(own(await stillroom.tables()), ["carts"]);
});

browserTest("settings of env.py are used by the next run", async ({ stillroom, page }) => {
  await stillroom.chooseFiles([file("1_first.py", script("ffff00000001", undefined, 'op.create_table("t", sa.Column("id", sa.Integer, unique=True))'))]);
  await choose(page, "sample-picker", "settings");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("version_table").fill("schema_history");
  await dialog.getByLabel("version_table").blur();
  await dialog.getByLabel('naming_convention["uq"]').fill("uq_%(table_name)s_%(column_0_name)s");
  await dialog.getByLabel('naming_convention["uq"]').blur();
  await dialog.getByRole("button", { name: "Apply" }).click();
  await stillroom.idle();
  const output = await stillroom.command("upgrade head --sql");
  assert.match(output, /CREATE TABLE schema_history/);
  assert.match(output, /CONSTRAINT uq_t_id UNIQUE/);
});

browserTest("a revision is made, edited, renamed and deleted, and each is undone", async ({ stillroom, page }) => {
  await stillroom.chooseFiles([file("1_first.py", script("abcd00000001", undefined, table("first")))]);
  await page.getByTestId("new-revision").click();
  await page.getByTestId("revision-message").fill("add orders");
  await page.getByTestId("revision-message").press("Enter");
  await stillroom.idle();
  const revisions = await stillroom.revisions();
  assert.equal(revisions.length, 2);
  const made = revisions.find(({ revision }) => revision !== "abcd00000001").revision;
  await page.locator(`[data-testid="revision"][data-revision="${made}"]`).click();
  await choose(page, "revision-menu", "rename");
  const name = page.getByRole("dialog").getByLabel("File name");
  assert.match(await name.inputValue(), /add_orders\.py$/);
  await name.fill("orders.py");
  await name.press("Enter");
  await stillroom.idle();
  await page.getByTestId("selected-revision").waitFor();
  assert.match(await page.locator("aside[aria-label=Revision]").innerText(), /orders\.py/);
  await choose(page, "revision-menu", "delete");
  await stillroom.idle();
  assert.deepEqual((await stillroom.revisions()).map(({ revision }) => revision), ["abcd00000001"]);
  await page.getByTestId("undo").click();
  await stillroom.idle();
  assert.equal((await stillroom.revisions()).length, 2);
});

browserTest("on a phone each panel has its tab", { size: { width: 400, height: 780 } }, async ({ stillroom, page }) => {
  const panels = page.getByRole("navigation", { name: "Panels" });
  await panels.getByRole("button", { name: "Schema" }).click();
  await stillroom.command("upgrade head");
  await page.locator('[data-testid="table"][data-table="users"]').first().waitFor({ state: "visible" });
  await panels.getByRole("button", { name: "History" }).click();
  const newest = page.locator('[data-testid="revision"]').first();
  await newest.click();
  await panels.getByRole("button", { name: "Revision" }).click();
  await page.getByTestId("selected-revision").waitFor({ state: "visible" });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(overflow <= 0, `the page scrolls sideways by ${overflow} px`);
});

browserTest("every control is inside a narrow window, for fingers too", { size: { width: 768, height: 900 }, touch: true }, async ({ stillroom, page }) => {
  await stillroom.command("upgrade head");
  for (const width of [768, 700, 600, 480, 390, 360]) {
    await page.setViewportSize({ width, height: 900 });
    const outside = await page.evaluate(() => {
      const controls = [...document.querySelectorAll(":is(.top, .tabs, .timeline, .bottom-tabs) :is(button, input)")];
      const seen = controls.filter((control) => control.checkVisibility());
      const beyond = seen.filter((control) => control.getBoundingClientRect().right > window.innerWidth || control.getBoundingClientRect().left < 0);
      return [document.documentElement.scrollWidth - window.innerWidth, ...beyond.map((control) => control.getAttribute("aria-label") ?? control.textContent)];
    });
    assert.deepEqual(outside, [0], `${width} px wide`);
  }
});

browserTest("on a tablet the history opens as a drawer", { size: { width: 768, height: 1024 } }, async ({ stillroom, page }) => {
  await stillroom.command("upgrade head");
  const drawer = page.locator("aside[aria-label=History]");
  const narrow = (await drawer.boundingBox()).width;
  await page.getByRole("button", { name: "History", exact: true }).click();
  await page.waitForFunction((width) => document.querySelector("aside[aria-label=History]").getBoundingClientRect().width > width + 100, narrow);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(overflow <= 0, `the page scrolls sideways by ${overflow} px`);
});

browserTest("a downgrade below a baseline is asked about first", async ({ page, stillroom }) => {
  const call = (name, rest) => Array.from({ length: 20 }, (_, number) => `    op.${name}("part_${number}"${rest})`).join("\n");
  const text = `from alembic import op\nimport sqlalchemy as sa\n\nrevision = "aaaa00000001"\ndown_revision = None\n\n\ndef upgrade():\n${call("create_table", ', sa.Column("id", sa.Integer(), primary_key=True)')}\n\n\ndef downgrade():\n${call("drop_table", "")}\n`;
  await stillroom.chooseFiles([{ name: "aaaa00000001_baseline.py", mimeType: "text/x-python", buffer: Buffer.from(text) }]);
  await stillroom.command("upgrade head");
  const count = async () => (await stillroom.tables()).filter((name) => name.startsWith("part_")).length;
  assert.equal(await count(), 20);
  const ask = async () => {
    await page.getByTestId("command-input").fill("downgrade base");
    await page.getByTestId("command-input").press("Enter");
    await page.getByTestId("confirm").getByText("its 20 tables are dropped with their rows").waitFor();
  };
  await ask();
  // What has the focus is the way back.
  await page.keyboard.press("Enter");
  await page.getByTestId("confirm").waitFor({ state: "detached" });
  await stillroom.idle();
  assert.equal(await count(), 20);
  await ask();
  await page.keyboard.press("Escape");
  await stillroom.idle();
  assert.equal(await count(), 20);
  await ask();
  await page.getByTestId("confirm-go").click();
  await stillroom.idle();
  assert.equal(await count(), 0);
});
