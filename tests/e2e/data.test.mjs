// Rows: the grid, SQL, filling, backups, undo, and a migration that fails on rows.
import assert from "node:assert/strict";
import { browserTest } from "./support/harness.mjs";

const TABLES = ["accounts", "invoices", "notes", "products", "teams"];

function script(id, down, body) {
  const text = `from alembic import op\nimport sqlalchemy as sa\n\nrevision = "${id}"\ndown_revision = ${down ? `"${down}"` : "None"}\n\n\ndef upgrade():\n${body}\n\n\ndef downgrade():\n    pass\n`;
  return { name: `${id}_step.py`, mimeType: "text/x-python", buffer: Buffer.from(text) };
}

/** Five tables; a second revision wants a value of every account that some have not. */
function project() {
  const create = TABLES.map((table) => {
    const owner = table === "accounts" ? "" : `, sa.Column("account_id", sa.Integer(), sa.ForeignKey("accounts.id"))`;
    return `    op.create_table("${table}", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("name", sa.String(80)), sa.Column("nickname", sa.String(40))${owner})`;
  });
  return [
    script("aaaa11112222", undefined, create.join("\n")),
    script("bbbb33334444", "aaaa11112222", `    with op.batch_alter_table("accounts") as batch_op:\n        batch_op.alter_column("nickname", existing_type=sa.String(40), nullable=False)`),
  ];
}

const FIXED = `from alembic import op
import sqlalchemy as sa

revision = "bbbb33334444"
down_revision = "aaaa11112222"


def upgrade():
    op.execute("UPDATE accounts SET nickname = 'none' WHERE nickname IS NULL")
    with op.batch_alter_table("accounts") as batch_op:
        batch_op.alter_column("nickname", existing_type=sa.String(40), nullable=False)


def downgrade():
    pass
`;

const openData = async ({ page, stillroom }) => {
  await page.locator('[data-tab="Data"]').click();
  await stillroom.idle();
};

async function sql({ page, stillroom }, text, { timeout = 30_000 } = {}) {
  await page.getByTestId("sql-input").fill(text);
  await page.getByTestId("sql-input").press("Escape");
  await page.getByTestId("sql-run").click();
  await stillroom.idle(timeout);
}

const gridRows = (page) =>
  page.locator(".grid-row").evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('[role="gridcell"]')].map((cell) => cell.textContent)));

browserTest("rows are shown, inserted, edited, deleted, and all of it is undone", async (context) => {
  const { page, stillroom } = context;
  await stillroom.command("upgrade head");
  await openData(context);
  await page.locator('[data-testid="side-table"][data-table="users"]').click();
  await stillroom.idle();
  await page.getByTestId("row-insert").click();
  const form = page.getByTestId("new-row");
  for (const input of await form.locator("input[placeholder='required']").all()) await input.fill("1");
  await form.getByLabel("What username takes").selectOption("typed");
  await form.locator("input[data-column='username']").fill("");
  await form.getByLabel("What username takes").selectOption("typed");
  await form.getByLabel("What updated_at takes").selectOption("null");
  assert.equal(await form.getByLabel("What email takes").locator("option[value='null']").count(), 0, "it takes no NULL");
  await page.getByTestId("row-insert-done").click();
  await stillroom.idle();
  const [inserted] = await gridRows(page);
  const heads = await page.locator('.grid-head [role="columnheader"] b').allTextContents();
  const value = (name) => inserted[heads.findIndex((head) => head.trim() === name)];
  assert.deepEqual([value("email"), value("username"), value("updated_at")], ["1", "", "NULL"]);
  const cell = page.locator(".grid-row").first().locator('[role="gridcell"]').nth(1);
  const before = await cell.textContent();
  await cell.dblclick();
  await page.getByTestId("cell-input").fill("edited@example.org");
  await page.getByTestId("cell-input").press("Enter");
  await stillroom.idle();
  assert.equal(await cell.textContent(), "edited@example.org");
  await page.keyboard.press("Control+z");
  await stillroom.idle();
  assert.equal(await cell.textContent(), before);
  await page.keyboard.press("Control+Shift+z");
  await stillroom.idle();
  assert.equal(await cell.textContent(), "edited@example.org");
  // A value that is left as it was is not written: NULL stays NULL, and there is nothing to undo.
  await sql(context, "CREATE TABLE kinds (id INTEGER PRIMARY KEY, a, b, c); INSERT INTO kinds VALUES (1, NULL, 1, 1.5)");
  await page.locator('[data-testid="side-table"][data-table="kinds"]').click();
  await stillroom.idle();
  const title = await page.getByTestId("undo").getAttribute("title");
  const kinds = page.locator(".grid-row").first().locator('[role="gridcell"]');
  for (const at of [1, 2, 3]) {
    await kinds.nth(at).dblclick();
    await page.getByTestId("cell-input").press("Enter");
    await stillroom.idle();
  }
  assert.equal(await page.getByTestId("undo").getAttribute("title"), title);
  // A number stays one where the column says nothing; what was typed is kept when one goes elsewhere.
  await kinds.nth(2).dblclick();
  await page.getByTestId("cell-input").fill("12");
  await kinds.nth(1).click();
  await stillroom.idle();
  await sql(context, "SELECT typeof(a) || typeof(b) || b AS said FROM kinds");
  await page.getByText("nullinteger12").waitFor();
  await page.locator('[data-testid="side-table"][data-table="users"]').click();
  await stillroom.idle();
  await page.locator(".grid-row").first().locator('[role="gridcell"]').nth(1).click();
  await page.getByTestId("row-delete").click();
  await stillroom.idle();
  assert.equal((await gridRows(page)).length, 0);
  await page.getByTestId("undo").click();
  await stillroom.idle();
  assert.equal((await gridRows(page)).length, 1);
});

browserTest("the grid sorts, filters, follows foreign keys, and lays JSON out", async (context) => {
  const { page, stillroom } = context;
  await stillroom.chooseFiles(project());
  await stillroom.command("upgrade +1");
  await openData(context);
  await sql(context, `INSERT INTO accounts VALUES (1, 'b', NULL), (2, 'a', '{"k": [1, 2]}'); INSERT INTO notes VALUES (7, 'n', NULL, 2)`);
  assert.equal(await page.getByTestId("sql-result").count(), 2);
  await page.locator('[data-testid="side-table"][data-table="accounts"]').click();
  await stillroom.idle();
  await page.getByRole("columnheader", { name: "name varchar(80)" }).first().getByRole("button").click();
  await stillroom.idle();
  assert.deepEqual((await gridRows(page)).map((row) => row[1]), ["a", "b"]);
  assert.equal(await page.locator(".grid-row .null").textContent(), "NULL");
  await page.getByTestId("data-filter").fill("name = b");
  await page.getByTestId("data-filter").press("Enter");
  await stillroom.idle();
  assert.deepEqual((await gridRows(page)).map((row) => row[0]), ["1"]);
  await page.getByTestId("data-filter").fill("name in ('a', 'x') and id between 2 and 3");
  await page.getByTestId("data-filter").press("Enter");
  await stillroom.idle();
  assert.deepEqual((await gridRows(page)).map((row) => row[0]), ["2"]);
  await page.locator('[data-testid="side-table"][data-table="notes"]').click();
  await stillroom.idle();
  await page.locator(".grid-row").first().locator('[role="gridcell"]').nth(3).click();
  await page.getByTestId("follow-key").click();
  await stillroom.idle();
  assert.deepEqual((await gridRows(page)).map((row) => row[0]), ["2"]);
  await page.locator(".grid-row").first().locator('[role="gridcell"]').nth(2).click();
  assert.match(await page.locator(".data-value pre").textContent(), /\{\n {2}"k": \[\n/);
});

browserTest("SQL: an error at its place, a plan, completion, history", async (context) => {
  const { page, stillroom } = context;
  await stillroom.command("upgrade head");
  await openData(context);
  await sql(context, "SELECT 1;\nSELECT missing FROM users");
  await page.getByTestId("sql-failure").getByText("no such column: missing").waitFor();
  assert.match(await page.getByTestId("sql-failure").textContent(), /line 2, column 8/);
  const input = page.getByTestId("sql-input");
  await input.fill("SELECT * FROM users WHERE id = 1");
  await page.getByTestId("sql-explain").click();
  await page.locator(".sql-plan").waitFor();
  assert.match(await page.locator(".sql-plan").textContent(), /SEARCH users USING/);
  await input.fill("");
  await input.pressSequentially("SELECT * FROM use");
  await page.getByTestId("sql-offers").getByText("users", { exact: true }).waitFor();
  await input.press("Tab");
  assert.equal(await input.inputValue(), "SELECT * FROM users");
  await input.press("ArrowUp");
  assert.equal(await input.inputValue(), "SELECT * FROM users WHERE id = 1");
});

browserTest("a backup is made, compared, restored and deleted", async (context) => {
  const { page, stillroom } = context;
  await stillroom.chooseFiles(project());
  await stillroom.command("upgrade +1");
  await openData(context);
  await sql(context, "INSERT INTO accounts VALUES (1, 'a', NULL), (2, 'b', NULL)");
  await page.getByTestId("backup-create").click();
  await page.getByTestId("name-input").fill("two accounts");
  await page.getByTestId("name-done").click();
  await stillroom.idle();
  await sql(context, "DELETE FROM accounts WHERE id = 2");
  // It is there on the next visit.
  await page.locator('[data-testid="saved"][data-state="saved"]').waitFor({ state: "attached" });
  await page.reload();
  await page.getByTestId("revision").first().waitFor({ state: "attached" });
  await stillroom.idle();
  await openData(context);
  const backup = page.locator('[data-testid="backup"][data-name="two accounts"]');
  await backup.getByRole("button").click();
  await page.locator('[data-action="backup-compare"]').click();
  const row = page.getByTestId("compared-rows").locator('[data-table="accounts"]');
  await row.waitFor();
  assert.deepEqual([await row.getAttribute("data-before"), await row.getAttribute("data-after")], ["2", "1"]);
  await openData(context);
  await backup.getByRole("button").click();
  await page.locator('[data-action="backup-restore"]').click();
  await stillroom.idle();
  assert.equal((await gridRows(page)).length, 2);
  await backup.getByRole("button").click();
  await page.locator('[data-action="backup-delete"]').click();
  await page.getByTestId("confirm").getByText("Undo does not bring it back").waitFor();
  await page.getByTestId("confirm-go").click();
  await backup.waitFor({ state: "detached" });
});

browserTest("five tables of 10,000 rows, a failure on one of them, mended and run", { timeout: 240_000 }, async (context) => {
  const { page, stillroom } = context;
  await stillroom.chooseFiles(project());
  await stillroom.command("upgrade +1");
  await openData(context);
  await page.getByTestId("fill").click();
  await page.getByTestId("fill-rows").fill("10000");
  assert.equal(await page.getByTestId("fill-line").textContent(), "fill --rows 10000 --seed 1");
  await page.getByTestId("fill-done").click();
  await stillroom.idle(120_000);
  for (const table of TABLES) {
    assert.match(await page.locator(`[data-testid="side-table"][data-table="${table}"]`).textContent(), /10,000/);
  }
  await sql(context, "UPDATE accounts SET nickname = 'x'; UPDATE accounts SET nickname = NULL WHERE id = 4711");
  await stillroom.command("upgrade head", { timeout: 60_000 });
  const failure = page.getByTestId("failure");
  await failure.waitFor();
  assert.match(await page.getByTestId("offending").textContent(), /1 row of 10,000 in accounts have no nickname/);
  assert.match(await page.getByTestId("offending").locator("tbody").textContent(), /4711/);
  await page.getByTestId("failure-replay").click();
  await page.getByTestId("replay").waitFor({ timeout: 60_000 });
  const pysqlite = page.locator('[data-testid="replay-side"][data-driver="pysqlite"]');
  assert.match(await pysqlite.textContent(), /table _alembic_tmp_accounts/);
  assert.match(await page.locator('[data-testid="replay-side"][data-driver="atomic"]').textContent(), /Nothing of it is left/);
  await page.getByTestId("show-rows").click();
  await stillroom.idle();
  assert.deepEqual((await gridRows(page)).map((row) => row[0]), ["4711"]);
  // The update by hand is taken back and done again; then the script is mended.
  await page.getByTestId("undo").click();
  await stillroom.idle(60_000);
  await page.getByTestId("redo").click();
  await stillroom.idle(60_000);
  await page.locator('[data-tab="Diagram"]').click();
  await page.locator('[data-testid="revision"][data-revision="bbbb33334444"]').click();
  await page.locator("code-editor .cm-content").click();
  await page.keyboard.press("Control+a");
  // Pasted, as a person would: inserting several lines by a driver leaves the editor to the browser.
  await page.locator("code-editor .cm-content").evaluate((content, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    content.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, FIXED);
  await page.locator('[data-testid="revision"][data-revision="bbbb33334444"]').getByText("edited").or(page.locator(".edit-mark")).first().waitFor();
  await stillroom.idle(60_000);
  await stillroom.command("upgrade head", { timeout: 60_000 });
  assert.equal(await page.getByTestId("failure").count(), 0);
  const report = page.getByTestId("row-report");
  await report.waitFor();
  const accounts = report.locator('[data-testid="rows-of"][data-table="accounts"]');
  assert.deepEqual([await accounts.getAttribute("data-before"), await accounts.getAttribute("data-after")], ["10000", "10000"]);
  assert.match(await accounts.textContent(), /~1$/);
  assert.match(await report.locator('[data-column="accounts.nickname"]').textContent(), /1 value changed/);
  assert.match(await report.textContent(), /4 other tables, 40,000 rows, as they were/);
});

browserTest("a table of a million rows stays usable", { timeout: 240_000 }, async (context) => {
  const { page, stillroom } = context;
  await stillroom.chooseFiles(project());
  await stillroom.command("upgrade +1");
  await openData(context);
  await sql(
    context,
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1000000) INSERT INTO accounts SELECT i, 'name ' || i, NULL FROM n",
    { timeout: 120_000 },
  );
  await page.locator('[data-testid="side-table"][data-table="accounts"]').click();
  await page.getByTestId("data-count").getByText("1,000,000 rows").waitFor();
  const grid = page.getByTestId("grid");
  await grid.focus();
  const began = Date.now();
  await page.keyboard.press("End");
  await page.locator('.grid-row[data-row="999999"]').getByText("name 1000000").waitFor();
  assert.ok(Date.now() - began < 3_000, `the last row came after ${Date.now() - began} ms`);
  await grid.evaluate((element) => (element.scrollTop = element.scrollHeight / 2));
  await page.waitForFunction(() => [...document.querySelectorAll(".grid-row")].some((row) => Math.abs(Number(row.dataset.row) - 500_000) < 100 && row.textContent.includes("name")));
  assert.ok((await page.locator(".grid-row").count()) < 80);
  await page.getByTestId("data-filter").fill("name = name 777777");
  await page.getByTestId("data-filter").press("Enter");
  await stillroom.idle(60_000);
  await page.locator(".grid-row").getByText("name 777777").waitFor();
  assert.equal((await gridRows(page)).length, 1);
});
