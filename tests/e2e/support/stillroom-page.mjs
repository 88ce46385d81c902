// The page as a person uses it. Every selector of the browser tests is here, on the `data-testid`s and
// data attributes that CONTRIBUTING.md documents.
import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

export class StillroomPage {
  constructor(page, url) {
    this.page = page;
    this.url = url;
  }

  byTestId(id) {
    return this.page.getByTestId(id);
  }

  /** Opens the page and waits until it can be used. */
  async open(suffix = "") {
    await this.page.goto(this.url + suffix);
    await this.byTestId("command-input").waitFor();
    await this.idle();
  }

  /** Waits until no work runs and no answer is awaited over several frames, since one run may start the next. */
  async idle(timeout = 30_000) {
    await this.page.waitForFunction(
      () => {
        const works = document.querySelector('[data-testid="busy"], html[data-asking]');
        const quiet = works ? 0 : (window.quietFrames ?? 0) + 1;
        window.quietFrames = quiet;
        if (quiet < 6) return false;
        window.quietFrames = 0;
        return true;
      },
      undefined,
      { timeout, polling: "raf" },
    );
  }

  /** Types a command, presses Enter, waits for its end; returns what the console gained. */
  async command(text, { timeout = 30_000 } = {}) {
    const before = await this.consoleText();
    await this.byTestId("command-input").fill(text);
    await this.byTestId("command-input").press("Enter");
    await this.page.waitForFunction(
      (before) => document.querySelector('[data-testid="console"]')?.textContent !== before,
      before,
      { timeout },
    );
    await this.idle(timeout);
    const after = await this.consoleText();
    return after.startsWith(before) ? after.slice(before.length) : after;
  }

  /** Opens a sample project, from the start page's cards or from the project menu. */
  async pickSample(slug) {
    const picker = this.byTestId("sample-picker").first();
    await picker.waitFor();
    const card = picker.locator(`[data-sample="${slug}"]`);
    if ((await card.count()) > 0) {
      await card.click();
    } else {
      await picker.locator("button").first().click();
      await this.page.locator(`[data-action="${slug}"]`).click();
    }
    await this.idle();
  }

  async consoleText() {
    const console = this.byTestId("console");
    return (await console.count()) === 0 ? "" : console.first().evaluate((element) => element.textContent);
  }

  /** The revisions on screen, top to bottom: `{ revision, state, current, head }`. */
  revisions() {
    return this.byTestId("revision").evaluateAll((elements) =>
      elements.map(({ dataset }) => ({
        revision: dataset.revision,
        state: dataset.state,
        current: dataset.current !== undefined && dataset.current !== "false",
        head: dataset.head !== undefined && dataset.head !== "false",
      })),
    );
  }

  /** The names of the tables in the diagram, sorted. */
  async tables() {
    const names = await this.byTestId("table").evaluateAll((elements) => elements.map(({ dataset }) => dataset.table));
    return [...new Set(names)].sort();
  }

  columns(table) {
    return this.page
      .locator(`[data-testid="table"][data-table="${table}"] [data-testid="column"]`)
      .evaluateAll((elements) => elements.map(({ dataset }) => dataset.column));
  }

  edges() {
    return this.byTestId("edge").evaluateAll((elements) => elements.map(({ dataset }) => `${dataset.from} → ${dataset.to}`).sort());
  }

  findings() {
    return this.byTestId("finding").evaluateAll((elements) =>
      elements.map(({ dataset, textContent }) => ({ code: dataset.code, file: dataset.file, line: dataset.line, text: textContent })),
    );
  }

  /** Files through the hidden input: paths, or `{ name, mimeType, buffer }`. */
  async chooseFiles(files) {
    await this.byTestId("file-input").setInputFiles(files);
    await this.idle();
  }

  async chooseFolder(folder) {
    await this.byTestId("folder-input").setInputFiles(folder);
    await this.idle();
  }

  /** Drops files `{ name, bytes }` on the page, as a person drags them from a file manager. */
  async dropFiles(files) {
    const plain = files.map(({ name, bytes, type }) => ({ name, type, base64: Buffer.from(bytes).toString("base64") }));
    const transfer = await this.page.evaluateHandle((plain) => {
      const transfer = new DataTransfer();
      for (const { name, type, base64 } of plain) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type: type ?? "" }));
      }
      return transfer;
    }, plain);
    const target = this.byTestId("drop-target").first();
    for (const event of ["dragenter", "dragover", "drop"]) await target.dispatchEvent(event, { dataTransfer: transfer });
    await this.idle();
  }

  dropFile(file) {
    return this.dropFiles([{ name: path.basename(file), bytes: readFileSync(file) }]);
  }
}

/** Every file below a folder, as paths relative to it. */
export function filesBelow(folder, prefix = "") {
  return readdirSync(path.join(folder, prefix)).flatMap((name) => {
    const relative = path.join(prefix, name);
    return statSync(path.join(folder, relative)).isDirectory() ? filesBelow(folder, relative) : [relative];
  });
}

/** A revision as a file to choose: `upgrade` and `downgrade` are Python, indented and not. */
export const revisionFile = (revision, parent, upgrade, downgrade) => ({
  name: `${revision}_step.py`,
  mimeType: "text/x-python",
  buffer: Buffer.from(`"""${revision}"""
from alembic import op
import sqlalchemy as sa

revision = "${revision}"
down_revision = ${parent ? `"${parent}"` : "None"}


def upgrade():
${upgrade}


def downgrade():
    ${downgrade}
`),
});
