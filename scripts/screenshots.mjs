// Pictures of the page in its states. In: the built page, an optional part of a state's name. Out:
// docs/pictures/STATE-THEME.png at 1440 px and STATE-768-THEME.png at 768 px.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { launchBrowser, root } from "../tests/e2e/support/browser.mjs";
import { largeProject } from "../tests/e2e/support/large.mjs";
import { StillroomPage } from "../tests/e2e/support/stillroom-page.mjs";
import { startServer } from "./static-server.mjs";

const THEMES = ["light", "dark"];
const SIZES = [
  { suffix: "", width: 1440, height: 900 },
  { suffix: "-768", width: 768, height: 1024 },
];

const BROKEN = `"""add a column that is there

Revision ID: c0ffee000001
Revises:
Create Date: 2025-10-25 10:00:00
"""
from alembic import op
import sqlalchemy as sa

revision = "c0ffee000001"
down_revision = None


def upgrade():
    op.create_table("accounts", sa.Column("id", sa.Integer, primary_key=True), sa.Column("email", sa.String(255)))
    op.add_column("accounts", sa.Column("email", sa.String(255)))


def downgrade():
    op.drop_table("accounts")
`;

const revision = (id, parent, up, down) =>
  `"""${id}"""\nfrom alembic import op\nimport sqlalchemy as sa\n\nrevision = "${id}"\ndown_revision = ${parent ? `"${parent}"` : "None"}\n\n\ndef upgrade():\n    ${up}\n\n\ndef downgrade():\n    ${down}\n`;
const script = (name, text) => ({ name, mimeType: "text/x-python", buffer: Buffer.from(text) });

const SHOP = [
  ["a1_users.py", revision("a1", "", 'op.create_table("users", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(80), nullable=False), sa.Column("email", sa.String(120)))', 'op.drop_table("users")')],
  ["b2_orders.py", revision("b2", "a1", 'op.create_table("orders", sa.Column("id", sa.Integer, primary_key=True), sa.Column("user_id", sa.Integer, sa.ForeignKey("users.id", ondelete="CASCADE"), nullable=False), sa.Column("total", sa.Numeric(10, 2)))', 'op.drop_table("orders")')],
];
const NEW = [
  ["c3_active.py", revision("c3", "b2", 'op.add_column("users", sa.Column("active", sa.Boolean, nullable=False))', 'op.drop_column("users", "active")')],
  ["d4_items.py", revision("d4", "c3", 'op.create_table("items", sa.Column("id", sa.Integer, primary_key=True), sa.Column("order_id", sa.Integer, sa.ForeignKey("orders.id", ondelete="CASCADE"), nullable=False), sa.Column("name", sa.String(80)))', 'op.drop_table("items")')],
];

/** A patch that adds files. */
const patch = (files) =>
  files
    .map(([name, text]) => {
      const lines = text.trimEnd().split("\n");
      return `diff --git a/migrations/versions/${name} b/migrations/versions/${name}\nnew file mode 100644\n--- /dev/null\n+++ b/migrations/versions/${name}\n@@ -0,0 +1,${lines.length} @@\n${lines.map((line) => `+${line}\n`).join("")}`;
    })
    .join("");

/** What to do on a fresh page before the picture. The first sample is open when it loads. */
const STATES = {
  playground: (stillroom) => stillroom.command("upgrade head"),
  empty: (stillroom) => stillroom.command("downgrade base"),
  console: async (stillroom) => {
    await stillroom.command("upgrade head");
    await stillroom.command("history");
    await stillroom.command("current");
  },
  timeline: async (stillroom) => {
    await stillroom.command("upgrade head");
    await stillroom.page.getByTestId("scrubber").focus();
    for (const key of ["Home", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight"]) await stillroom.page.keyboard.press(key);
    await stillroom.page.waitForTimeout(500);
  },
  diff: async (stillroom) => {
    await stillroom.command("upgrade head");
    await stillroom.page.getByTestId("start-compare").click();
    await stillroom.page.getByTestId("compare-from").selectOption("02dfd41ec2cd");
    await stillroom.page.getByTestId("change").first().waitFor();
    await stillroom.idle();
  },
  history: async (stillroom) => {
    await stillroom.pickSample("dotmac-reset");
    await stillroom.page.keyboard.press("h");
  },
  provenance: async (stillroom) => {
    await stillroom.command("upgrade head");
    await stillroom.page.locator('[data-testid="table"][data-table="resumes"]').click();
    await stillroom.page.getByTestId("provenance-entry").first().waitFor();
  },
  batch: async (stillroom) => {
    await stillroom.command("upgrade head");
    await stillroom.page.locator('[data-testid="operation"]').first().click();
    await stillroom.page.getByTestId("batch-next").first().click();
  },
  faults: (stillroom) => stillroom.pickSample("dotmac-reset"),
  data: async (stillroom) => {
    await stillroom.command("upgrade head");
    await stillroom.command("fill --rows 200 --seed 1");
    await stillroom.page.locator('[data-tab="Data"]').click();
    await stillroom.idle();
    await stillroom.page.locator(".grid-row").nth(2).locator('[role="gridcell"]').nth(1).click();
  },
  trouble: async (stillroom) => {
    await stillroom.chooseFiles([...SHOP, ...NEW].map(([name, text]) => script(name, text)));
    await stillroom.command("upgrade b2");
    await stillroom.command("fill --rows 20 --seed 1");
    await stillroom.command("upgrade head");
  },
  review: async (stillroom) => {
    await stillroom.chooseFiles(SHOP.map(([name, text]) => script(`migrations/versions/${name}`, text)));
    await stillroom.idle();
    await stillroom.dropFiles([{ name: "active-users.patch", bytes: patch(NEW) }]);
    await stillroom.page.getByTestId("review-card").first().waitFor({ state: "attached" });
    await stillroom.page.getByTestId("review-card").first().getByTestId("table").first().waitFor({ state: "attached" });
    await stillroom.page.waitForTimeout(1500);
  },
  rules: async (stillroom) => {
    await stillroom.page.evaluate(() => { location.hash = "#rules/DD03"; });
    await stillroom.page.getByTestId("rule-page").waitFor();
  },
  dense: async (stillroom) => {
    await stillroom.chooseFiles(largeProject(200, 320));
    await stillroom.command("upgrade head");
    await stillroom.page.waitForTimeout(2500);
  },
  error: async (stillroom) => {
    await stillroom.chooseFiles([{ name: "c0ffee000001_broken.py", mimeType: "text/x-python", buffer: Buffer.from(BROKEN) }]);
    await stillroom.command("upgrade head");
  },
};

const wanted = process.argv[2] ?? "";
const pictures = path.join(root, "docs/pictures");
mkdirSync(pictures, { recursive: true });
const server = await startServer({ directory: path.join(root, "dist") });
const browser = await launchBrowser();
let failures = 0;
for (const [state, arrange] of Object.entries(STATES).filter(([state]) => state.includes(wanted))) {
  for (const theme of THEMES) {
    for (const { suffix, width, height } of SIZES) {
      const name = `${state}${suffix}-${theme}.png`;
      const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, reducedMotion: "reduce" });
      try {
        const page = await context.newPage();
        page.setDefaultTimeout(15_000);
        const stillroom = new StillroomPage(page, server.url);
        await stillroom.open();
        await arrange(stillroom);
        await page.screenshot({ path: path.join(pictures, name) });
        console.log(`  ${name}`);
      } catch (error) {
        failures += 1;
        console.error(`  ${name}: ${error.message.split("\n")[0]}`);
      } finally {
        await context.close();
      }
    }
  }
}
await browser.close();
await server.close();
process.exitCode = failures === 0 ? 0 : 1;
