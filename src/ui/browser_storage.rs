//! What the browser says of its storage: how much there is, and whether it promises to keep it. Browsers without the
//! interface give nothing, which is no error.

use js_sys::{Function, JSON, Promise};
use leptos::prelude::window;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::client::to_js;
use super::dom::property;

/// Room in the browser's storage.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Room {
    /// Bytes that this page's origin uses.
    pub used: u64,
    /// Bytes that it may use.
    pub available: u64,
    /// The browser promised not to remove them by itself.
    pub persistent: bool,
}

/// How much room there is.
pub async fn room() -> Option<Room> {
    let estimate = ask("estimate").await?;
    let number = |name: &str| property(&estimate, name).as_f64().map(|bytes| bytes as u64);
    let persistent = ask("persisted").await.is_some_and(|answer| answer.is_truthy());
    Some(Room { used: number("usage")?, available: number("quota")?, persistent })
}

/// Asks for the promise; whether it was given.
pub async fn persist() -> bool {
    ask("persist").await.is_some_and(|answer| answer.is_truthy())
}

async fn ask(method: &str) -> Option<JsValue> {
    let storage = property(&window().navigator(), "storage");
    let function: Function = property(&storage, method).dyn_into().ok()?;
    let promise: Promise = function.call0(&storage).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}

/// Plain data as text.
pub fn to_text(value: &impl Serialize) -> Option<String> {
    JSON::stringify(&to_js(value).ok()?).ok()?.as_string()
}

/// Plain data from text; None when it is something else.
pub fn of_text<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_wasm_bindgen::from_value(JSON::parse(text).ok()?).ok()
}
