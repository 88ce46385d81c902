// Starts the page: the only script in index.html, so that the page's Content-Security-Policy needs no
// exception for inline code. The build writes which module and which wasm belong together. Then, when the page has
// been quiet for a while, keeps it for visits without a network: see service-worker.js.
const script = document.getElementById("app-script").href;
const wasm = document.getElementById("app-module").href;
const workers = document.querySelector('meta[name="release"]') ? navigator.serviceWorker : undefined;

/**
 * A release that waits takes over before anything of the page has run; the page then loads as that release.
 * Another tab may still run the release before: then this one does too, until that one is closed.
 */
async function takeNewRelease() {
  const registration = await workers?.getRegistration();
  if (!registration?.waiting || !workers.controller) return false;
  // Whenever it takes over, even after the wait below: the files of this release are gone then.
  workers.addEventListener("controllerchange", () => location.reload(), { once: true });
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data: takesOver }) => takesOver || resolve(false);
    registration.waiting.postMessage("activate", [port2]);
    // Chromium may not stop the release before until this page does something: it starts, and is loaded again then.
    setTimeout(() => resolve(false), 700);
  });
}

/** Resolves when nothing was pressed, typed or worked on for so many milliseconds. */
function quiet(milliseconds) {
  return new Promise((resolve) => {
    let timer;
    const events = ["pointerdown", "keydown", "input"];
    const watch = new MutationObserver(() => wait());
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        watch.disconnect();
        events.forEach((name) => removeEventListener(name, wait, true));
        resolve();
      }, milliseconds);
    };
    events.forEach((name) => addEventListener(name, wait, true));
    watch.observe(document.body, { childList: true, subtree: true });
    wait();
  });
}

async function keepForOffline() {
  const registration = await workers.register("./service-worker.js", { updateViaCache: "none" });
  const told = () => dispatchEvent(new Event("stillroom-update"));
  const follow = (worker) =>
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && workers.controller) told();
    });
  if (registration.waiting && workers.controller) told();
  follow(registration.installing);
  registration.addEventListener("updatefound", () => follow(registration.installing));
}

try {
  if (!(await takeNewRelease())) {
    const { default: start } = await import(script);
    await start({ module_or_path: wasm });
    // Without the network, or where a host's policy refuses it, the page works all the same.
    if (workers) quiet(6000).then(keepForOffline).catch((error) => console.info(`Stillroom is not kept for offline use: ${error}`));
  }
} catch (error) {
  const message = document.createElement("p");
  message.setAttribute("role", "alert");
  message.className = "boot-failure";
  message.textContent =
    `Stillroom could not start: ${error?.message ?? error}. ` +
    "It needs a browser with WebAssembly and module workers (2023 or newer), and all files of the page.";
  document.body.append(message);
  throw error;
}
