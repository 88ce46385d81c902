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

use super::dom::{mark_root, property};
use crate::protocol::{Envelope, Event, Keeping, Reply, Request, StorageRequest};

/// What is said of a request that the user ended.
pub const CANCELLED: &str = "Cancelled.";
/// What is said when a run was cut off.
pub const UNCHANGED: &str = "The database and the files are as they were before the run.";

/// What the listener hears.
pub enum News {
    /// An event, with the number of the request it belongs to (0 for none).
    Event(u32, Box<Event>),
    /// The worker died, or could not start.
    Died {
        /// What to say.
        refusal: Refusal,
        /// The worker is back, and this is its last state being brought back, if it gave one.
        replaced: bool,
        /// The end of bringing it back.
        restoring: Option<Call>,
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
    /// Somebody waits for it before the page is what was asked for; a save in the background is not.
    awaited: bool,
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
    _error: Closure<dyn FnMut(web_sys::Event)>,
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
    /// The kept project that this state belongs to, so that a new worker goes on keeping it.
    project: RefCell<Option<String>>,
    /// Number of the request that brings a state back, while it is under way.
    restoring: Cell<u32>,
    /// Deaths since a request of the user last ended well.
    deaths: Cell<u32>,
    listener: Box<dyn Fn(News)>,
}

/// The document's attribute while an answer is awaited.
const ASKING: &str = "data-asking";

/// A worker that dies more often than this in a row is not replaced again.
const DEATHS: u32 = 3;

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
                project: RefCell::default(),
                restoring: Cell::new(0),
                deaths: Cell::new(0),
                listener: Box::new(listener),
            }),
        };
        client.connect();
        client
    }

    /// Asks; the future ends with the request.
    pub fn call(&self, request: Request) -> Call {
        let awaited = !matches!(request, Request::Storage { .. });
        let (id, call) = self.open_call(awaited);
        match to_js(&Envelope { id, request }) {
            Ok(message) => self.send(message),
            Err(message) => self.finish(id, Err(Refusal { message, help: None })),
        }
        call
    }

    /// Tells the worker what nobody waits for: `message` is [`Client::prepared`]. A worker that is not up has nothing
    /// to do with it.
    ///
    /// For what is done as the page is left, when a browser refuses to fetch. So it must do with the program's first
    /// part (see `scripts/split`), whatever was done before: it makes nothing, and lets nothing grow.
    pub fn tell(&self, message: &JsValue) {
        if let (true, Some(line)) = (self.inner.up.get(), self.inner.line.borrow().as_ref()) {
            line.worker.post_message(message).expect("requests are plain data, which can be posted");
        }
    }

    /// A request as [`Client::tell`] takes it. Its answers have the number 0 and belong to no call.
    pub fn prepared(request: Request) -> JsValue {
        to_js(&Envelope { id: 0, request }).expect("requests are plain data, which JavaScript can hold")
    }

    fn open_call(&self, awaited: bool) -> (u32, Call) {
        let id = self.inner.next.replace(self.inner.next.get() + 1);
        let slot = Rc::new(RefCell::new(Slot { awaited, ..Slot::default() }));
        self.inner.calls.borrow_mut().insert(id, Rc::clone(&slot));
        self.say_asking();
        (id, Call { slot })
    }

    /// Marks the document while an answer is awaited, for whoever drives the page from outside.
    fn say_asking(&self) {
        let asking = self.inner.calls.borrow().values().any(|slot| slot.borrow().awaited);
        mark_root(ASKING, asking);
    }

    /// Ends the worker, whatever it does, and starts another. What was asked is refused with
    /// `refusal`; the last state that was given, if any, is brought back: the answer's end.
    pub fn restart(&self, refusal: &Refusal) -> Option<Call> {
        self.inner.line.borrow_mut().take();
        self.inner.outbox.borrow_mut().clear();
        let open: Vec<u32> = self.inner.calls.borrow().keys().copied().collect();
        for id in open {
            self.finish(id, Err(refusal.clone()));
        }
        self.connect();
        let snapshot = self.inner.snapshot.borrow().clone()?;
        if let Some(id) = self.inner.project.borrow().clone() {
            // Its end says nothing: the worker only notes it.
            drop(self.call(Request::Storage { request: StorageRequest::Attach { id } }));
        }
        let (id, call) = self.open_call(true);
        self.inner.restoring.set(id);
        self.send(restoring_message(id, &snapshot));
        Some(call)
    }

    /// Whether there is a state to bring back.
    pub fn has_snapshot(&self) -> bool {
        self.inner.snapshot.borrow().is_some()
    }

    fn connect(&self) {
        self.inner.up.set(false);
        let options = web_sys::WorkerOptions::new();
        options.set_type(web_sys::WorkerType::Module);
        let worker = match web_sys::Worker::new_with_options("./worker_loader.js", &options) {
            Ok(worker) => worker,
            Err(error) => {
                return (self.inner.listener)(News::Died {
                    refusal: Refusal { message: describe(&error), help: None },
                    replaced: false,
                    restoring: None,
                });
            }
        };
        let client = self.clone();
        let message = Closure::new(move |event: web_sys::MessageEvent| client.received(event.data()));
        let client = self.clone();
        let error = Closure::new(move |event: web_sys::Event| client.died(&error_reason(&event)));
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
                (self.inner.listener)(News::Event(id, Box::new(event)));
                let waiting = std::mem::take(&mut *self.inner.outbox.borrow_mut());
                waiting.into_iter().for_each(|message| self.send(message));
            }
            Event::Done => self.finish(id, Ok(())),
            Event::Failed { message, help } => self.finish(id, Err(Refusal { message, help })),
            Event::Revision(_)
            | Event::DatabaseOpened(_)
            | Event::File { .. }
            | Event::Exported { .. }
            | Event::Projects { .. }
            | Event::Opened { .. }
            | Event::Rows(_)
            | Event::Cell(_)
            | Event::Sql(_)
            | Event::Replayed(_)
            | Event::Rules { .. }
            | Event::Fix(_)
            | Event::Comparison(_)
            | Event::Provenance(_) => {
                if let Some(slot) = self.inner.calls.borrow().get(&id) {
                    slot.borrow_mut().answers.push(event);
                }
            }
            Event::Storage(view) => {
                let kept = view.project.clone().filter(|_| view.keeping == Keeping::Kept);
                *self.inner.project.borrow_mut() = kept;
                (self.inner.listener)(News::Event(id, Box::new(Event::Storage(view))));
            }
            event => (self.inner.listener)(News::Event(id, Box::new(event))),
        }
    }

    fn finish(&self, id: u32, end: Result<(), Refusal>) {
        let Some(slot) = self.inner.calls.borrow_mut().remove(&id) else { return };
        self.say_asking();
        if self.inner.restoring.get() == id {
            self.inner.restoring.set(0);
        } else if end.is_ok() {
            self.inner.deaths.set(0);
        }
        let waker = {
            let mut slot = slot.borrow_mut();
            slot.end = Some(end);
            slot.waker.take()
        };
        if let Some(waker) = waker {
            waker.wake();
        }
    }

    /// The worker is lost. One that had been up is replaced, unless that happens again and again;
    /// one that never was is not tried again by itself, since it would fail the same way.
    fn died(&self, reason: &str) {
        self.inner.deaths.set(self.inner.deaths.get() + 1);
        let replaced = self.inner.up.get() && self.inner.deaths.get() < DEATHS;
        if self.inner.restoring.replace(0) != 0 {
            // The state itself is what it dies of.
            self.inner.snapshot.borrow_mut().take();
        }
        let again = if replaced { " It was started again." } else { "" };
        let help = (replaced && self.has_snapshot()).then(|| UNCHANGED.to_owned());
        let refusal = Refusal { message: format!("The worker stopped: {reason}.{again}"), help };
        let restoring = if replaced { self.restart(&refusal) } else { None };
        if !replaced {
            self.inner.line.borrow_mut().take();
            let open: Vec<u32> = self.inner.calls.borrow().keys().copied().collect();
            open.into_iter().for_each(|id| self.finish(id, Err(refusal.clone())));
        }
        (self.inner.listener)(News::Died { refusal, replaced, restoring });
    }
}

/// What the error event of a worker tells. One whose script did not come tells nothing: it is a plain
/// event, without a message.
pub(super) fn error_reason(event: &web_sys::Event) -> String {
    match property(event, "message").as_string().filter(|message| !message.is_empty()) {
        Some(message) => message.trim_start_matches("Uncaught ").to_owned(),
        None => "its script could not be loaded (is the connection gone, or a file of the page missing?)"
            .to_owned(),
    }
}

/// `Request::RestoreSnapshot`, built around a value that is kept as it came.
fn restoring_message(id: u32, snapshot: &JsValue) -> JsValue {
    let request = js_sys::Object::new();
    let message = js_sys::Object::new();
    let set = |object: &js_sys::Object, name: &str, value: &JsValue| {
        js_sys::Reflect::set(object, &JsValue::from_str(name), value)
            .expect("a plain object takes properties");
    };
    set(&request, "type", &JsValue::from_str("restore_snapshot"));
    set(&request, "snapshot", snapshot);
    set(&message, "id", &JsValue::from_f64(f64::from(id)));
    set(&message, "request", &request);
    message.into()
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
