//! Who keeps a project: a lock of the browser, held while a tab has the project open, so that two tabs never write
//! one project. In: a name; out: the lock, or that another tab has it.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::opfs::get;

#[wasm_bindgen]
extern "C" {
    type RawLocks;

    #[wasm_bindgen(method, catch)]
    fn request(
        this: &RawLocks,
        name: &str,
        options: &JsValue,
        granted: &Function,
    ) -> Result<Promise, JsValue>;
}

/// A lock; dropping it lets the next tab have it.
pub struct Lock {
    release: Rc<RefCell<Option<Function>>>,
}

impl Drop for Lock {
    fn drop(&mut self) {
        if let Some(release) = self.release.borrow_mut().take() {
            // Resolving a promise never throws.
            let _ = release.call0(&JsValue::UNDEFINED);
        }
    }
}

/// Takes the lock of a project; None when another tab has it and it is not to be stolen. `lost` is called when
/// another tab steals it later. Where the browser has no locks everyone gets one: the files refuse a second writer.
pub async fn take(project: &str, steal: bool, lost: impl Fn() + 'static) -> Option<Lock> {
    let locks = get(&get(&js_sys::global(), "navigator"), "locks");
    let release = Rc::new(RefCell::new(None));
    if locks.is_undefined() {
        return Some(Lock { release });
    }
    let locks: RawLocks = locks.unchecked_into();
    let options = Object::new();
    let which = if steal { "steal" } else { "ifAvailable" };
    Reflect::set(&options, &JsValue::from_str(which), &JsValue::TRUE)
        .expect("a plain object takes properties");
    let answer = Rc::new(RefCell::new(None::<Function>));
    let (kept, told) = (Rc::clone(&release), Rc::clone(&answer));
    // Called with the lock, or with null; what it returns holds the lock until it is resolved.
    let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        if let Some(tell) = told.borrow_mut().take() {
            // Resolving a promise never throws.
            let _ = tell.call1(&JsValue::UNDEFINED, &JsValue::from_bool(!lock.is_null()));
        }
        if lock.is_null() {
            return JsValue::UNDEFINED;
        }
        Promise::new(&mut |resolve: Function, _| {
            *kept.borrow_mut() = Some(resolve);
        })
        .into()
    });
    let answered = Promise::new(&mut |resolve: Function, _| {
        *answer.borrow_mut() = Some(resolve);
    });
    let held = locks.request(&format!("stillroom {project}"), &options, granted.unchecked_ref()).ok()?;
    let stolen = Rc::downgrade(&release);
    spawn_local(async move {
        // Rejected only when another tab steals the lock; a lock that was let go is not lost.
        let lost_it = JsFuture::from(held).await.is_err();
        if lost_it && stolen.upgrade().is_some() {
            lost();
        }
    });
    let has = JsFuture::from(answered).await.ok()?.is_truthy();
    has.then_some(Lock { release })
}
