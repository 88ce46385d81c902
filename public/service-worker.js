// Keeps the page for visits without a network. The build writes the release and the files of it below; a release is
// cached whole under its own name, each file checked against its hash, so that no visit ever mixes two releases.
// A new release waits until the page says that it is the only one open: see boot.js.
const RELEASE = "development";
const FILES = {};

const PREFIX = "stillroom ";
const NAME = `${PREFIX}${self.registration.scope} ${RELEASE}`;

const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

async function fill() {
  const cache = await caches.open(NAME);
  for (const [path, wanted] of Object.entries(FILES)) {
    const address = new URL(path, self.registration.scope).href;
    if (await cache.match(address)) continue;
    // By way of the browser's own cache: what the visit has fetched already is asked after, not fetched again.
    const response = await fetch(address, { cache: "no-cache" });
    const body = await response.clone().arrayBuffer();
    if (!response.ok || hex(await crypto.subtle.digest("SHA-256", body)).slice(0, wanted.length) !== wanted) {
      throw new Error(`${path} is not that of release ${RELEASE}`);
    }
    await cache.put(address, response);
  }
}

async function forgetOthers() {
  const mine = `${PREFIX}${self.registration.scope} `;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(mine) && name !== NAME).map((name) => caches.delete(name)));
}

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOthers()));

/** Takes over when one page is open, and says whether it does. A page that is loaded again is there twice for a moment. */
async function activateIfAlone(port) {
  for (let tries = 0; tries < 10; tries += 1) {
    const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
    if (open.filter(({ url }) => url.startsWith(self.registration.scope)).length <= 1) {
      port?.postMessage(true);
      return self.skipWaiting();
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  port?.postMessage(false);
}

self.addEventListener("message", (event) => {
  if (event.data === "release") event.ports[0]?.postMessage(RELEASE);
  if (event.data === "activate") event.waitUntil(activateIfAlone(event.ports[0]));
});

self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method !== "GET" || !url.startsWith(self.registration.scope)) return;
  const path = url.slice(self.registration.scope.length).replace(/[?#].*$/, "");
  const file = path === "" || (mode === "navigate" && path === "index.html") ? "index.html" : path;
  if (!(file in FILES)) return;
  event.respondWith(
    (async () => {
      const kept = await caches.match(new URL(file, self.registration.scope).href, { cacheName: NAME });
      return kept ?? fetch(event.request);
    })(),
  );
});
