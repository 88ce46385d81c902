// What must not hurt: each of these ends in a message, with the page alive and the database as it was.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { browserTest } from "./support/harness.mjs";
import { zip } from "./support/zip.mjs";

/** A script of one revision; `body` is the body of upgrade(), indented by four. */
function script(revision, parent, body) {
  return `"""${revision}

Revision ID: ${revision}
Revises: ${parent ?? ""}
"""
from alembic import op
import sqlalchemy as sa

revision = "${revision}"
down_revision = ${parent ? `"${parent}"` : "None"}


def upgrade():
${body}


def downgrade():
    pass
`;
}

const SOUND = script("aaaa00000001", undefined, '    op.create_table("kept", sa.Column("id", sa.Integer, primary_key=True))');
const file = (name, text) => ({ name, mimeType: "text/x-python", buffer: Buffer.from(text) });
const pair = (second) => [file("aaaa00000001_sound.py", SOUND), file("aaaa00000002_bad.py", second)];
const own = (tables) => tables.filter((table) => table !== "alembic_version");

/** The first revision applied, the second not, the page answering. */
async function standsAfterTheFirst(stillroom) {
  const states = Object.fromEntries((await stillroom.revisions()).map(({ revision, state }) => [revision, state]));
  assert.equal(states.aaaa00000001, "applied");
  assert.notEqual(states.aaaa00000002, "applied");
  assert.deepEqual(own(await stillroom.tables()), ["kept"]);
  assert.match(await stillroom.command("current"), /aaaa00000001/);
}

browserTest("an endless loop ends in a message", { timeout: 120_000 }, async ({ stillroom }) => {
  await stillroom.chooseFiles(pair(script("aaaa00000002", "aaaa00000001", "    while True:\n        pass")));
  await stillroom.command("upgrade aaaa00000001");
  const output = await stillroom.command("upgrade head", { timeout: 90_000 });
  assert.match(output, /aaaa00000002_bad\.py/);
  await standsAfterTheFirst(stillroom);
});

browserTest("a failing statement leaves nothing of its revision", async ({ stillroom }) => {
  const body = [
    '    op.create_table("half", sa.Column("id", sa.Integer, primary_key=True))',
    '    op.execute("INSERT INTO missing VALUES (1)")',
    '    op.create_table("rest", sa.Column("id", sa.Integer, primary_key=True))',
  ].join("\n");
  await stillroom.chooseFiles(pair(script("aaaa00000002", "aaaa00000001", body)));
  const output = await stillroom.command("upgrade head");
  assert.match(output, /no such table: missing/);
  await standsAfterTheFirst(stillroom);
});

browserTest("a syntax error is a finding on its file, and the rest stays usable", async ({ stillroom }) => {
  await stillroom.chooseFiles(pair("revision = 'aaaa00000002'\ndown_revision = 'aaaa00000001'\n\ndef upgrade(:\n    pass\n"));
  const findings = await stillroom.findings();
  assert.ok(findings.some(({ file }) => file?.endsWith("aaaa00000002_bad.py")), JSON.stringify(findings));
  await stillroom.command("upgrade aaaa00000001");
  assert.deepEqual(own(await stillroom.tables()), ["kept"]);
});

browserTest("a binary file named .py is a finding on its file", async ({ stillroom }) => {
  const binary = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256));
  await stillroom.chooseFiles([file("aaaa00000001_sound.py", SOUND), { name: "picture.py", mimeType: "text/x-python", buffer: binary }]);
  await stillroom.command("upgrade head");
  assert.deepEqual(own(await stillroom.tables()), ["kept"]);
  assert.match(await stillroom.command("current"), /aaaa00000001 \(head\)/);
});

browserTest("deep nesting is refused before it is parsed", async ({ stillroom }) => {
  const deep = `x = ${"(".repeat(5000)}1${")".repeat(5000)}\n`;
  await stillroom.chooseFiles(pair(deep + script("aaaa00000002", "aaaa00000001", "    pass")));
  await stillroom.command("upgrade aaaa00000001");
  assert.deepEqual(own(await stillroom.tables()), ["kept"]);
});

browserTest("a zip past the limit is refused in words, and what was open stays", { timeout: 120_000 }, async ({ stillroom, page }) => {
  await stillroom.command("upgrade head");
  const tables = await stillroom.tables();
  const bomb = zip([["versions/aaaa00000001_sound.py", SOUND], ["versions/bomb.sql", Buffer.alloc(200_000_000)]]);
  await stillroom.chooseFiles([{ name: "bomb.zip", mimeType: "application/zip", buffer: bomb }]);
  await stillroom.idle();
  assert.match(await page.locator("body").innerText(), /(limit|too large|larger than|MB)/i);
  assert.match(await stillroom.command("current"), /\S/);
  assert.ok(tables.length > 0);
});

browserTest("a zip of 200 MB is refused before it is read", { timeout: 120_000 }, async ({ stillroom, page }) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "stillroom-"));
  try {
    const large = path.join(folder, "large.zip");
    writeFileSync(large, zip([["versions/aaaa00000001_sound.py", SOUND], ["noise.bin", Buffer.alloc(200_000_000, 1)]], { deflate: false }));
    await stillroom.chooseFiles(large);
    assert.match(await page.locator("body").innerText(), /(limit|too large|larger than|MB)/i);
    assert.match(await stillroom.command("upgrade head"), /\S/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

browserTest("a path that leaves its zip is not followed", async ({ stillroom }) => {
  const slip = zip([["versions/aaaa00000001_sound.py", SOUND], ["../../outside/aaaa00000009_escaped.py", script("aaaa00000009", undefined, "    pass")]]);
  await stillroom.chooseFiles([{ name: "slip.zip", mimeType: "application/zip", buffer: slip }]);
  const revisions = (await stillroom.revisions()).map(({ revision }) => revision);
  assert.ok(!revisions.includes("aaaa00000009"), `revisions: ${revisions}`);
});
