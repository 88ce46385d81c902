//! The page's end of the wire to the layout worker, which is started when there is something to lay
//! out. In: a graph; out: its places, to one listener. A worker that fails leaves the old picture.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::prelude::*;

use super::client::{error_reason, to_js};
use super::dom::property;
use super::places::Ask;
use crate::protocol::{LayoutReply, LayoutRequest};

struct Line {
    worker: web_sys::Worker,
    _message: Closure<dyn FnMut(web_sys::MessageEvent)>,
    _error: Closure<dyn FnMut(web_sys::Event)>,
}

struct Inner {
    line: RefCell<Option<Line>>,
    up: Cell<bool>,
    /// A request is under way; the newest one after it waits, so that a drag never queues up.
    busy: Cell<bool>,
    waiting: RefCell<Option<LayoutRequest>>,
    listener: Box<dyn Fn(Result<LayoutReply, String>)>,
}

/// The client. Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct LayoutClient {
    inner: Rc<Inner>,
}

impl LayoutClient {
    /// A client; nothing is loaded yet.
    pub fn new(listener: impl Fn(Result<LayoutReply, String>) + 'static) -> Self {
        Self {
            inner: Rc::new(Inner {
                line: RefCell::default(),
                up: Cell::new(false),
                busy: Cell::new(false),
                waiting: RefCell::default(),
                listener: Box::new(listener),
            }),
        }
    }

    /// Asks for places. While one request is under way only the newest other one waits.
    pub fn lay_out(&self, ask: Ask) {
        let Ask { number: id, graph, previous, moved } = ask;
        let request = LayoutRequest { id, graph, previous, moved };
        if self.inner.line.borrow().is_none() {
            self.connect();
        }
        if self.inner.up.get() && !self.inner.busy.get() {
            self.send(&request)
        } else {
            *self.inner.waiting.borrow_mut() = Some(request)
        }
    }

    fn connect(&self) {
        let options = web_sys::WorkerOptions::new();
        options.set_type(web_sys::WorkerType::Module);
        let worker = match web_sys::Worker::new_with_options("./layout_loader.js", &options) {
            Ok(worker) => worker,
            Err(error) => return (self.inner.listener)(Err(super::client::describe(&error))),
        };
        let client = self.clone();
        let message = Closure::new(move |event: web_sys::MessageEvent| client.received(event.data()));
        let client = self.clone();
        let error = Closure::new(move |event: web_sys::Event| client.died(&error_reason(&event)));
        worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(error.as_ref().unchecked_ref()));
        *self.inner.line.borrow_mut() = Some(Line { worker, _message: message, _error: error });
    }

    fn send(&self, request: &LayoutRequest) {
        let Ok(message) = to_js(request) else { return };
        self.inner.busy.set(true);
        if let Some(line) = self.inner.line.borrow().as_ref() {
            line.worker.post_message(&message).expect("requests are plain data, which can be posted");
        }
    }

    fn received(&self, data: JsValue) {
        if property(&data, "layout").is_undefined() {
            // The first message of any kind says that the worker listens.
            self.inner.up.set(true);
            self.inner.busy.set(false);
            if let Some(request) = self.inner.waiting.borrow_mut().take() {
                self.send(&request);
            }
            return;
        }
        self.inner.busy.set(false);
        let waiting = self.inner.waiting.borrow_mut().take();
        if let Some(request) = waiting {
            self.send(&request);
        }
        match serde_wasm_bindgen::from_value::<LayoutReply>(data) {
            Ok(reply) => (self.inner.listener)(Ok(reply)),
            Err(error) => (self.inner.listener)(Err(error.to_string())),
        }
    }

    fn died(&self, reason: &str) {
        if let Some(line) = self.inner.line.borrow_mut().take() {
            line.worker.terminate();
        }
        self.inner.up.set(false);
        self.inner.busy.set(false);
        (self.inner.listener)(Err(reason.to_owned()));
    }
}
