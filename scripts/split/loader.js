
// The second part of this program: see scripts/split. Fetched when the first answers are out, or at once when one
// of its functions is called before that.
const deferred = { address: new URL(DEFERRED_ADDRESS, import.meta.url), imports: undefined, waiting: undefined };
const quiet = typeof document === "undefined" ? { milliseconds: 2000, endedBy: ["message"] } : { milliseconds: 5000, endedBy: ["keydown", "pointerdown"] };

function instantiateDeferred(module) {
    if (wasm.deferred_ready.value !== 0) return;
    new WebAssembly.Instance(module, { ...deferred.imports, first: wasm });
    wasm.deferred_ready.value = 1;
    performance.mark("stillroom: whole");
}

// A window may ask for text only, when it cannot go on before the answer: bytes as the low halves of characters.
function bytesOf(request) {
    return typeof document === "undefined" ? request.response : Uint8Array.from(request.response, (character) => character.charCodeAt(0) & 0xff);
}

function loadDeferred() {
    const request = new XMLHttpRequest();
    request.open("GET", deferred.address, false);
    if (typeof document === "undefined") request.responseType = "arraybuffer";
    else request.overrideMimeType("text/plain; charset=x-user-defined");
    request.send();
    if (request.status !== 200) throw new Error(`the second part of ${deferred.address} could not be loaded (${request.status})`);
    instantiateDeferred(new WebAssembly.Module(bytesOf(request)));
}

function awaitDeferred() {
    clearTimeout(deferred.waiting);
    deferred.waiting = setTimeout(async () => {
        for (const kind of quiet.endedBy) self.removeEventListener(kind, awaitDeferred);
        if (wasm === undefined || wasm.deferred_ready.value !== 0) return;
        try {
            const response = await fetch(deferred.address);
            if (response.ok) instantiateDeferred(await WebAssembly.compile(await response.arrayBuffer()));
        } catch {
            // Tried again, and then told of, when it is needed.
        }
    }, quiet.milliseconds);
}
for (const kind of quiet.endedBy) self.addEventListener(kind, awaitDeferred);
awaitDeferred();
