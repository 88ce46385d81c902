//! The source editor: the custom element `<code-editor>` of `index.js`, loaded when the first
//! source is shown. In: text, lines to mark, findings; out: edits and the cursor's line.

use leptos::prelude::*;
use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::client::to_js;

/// The bundle that defines the element.
const SCRIPT: &str = "./generated/editor.js";
/// The element's name.
const ELEMENT: &str = "code-editor";

#[wasm_bindgen]
extern "C" {
    /// The custom element.
    #[wasm_bindgen(extends = web_sys::HtmlElement)]
    #[derive(Clone, Debug)]
    pub type CodeEditor;

    #[wasm_bindgen(method, js_name = setDoc)]
    fn set_doc(this: &CodeEditor, text: &str, language: &str);
    #[wasm_bindgen(method, js_name = getDoc)]
    fn get_doc(this: &CodeEditor) -> String;
    #[wasm_bindgen(method, js_name = highlightLines)]
    fn highlight_lines(this: &CodeEditor, from: u32, to: u32, kind: &str);
    #[wasm_bindgen(method, js_name = revealLine)]
    fn reveal_line(this: &CodeEditor, line: u32);
    #[wasm_bindgen(method, js_name = setDiagnostics)]
    fn set_diagnostics(this: &CodeEditor, list: &JsValue);
}

/// A finding as the editor marks it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Mark {
    /// First line, from 1.
    pub from: u32,
    /// Last line.
    pub to: u32,
    /// `info`, `warning`, `error`.
    pub severity: String,
    /// What is said.
    pub message: String,
    /// What can be done about it, as buttons: `editor-way` tells which was pressed.
    pub ways: Vec<&'static str>,
}

impl CodeEditor {
    /// A new element. It becomes an editor once the script has come; text set before is kept.
    pub fn create() -> Option<Self> {
        load();
        document()
            .create_element(ELEMENT)
            .ok()?
            .dyn_into::<web_sys::HtmlElement>()
            .ok()
            .map(JsCast::unchecked_into)
    }

    /// Whether the script has come.
    pub fn is_ready(&self) -> bool {
        super::dom::property(self, "setDoc").is_function()
    }

    /// Shows another text; the history of edits begins anew.
    pub fn show(&self, text: &str, language: &str) {
        if self.is_ready() {
            self.set_doc(text, language);
        }
    }

    /// The text as it stands.
    pub fn text(&self) -> String {
        if self.is_ready() { self.get_doc() } else { String::new() }
    }

    /// Marks lines; line 0 takes the marks away.
    pub fn mark(&self, from: u32, to: u32, kind: &str, reveal: bool) {
        if self.is_ready() {
            self.highlight_lines(from, to, kind);
            if reveal && from > 0 {
                self.reveal_line(from);
            }
        }
    }

    /// Shows findings at their lines.
    pub fn show_marks(&self, marks: &[Mark]) {
        if let (true, Ok(list)) = (self.is_ready(), to_js(&marks)) {
            self.set_diagnostics(&list);
        }
    }
}

/// Loads the script once.
fn load() {
    let known = document().query_selector(&format!("script[src='{SCRIPT}']"));
    if !matches!(known, Ok(None)) {
        return;
    }
    let (Ok(script), Some(head)) = (document().create_element("script"), document().head()) else { return };
    // Setting attributes of a fresh element and adding it to the head cannot fail.
    let _ = script.set_attribute("type", "module");
    let _ = script.set_attribute("src", SCRIPT);
    let _ = head.append_child(&script);
}

/// Calls back once the element is defined.
pub fn when_ready(then: impl FnOnce() + 'static) {
    let registry = super::dom::property(&window(), "customElements");
    let when: js_sys::Function = super::dom::property(&registry, "whenDefined").unchecked_into();
    let Ok(promise) = when.call1(&registry, &JsValue::from_str(ELEMENT)) else { return };
    leptos::task::spawn_local(async move {
        if wasm_bindgen_futures::JsFuture::from(promise.unchecked_into::<js_sys::Promise>()).await.is_ok() {
            then();
        }
    });
}
