//! The few things the page asks of the browser itself: storage, downloads, focus, measures.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

/// Whether typing goes to a text field or the editor, so that single keys are not commands.
pub fn is_typing(event: &web_sys::Event) -> bool {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()) else {
        return false;
    };
    let tag = element.tag_name().to_ascii_lowercase();
    let kind = element.get_attribute("type").unwrap_or_default();
    if tag == "input" && matches!(kind.as_str(), "checkbox" | "radio" | "button") {
        return false;
    }
    matches!(tag.as_str(), "input" | "textarea" | "select" | "code-editor")
}

/// Puts the focus on the element with this id, if there is one, and selects its text.
pub fn focus(id: &str) {
    let Some(element) = document().get_element_by_id(id) else { return };
    // An element that cannot take the focus is left alone; the diagram is one of SVG.
    let _ = match element.dyn_ref::<web_sys::HtmlElement>() {
        Some(element) => element.focus(),
        None => element.dyn_ref::<web_sys::SvgElement>().map_or(Ok(()), web_sys::SvgElement::focus),
    };
    if let Some(input) = element.dyn_ref::<web_sys::HtmlInputElement>() {
        input.select();
    }
}

/// Opens the file dialog of a hidden input.
pub fn click(id: &str) {
    if let Some(element) =
        document().get_element_by_id(id).and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
    {
        element.click();
    }
}

/// A value kept in this browser; None in private modes that refuse storage.
pub fn stored(key: &str) -> Option<String> {
    storage()?.get_item(&format!("stillroom.{key}")).ok().flatten()
}

/// Keeps a value in this browser, where it can be kept.
pub fn store(key: &str, value: &str) {
    if let Some(storage) = storage() {
        // A full or refused storage costs a remembered width, nothing else.
        let _ = storage.set_item(&format!("stillroom.{key}"), value);
    }
}

/// Forgets a value.
pub fn forget(key: &str) {
    if let Some(storage) = storage() {
        // A value that cannot be removed does no harm.
        let _ = storage.remove_item(&format!("stillroom.{key}"));
    }
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

/// Hands a file to the user.
pub fn download(name: &str, mime: &str, bytes: &[u8]) {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(mime);
    let Ok(blob) = web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &options) else { return };
    let Ok(url) = web_sys::Url::create_object_url_with_blob(&blob) else { return };
    if let Some(anchor) = document()
        .create_element("a")
        .ok()
        .and_then(|element| element.dyn_into::<web_sys::HtmlAnchorElement>().ok())
    {
        anchor.set_href(&url);
        anchor.set_download(name);
        anchor.click();
    }
    set_timeout(
        move || {
            // Revoking twice or late is harmless.
            let _ = web_sys::Url::revoke_object_url(&url);
        },
        std::time::Duration::from_secs(20),
    );
}

/// Loads the page again.
pub fn reload() {
    // A page that cannot be loaded again stays.
    let _ = window().location().reload();
}

/// Copies text, where the browser allows it.
pub fn copy(text: &str) {
    // The promise's failure (no permission) leaves the clipboard as it was.
    let _ = window().navigator().clipboard().write_text(text);
}

/// Width of the window in CSS pixels.
pub fn window_width() -> f64 {
    window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or(1280.0)
}

/// The part of the address behind `#`.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

/// The whole address.
pub fn address() -> String {
    window().location().href().unwrap_or_default()
}

/// Scrolls just enough that the element with this id is seen.
pub fn scroll_to(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Sets the part of the address behind `#` without a step in the browser's history; an empty one
/// leaves no `#` behind.
pub fn set_fragment(wanted: &str) {
    if fragment() == wanted {
        return;
    }
    let location = window().location();
    let address = if wanted.is_empty() {
        format!("{}{}", location.pathname().unwrap_or_default(), location.search().unwrap_or_default())
    } else {
        format!("#{wanted}")
    };
    if let Ok(history) = window().history() {
        // An address that cannot be changed (a file opened from a sandbox) is left as it is.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// Sets a custom property on the document's root: sizes of columns.
pub fn set_root_property(name: &str, value: Option<&str>) {
    let Some(root) =
        document().document_element().and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok())
    else {
        return;
    };
    let style = root.style();
    // Both fail only for names that are not properties.
    let _ = match value {
        Some(value) => style.set_property(name, value),
        None => style.remove_property(name).map(|_| ()),
    };
}

/// Sets or takes away an attribute without a value on the document's root.
pub fn mark_root(name: &str, on: bool) {
    if let Some(root) = document().document_element() {
        // Fails only for names that are not attributes.
        let _ = if on { root.set_attribute(name, "") } else { root.remove_attribute(name) };
    }
}

/// Whether a control has the focus that a space would press.
pub fn has_focused_control() -> bool {
    let focused = document().active_element();
    focused.is_some_and(|element| {
        element.matches("button, select, a, summary, [role=button], [role=tab]").unwrap_or(false)
    })
}

/// Whether the system asks for dark colours.
pub fn prefers_dark() -> bool {
    window().match_media("(prefers-color-scheme: dark)").ok().flatten().is_some_and(|query| query.matches())
}

/// Reads a property of a JS object.
pub fn property(object: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}
