// A small static file server for the built page: what a static host does and no more. Serves a directory
// under a base path on 127.0.0.1 with the right types, compression and the rules of its `_headers` file.
// Used by scripts/serve, the browser tests and the benchmarks.
//   node scripts/static-server.mjs [--port N] [--base /sub/path] [DIRECTORY]
import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import zlib from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".gz": "application/gzip",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".ini": "text/plain; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".py": "text/plain; charset=utf-8",
  ".sql": "text/plain; charset=utf-8",
  ".sqlite": "application/vnd.sqlite3",
  ".svg": "image/svg+xml",
  ".toml": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".zip": "application/zip",
};
const COMPRESSED = /^(text|application\/(javascript|json|wasm|manifest|vnd\.sqlite3)|image\/svg)/;

/** The rules of a `_headers` file, in order: `[{ pattern, headers }]`; later rules win. */
export function readHeaderRules(directory) {
  const file = path.join(directory, "_headers");
  if (!existsSync(file)) return [];
  const rules = [];
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    if (!/^\s/.test(line)) {
      const source = line.trim().replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*");
      rules.push({ pattern: new RegExp(`^${source}$`), headers: {} });
      continue;
    }
    const [, name, value] = line.match(/^\s+([^:]+):\s*(.*)$/) ?? [];
    if (name) rules.at(-1).headers[name] = value.trim();
  }
  return rules;
}

/** Starts the server. Resolves to `{ url, port, close, requests }`; `requests` lists the paths asked for. */
export function startServer({ directory = "dist", port = 0, base = "/" } = {}) {
  const served = realpathSync(directory);
  const prefix = `/${base.split("/").filter(Boolean).join("/")}/`.replace("//", "/");
  const compressed = new Map();
  const requests = [];

  function compress(body, key, encoding) {
    const known = compressed.get(key);
    if (known) return known;
    const { BROTLI_PARAM_QUALITY } = zlib.constants;
    const result =
      encoding === "br"
        ? zlib.brotliCompressSync(body, { params: { [BROTLI_PARAM_QUALITY]: 5 } })
        : zlib.gzipSync(body, { level: 6 });
    compressed.set(key, result);
    return result;
  }

  /** The file a request names, or nothing when it leaves the directory. */
  function locate(pathname) {
    if (!pathname.startsWith(prefix)) return undefined;
    const relative = pathname.slice(prefix.length) || "index.html";
    const file = path.join(served, relative.endsWith("/") ? `${relative}index.html` : relative);
    if (!existsSync(file)) return undefined;
    const real = realpathSync(file);
    return real.startsWith(served + path.sep) && statSync(real).isFile() ? real : undefined;
  }

  const server = createServer((request, response) => {
    let pathname;
    try {
      pathname = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    } catch {
      response.writeHead(400).end("not a path\n");
      return;
    }
    requests.push(pathname);
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    if (pathname === prefix.slice(0, -1)) {
      response.writeHead(301, { Location: prefix }).end();
      return;
    }
    const file = locate(pathname);
    if (!file) {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end(`no ${pathname} here\n`);
      return;
    }
    const headers = { "Content-Type": TYPES[path.extname(file)] ?? "application/octet-stream", "Accept-Ranges": "none" };
    const sitePath = `/${path.relative(served, file).split(path.sep).join("/")}`;
    for (const rule of readHeaderRules(served)) {
      if (rule.pattern.test(sitePath)) Object.assign(headers, rule.headers);
    }
    const { mtimeMs, size } = statSync(file);
    const etag = `"${createHash("sha1").update(`${file} ${mtimeMs} ${size}`).digest("base64url")}"`;
    headers.ETag = etag;
    headers.Vary = "Accept-Encoding";
    if (request.headers["if-none-match"] === etag) {
      response.writeHead(304, headers).end();
      return;
    }
    const accepted = request.headers["accept-encoding"] ?? "";
    const encoding = /\bbr\b/.test(accepted) ? "br" : /\bgzip\b/.test(accepted) ? "gzip" : undefined;
    if (!encoding || size < 512 || !COMPRESSED.test(headers["Content-Type"])) {
      headers["Content-Length"] = size;
      response.writeHead(200, headers);
      if (request.method === "HEAD") response.end();
      else createReadStream(file).pipe(response);
      return;
    }
    const body = compress(readFileSync(file), `${encoding} ${etag}`, encoding);
    response.writeHead(200, { ...headers, "Content-Encoding": encoding, "Content-Length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
  });

  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const { port: bound } = server.address();
      resolve({
        url: `http://127.0.0.1:${bound}${prefix}`,
        port: bound,
        requests,
        close: () =>
          new Promise((done) => {
            server.close(done);
            server.closeAllConnections?.();
          }),
      });
    });
  });
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const options = { port: 8700 };
  const args = process.argv.slice(2);
  while (args.length > 0) {
    const argument = args.shift();
    if (argument === "--port") options.port = Number(args.shift());
    else if (argument === "--base") options.base = args.shift();
    else options.directory = argument;
  }
  try {
    const { url } = await startServer(options);
    console.log(`Stillroom: ${url}`);
  } catch (error) {
    if (error.code === "EADDRINUSE") console.error(`error: port ${options.port} is taken; name another: scripts/serve --port N`);
    else console.error(`error: ${error.message}`);
    process.exit(1);
  }
}
