// node --experimental-wasm-modules prisma.mjs up FOLDER DATABASE: Prisma's schema engine (its WebAssembly
// build), through libSQL, as `prisma migrate deploy` calls it. Times are numbers, as its own connector to SQLite
// writes them.
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { PrismaLibSql } from "@prisma/adapter-libsql";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { SchemaEngine } from "@prisma/schema-engine-wasm";

const [action, folder, database] = process.argv.slice(2);

function content(path) {
  try {
    return { tag: "ok", value: readFileSync(path, "utf8") };
  } catch (error) {
    return { tag: "error", value: error.message };
  }
}

try {
  if (action !== "up") throw new Error("Prisma has no way down");
  const baseDir = resolve(folder);
  const directories = readdirSync(baseDir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const migrationDirectories = directories
    .map(({ name }) => ({ path: name, migrationFile: { path: "migration.sql", content: content(join(baseDir, name, "migration.sql")) } }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
  const lockfile = { path: "migration_lock.toml", content: readFileSync(join(baseDir, "migration_lock.toml"), "utf8") };
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaLibSql({ url: `file:${database}` }, { timestampFormat: "unixepoch-ms" }));
  const datamodel = 'datasource db {\n  provider = "sqlite"\n}\n';
  const engine = await SchemaEngine.new({ datamodels: [["schema.prisma", datamodel]] }, () => {}, adapter);
  await engine.applyMigrations({
    migrationsList: { baseDir, lockfile, shadowDbInitScript: "", migrationDirectories },
    filters: { externalTables: [], externalEnums: [] },
  });
} catch (error) {
  console.error(error.message ?? String(error));
  process.exit(1);
}
