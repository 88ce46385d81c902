// What is kept, as a test sees it, and revisions whose saving takes a while.
import { revisionFile } from "./stillroom-page.mjs";

export const own = (tables) => tables.filter((name) => name !== "alembic_version");
export const mark = (page) => page.getByTestId("saved");
export const state = (page) => mark(page).getAttribute("data-state");
export const generation = async (page) => Number(await mark(page).getAttribute("data-generation"));

/** Waits until everything is saved. */
export const saved = (page, wanted = "saved") => page.locator(`[data-testid="saved"][data-state="${wanted}"]`).waitFor({ state: "attached" });

export async function current(stillroom) {
  return (await stillroom.revisions()).filter((revision) => revision.current).map(({ revision }) => revision)[0] ?? "base";
}

/** The page again, as a new visit. */
export async function reload({ page, stillroom }) {
  await page.reload();
  await page.getByTestId("command-input").waitFor();
  await page.getByTestId("revision").first().waitFor();
  await stillroom.idle();
}

/** A revision that fills a table, so that an upgrade and its save both take a while. */
export const script = (revision, parent, body) => revisionFile(revision, parent, body, `op.drop_table("t${revision}")`);
export const fill = (revision) =>
  `    op.create_table("t${revision}", sa.Column("id", sa.Integer, primary_key=True), sa.Column("x", sa.String))
    op.execute("INSERT INTO t${revision} WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 30000) SELECT n, hex(randomblob(40)) FROM c")`;
