// Work that is never lost: saved as it changes, back after a reload, a crash, a cut in mid-save; several projects, two
// tabs, no room, no storage.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { browserTest } from "./support/harness.mjs";
import { current, fill, generation, mark, own, reload, saved, script, state } from "./support/keeping.mjs";
import { StillroomPage } from "./support/stillroom-page.mjs";

const HEAD = "fb1896cfb4de";

/** Does something from the menu of the project. */
async function menu(page, action) {
  await page.getByTestId("sample-picker").locator("button").first().click();
  await page.locator(`[data-action="${action}"]`).click();
}

async function named(page, name) {
  await page.getByTestId("name-input").fill(name);
  await page.getByTestId("name-done").click();
}

async function startPage(page) {
  await menu(page, "start");
  await page.getByTestId("meter").waitFor();
}

const cards = (page) => page.getByTestId("project").evaluateAll((all) => all.map(({ dataset }) => dataset.name));

async function onCard(page, name, action) {
  await page.locator(`[data-testid="project"][data-name="${name}"] [data-testid="project-menu"] > button`).click();
  await page.locator(`[data-action="${action}"]`).click();
}

browserTest("a sample as it comes is not kept; what was done to it comes back after a reload", async (context) => {
  const { page, stillroom } = context;
  assert.equal(await state(page), "untouched");
  await stillroom.command("upgrade head");
  await saved(page);
  const file = await page.locator(".cm-content").count();
  assert.ok(file > 0, "the editor is there");
  await stillroom.command("downgrade -1");
  await page.locator('[data-tab="Tables"]').click();
  await saved(page);
  const [tables, where] = [await page.getByTestId("status-current").textContent(), await current(stillroom)];
  // What is selected is saved a moment later than what is done.
  const before = await generation(page);
  await page.waitForFunction((before) => Number(document.querySelector('[data-testid="saved"]').dataset.generation) >= before, before);
  await page.waitForTimeout(1200);
  await reload(context);
  assert.equal(await page.getByTestId("status-current").textContent(), tables);
  assert.equal(await current(stillroom), where);
  assert.equal(await page.locator('[data-tab="Tables"]').getAttribute("aria-selected"), "true");
  await page.getByTestId("command-input").press("ArrowUp");
  assert.equal(await page.getByTestId("command-input").inputValue(), "downgrade -1");
  await page.getByTestId("command-input").fill("");
  await stillroom.command("upgrade head");
  assert.equal(await current(stillroom), HEAD);
});

browserTest("an edit comes back", async (context) => {
  const { page, stillroom } = context;
  await stillroom.command("upgrade +1");
  await page.locator(".cm-content").first().click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("# kept\n");
  await saved(page);
  await page.waitForTimeout(1500);
  await saved(page);
  await reload(context);
  await page.locator(".cm-line", { hasText: "# kept" }).first().waitFor();
});

browserTest("projects are listed, renamed, copied, deleted and brought back", async (context) => {
  const { page, stillroom } = context;
  await stillroom.command("upgrade head");
  await saved(page);
  await startPage(page);
  await page.getByTestId("project").first().waitFor();
  assert.deepEqual(await cards(page), ["Resume Modifier"]);
  assert.match(await page.getByTestId("project").textContent(), /6 revisions · 7 tables · \d+ rows · \d+ kB.*at head/s);
  assert.match(await page.getByTestId("meter").textContent(), /of .* in this browser/);
  await onCard(page, "Resume Modifier", "duplicate");
  await page.locator('[data-name="Resume Modifier copy"]').waitFor();
  await onCard(page, "Resume Modifier copy", "rename");
  await named(page, "Second");
  await page.locator('[data-name="Second"]').waitFor();
  await page.locator('[data-name="Second"] .card').click();
  await stillroom.idle();
  await stillroom.command("downgrade base");
  await saved(page);
  await startPage(page);
  await page.locator('[data-name="Second"]', { hasText: "6 pending" }).or(page.locator('[data-name="Second"]')).first().waitFor();
  assert.deepEqual((await cards(page)).sort(), ["Resume Modifier", "Second"]);
  await onCard(page, "Second", "delete");
  await page.locator('[data-name="Second"]').waitFor({ state: "detached" });
  await page.getByTestId("undo-delete").locator("button").click();
  await page.locator('[data-name="Second"]').waitFor();
  await onCard(page, "Second", "delete");
  await page.getByTestId("deleted").locator("summary").click();
  await page.getByTestId("purge").click();
  await page.getByTestId("deleted").waitFor({ state: "detached" });
  assert.deepEqual(await cards(page), ["Resume Modifier"]);
});

browserTest("all projects go into one zip and come back from it", async (context) => {
  const { page, stillroom } = context;
  await stillroom.command("upgrade head");
  await saved(page);
  await startPage(page);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId("export-all").click()]);
  assert.equal(download.suggestedFilename(), "stillroom-projects.zip");
  const zip = readFileSync(await download.path());
  await onCard(page, "Resume Modifier", "delete");
  await page.locator('[data-name="Resume Modifier"]').waitFor({ state: "detached" });
  await page.getByTestId("import-input").setInputFiles({ name: "projects.zip", mimeType: "application/zip", buffer: zip });
  await page.locator('[data-name="Resume Modifier"] .card').click();
  await stillroom.idle();
  await page.getByTestId("revision").first().waitFor();
  assert.equal(await current(stillroom), HEAD);
  assert.equal(own(await stillroom.tables()).length, 7);
});

browserTest("two databases of a project have their own revision, and are compared", async (context) => {
  const { page, stillroom } = context;
  await stillroom.command("upgrade a1b2c3d4e5f6");
  await menu(page, "database-copy");
  await named(page, "production");
  await stillroom.idle();
  assert.equal(await current(stillroom), "a1b2c3d4e5f6");
  await menu(page, "database-main");
  await stillroom.idle();
  await stillroom.command("upgrade head");
  await saved(page);
  await reload(context);
  assert.equal(await current(stillroom), HEAD);
  await menu(page, "compare-db-2");
  await page.getByTestId("change").first().waitFor();
  assert.equal(await page.getByTestId("compare-from").inputValue(), "database:db-2");
  assert.ok((await page.getByTestId("change").count()) > 0);
  await page.getByTestId("show-working").click();
  await menu(page, "database-db-2");
  await stillroom.idle();
  assert.equal(await current(stillroom), "a1b2c3d4e5f6");
});

browserTest("two tabs: the second does not save, and may take over", async (context) => {
  const { page, stillroom, context: profile } = context;
  await stillroom.command("upgrade +1");
  await saved(page);
  const first = await current(stillroom);
  const other = await profile.newPage();
  const second = new StillroomPage(other, stillroom.url);
  await second.open();
  await other.getByTestId("storage-bar").filter({ hasText: "open in another tab" }).waitFor();
  assert.equal(await current(second), first);
  await second.command("upgrade head");
  assert.equal(await state(other), "other-tab");
  await stillroom.command("upgrade +1");
  await saved(page);
  const kept = await current(stillroom);
  await other.getByTestId("take-over").click();
  await saved(other);
  await second.idle();
  assert.equal(await current(second), kept, "what the first tab saved last");
  await saved(page, "other-tab");
  await second.command("upgrade head");
  await saved(other);
  await startPage(other);
  await other.locator('[data-name="Resume Modifier (changes of another tab)"]').waitFor();
});

browserTest("a tab that closes lets the other one save, with what it did meanwhile", async (context) => {
  const { page, stillroom, context: profile } = context;
  await stillroom.command("upgrade head");
  await saved(page);
  const other = await profile.newPage();
  const second = new StillroomPage(other, stillroom.url);
  await second.open();
  await other.getByTestId("storage-bar").filter({ hasText: "open in another tab" }).waitFor();
  await second.command("downgrade -1");
  const kept = await current(second);
  await page.close();
  await saved(other);
  await reload({ page: other, stillroom: second });
  assert.equal(await current(second), kept);
  await saved(other);
});

browserTest("no file system: works in memory, and says so", { open: false }, async ({ page, stillroom, context }) => {
  // Workers have a global scope of their own: what is taken away there is taken away in the script that starts one.
  await context.route("**/worker_loader.js", async (route) => {
    const response = await route.fetch();
    const without = "Object.defineProperty(navigator.storage.__proto__, 'getDirectory', { value: undefined });\n";
    await route.fulfill({ response, body: without + (await response.text()) });
  });
  await stillroom.open();
  await stillroom.command("upgrade head");
  await saved(page, "memory");
  await page.getByTestId("storage-bar").filter({ hasText: "Work stays in this tab only" }).waitFor();
  await stillroom.command("downgrade base");
  assert.deepEqual(own(await stillroom.tables()), []);
});

browserTest("a worker that is ended goes on keeping the same project", async (context) => {
  const { page, stillroom } = context;
  await stillroom.command("upgrade +1");
  await saved(page);
  const id = await mark(page).getAttribute("data-project");
  await page.getByTestId("command-input").fill("upgrade head");
  await page.getByTestId("command-input").press("Enter");
  const cancel = page.getByTestId("cancel");
  await cancel.click({ timeout: 500 }).catch(() => {});
  await stillroom.idle();
  await stillroom.command("upgrade head");
  await saved(page);
  assert.equal(await mark(page).getAttribute("data-project"), id);
  await reload(context);
  assert.equal(await current(stillroom), HEAD);
});

browserTest("no room: said in words, nothing is lost, and saved when there is room", { timeout: 120_000 }, async (context) => {
  const { page, stillroom, context: profile, server } = context;
  const revisions = ["aaaa00000001", "aaaa00000002"];
  await stillroom.chooseFiles(revisions.map((revision, at) => script(revision, revisions[at - 1], fill(revision))));
  await stillroom.command("upgrade +1");
  await saved(page);
  const session = await profile.newCDPSession(page);
  const origin = new URL(server.url).origin;
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1000 });
  await stillroom.command("upgrade head");
  await saved(page, "trouble");
  await page.getByTestId("storage-bar").filter({ hasText: "Not saved: the browser's storage for this page is full" }).waitFor();
  assert.equal(own(await stillroom.tables()).length, 2, "the work goes on");
  await reload(context);
  assert.equal(await current(stillroom), revisions[0], "what was saved before is whole");
  await stillroom.command("upgrade head");
  await saved(page, "trouble");
  await session.send("Storage.overrideQuotaForOrigin", { origin });
  await page.getByTestId("save-again").click();
  await saved(page);
  await reload(context);
  assert.equal(await current(stillroom), revisions[1]);
  assert.equal(own(await stillroom.tables()).length, 2);
});
