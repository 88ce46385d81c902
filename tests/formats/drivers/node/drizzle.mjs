// node drizzle.mjs up FOLDER DATABASE: drizzle-orm's own migrator, through libSQL.
import { drizzle } from "drizzle-orm/libsql";
import { migrate } from "drizzle-orm/libsql/migrator";

const [action, folder, database] = process.argv.slice(2);
try {
  if (action !== "up") throw new Error("Drizzle has no way down");
  await migrate(drizzle(`file:${database}`), { migrationsFolder: folder });
} catch (error) {
  console.error(error.cause ? `${error.message}: ${error.cause.message}` : error.message);
  process.exit(1);
}
