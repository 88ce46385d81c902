// Starts the page: the only script in index.html, so that the page's Content-Security-Policy needs no
// exception for inline code. The build writes which module and which wasm belong together.
const script = document.getElementById("app-script").href;
const wasm = document.getElementById("app-module").href;

try {
  const { default: start } = await import(script);
  await start({ module_or_path: wasm });
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
