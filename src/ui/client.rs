//! The page's end of the wire to the worker. In: typed requests; out: futures of their answers, and
//! every event to one listener. A worker that is cancelled or dies is replaced, and the last state
//! it gave is brought back.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::dom::property;
use crate::protocol::{Envelope, Event, Reply, Request};

/// What the listener hears.
pub enum News {
    /// An event, with the number of the request it belongs to (0 for none).
    Event(u32, Event),
    /// The worker died or could not start; `started` tells which. A dead one is replaced already.
    Died {
        /// Why, as far as the browser says.
        reason: String,
        /// It had been up before.
        started: bool,
    },
}

/// A request that was not carried out.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    /// Why.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
}

/// A call's answers so far.
#[derive(Default)]
struct Slot {
    answers: Vec<Event>,
    end: Option<Result<(), Refusal>>,
    waker: Option<Waker>,
}

/// The end of a call: its answers, or why it was refused.
pub struct Call {
    slot: Rc<RefCell<Slot>>,
}

impl Future for Call {
    type Output = Result<Vec<Event>, Refusal>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let mut slot = self.slot.borrow_mut();
        match slot.end.take() {
            Some(end) => Poll::Ready(end.map(|()| std::mem::take(&mut slot.answers))),
            None => {
                slot.waker = Some(context.waker().clone());
                Poll::Pending
            }
        }
    }
}

/// A worker with the closures that listen to it.
struct Line {
    worker: web_sys::Worker,
    _message: Closure<dyn FnMut(web_sys::MessageEvent)>,
    _error: Closure<dyn FnMut(web_sys::ErrorEvent)>,
}

impl Drop for Line {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

struct Inner {
    line: RefCell<Option<Line>>,
    /// The worker said that it is up.
    up: Cell<bool>,
    /// Messages for a worker that is not up yet: it would lose them.
    outbox: RefCell<Vec<JsValue>>,
    calls: RefCell<HashMap<u32, Rc<RefCell<Slot>>>>,
    next: Cell<u32>,
    /// The last `Event::Snapshot` as it came: kept as a JS value, since it may be large and is only
    /// ever sent back.
    snapshot: RefCell<Option<JsValue>>,
    listener: Box<dyn Fn(News)>,
}

/// The client. Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct Client {
    inner: Rc<Inner>,
}

impl Client {
    /// Starts the worker.
    pub fn start(listener: impl Fn(News) + 'static) -> Self {
        let client = Self {
            inner: Rc::new(Inner {
                line: RefCell::default(),
                up: Cell::new(false),
                outbox: RefCell::default(),
                calls: RefCell::default(),
                next: Cell::new(1),
                snapshot: RefCell::default(),
                listener: Box::new(listener),
            }),
        };
        client.connect();
        client
    }

    /// Asks; the future ends with the request.
    pub fn call(&self, request: Request) -> Call {
        let id = self.inner.next.replace(self.inner.next.get() + 1);
        let slot = Rc::new(RefCell::new(Slot::default()));
        self.inner.calls.borrow_mut().insert(id, Rc::clone(&slot));
        match to_js(&Envelope { id, request }) {
            Ok(message) => self.send(message),
            Err(message) => self.finish(id, Err(Refusal { message, help: None })),
        }
        Call { slot }
    }

    /// Ends the worker, whatever it does, and brings back the last state it gave.
    pub fn restart(&self, reason: &str) {
        self.inner.line.borrow_mut().take();
        self.inner.outbox.borrow_mut().clear();
        let open: Vec<u32> = self.inner.calls.borrow().keys().copied().collect();
        for id in open {
            self.finish(id, Err(Refusal { message: reason.to_owned(), help: None }));
        }
        self.connect();
        if let Some(message) = self.restoring_message() {
            self.send(message);
        }
    }

    /// Whether there is a state to bring back.
    pub fn has_snapshot(&self) -> bool {
        self.inner.snapshot.borrow().is_some()
    }

    /// `Request::RestoreSnapshot`, built around the kept value. Its number is 0: nobody waits.
    fn restoring_message(&self) -> Option<JsValue> {
        let snapshot = self.inner.snapshot.borrow().clone()?;
        let request = js_sys::Object::new();
        let message = js_sys::Object::new();
        let set = |object: &js_sys::Object, name: &str, value: &JsValue| {
            js_sys::Reflect::set(object, &JsValue::from_str(name), value)
                .expect("a plain object takes properties");
        };
        set(&request, "type", &JsValue::from_str("restore_snapshot"));
        set(&request, "snapshot", &snapshot);
        set(&message, "id", &JsValue::from_f64(0.0));
        set(&message, "request", &request);
        Some(message.into())
    }

    fn connect(&self) {
        self.inner.up.set(false);
        let options = web_sys::WorkerOptions::new();
        options.set_type(web_sys::WorkerType::Module);
        let worker = match web_sys::Worker::new_with_options("./worker_loader.js", &options) {
            Ok(worker) => worker,
            Err(error) => {
                return (self.inner.listener)(News::Died { reason: describe(&error), started: false });
            }
        };
        let client = self.clone();
        let message = Closure::new(move |event: web_sys::MessageEvent| client.received(event.data()));
        let client = self.clone();
        let error = Closure::new(move |event: web_sys::ErrorEvent| client.died(&event.message()));
        worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(error.as_ref().unchecked_ref()));
        *self.inner.line.borrow_mut() = Some(Line { worker, _message: message, _error: error });
    }

    fn send(&self, message: JsValue) {
        if !self.inner.up.get() {
            self.inner.outbox.borrow_mut().push(message);
            return;
        }
        if let Some(line) = self.inner.line.borrow().as_ref() {
            line.worker.post_message(&message).expect("requests are plain data, which can be posted");
        }
    }

    fn received(&self, data: JsValue) {
        let event = property(&data, "event");
        if property(&event, "type").as_string().as_deref() == Some("snapshot") {
            *self.inner.snapshot.borrow_mut() = Some(event);
            return;
        }
        let reply: Reply = match serde_wasm_bindgen::from_value(data) {
            Ok(reply) => reply,
            Err(error) => return self.died(&format!("an answer could not be read: {error}")),
        };
        let Reply { id, event } = reply;
        match event {
            Event::Ready { .. } => {
                self.inner.up.set(true);
                (self.inner.listener)(News::Event(id, event));
                let waiting = std::mem::take(&mut *self.inner.outbox.borrow_mut());
                waiting.into_iter().for_each(|message| self.send(message));
            }
            Event::Done => self.finish(id, Ok(())),
            Event::Failed { message, help } => self.finish(id, Err(Refusal { message, help })),
            Event::Revision(_) | Event::File { .. } | Event::Exported { .. } => {
                if let Some(slot) = self.inner.calls.borrow().get(&id) {
                    slot.borrow_mut().answers.push(event);
                }
            }
            event => (self.inner.listener)(News::Event(id, event)),
        }
    }

    fn finish(&self, id: u32, end: Result<(), Refusal>) {
        let Some(slot) = self.inner.calls.borrow_mut().remove(&id) else { return };
        let waker = {
            let mut slot = slot.borrow_mut();
            slot.end = Some(end);
            slot.waker.take()
        };
        if let Some(waker) = waker {
            waker.wake();
        }
    }

    /// The worker is lost. One that had been up is replaced; one that never was is not tried again
    /// by itself, since it would fail the same way.
    fn died(&self, reason: &str) {
        let started = self.inner.up.get();
        let reason = if reason.is_empty() { "the worker's script could not be loaded" } else { reason };
        if started {
            self.restart(&format!("The worker stopped: {reason}"));
        } else {
            self.inner.line.borrow_mut().take();
        }
        (self.inner.listener)(News::Died { reason: reason.to_owned(), started });
    }
}

/// Plain data as a JS value: maps as objects, bytes as arrays of bytes.
pub fn to_js(value: &impl Serialize) -> Result<JsValue, String> {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true);
    value.serialize(&serializer).map_err(|error| error.to_string())
}

/// What a JS error says.
pub fn describe(error: &JsValue) -> String {
    let message = property(error, "message").as_string();
    message.or_else(|| error.as_string()).unwrap_or_else(|| "an unknown error".to_owned())
}
