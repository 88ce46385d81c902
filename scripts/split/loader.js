
// The second part of the engine: see scripts/split. Fetched when the first answers are out, or at once when one
// of its functions is called before that.
const deferred = { address: new URL("worker_deferred.wasm", import.meta.url), imports: undefined, waiting: undefined };

function instantiateDeferred(module) {
    if (wasm.deferred_ready.value !== 0) return;
    new WebAssembly.Instance(module, { ...deferred.imports, first: wasm });
    wasm.deferred_ready.value = 1;
}

function loadDeferred() {
    const request = new XMLHttpRequest();
    request.open("GET", deferred.address, false);
    request.responseType = "arraybuffer";
    request.send();
    if (request.status !== 200) throw new Error(`the second part of the engine could not be loaded (${request.status})`);
    instantiateDeferred(new WebAssembly.Module(request.response));
}

function awaitDeferred() {
    clearTimeout(deferred.waiting);
    deferred.waiting = setTimeout(async () => {
        self.removeEventListener("message", awaitDeferred);
        if (wasm === undefined || wasm.deferred_ready.value !== 0) return;
        try {
            const response = await fetch(deferred.address);
            if (response.ok) instantiateDeferred(await WebAssembly.compile(await response.arrayBuffer()));
        } catch {
            // Tried again, and then told of, when it is needed.
        }
    }, 2000);
}
self.addEventListener("message", awaitDeferred);
