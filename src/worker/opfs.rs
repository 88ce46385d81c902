//! The origin's private file system: folders and files of the browser, of which only a worker can write in place.
//! In: names; out: bytes, or [`DiskError`]. Browsers without it, and private modes that refuse it, give an error at
//! [`Directory::root`].

use std::collections::HashMap;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::{Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::storage::{Disk, DiskError};

/// The folder of the origin's file system in which everything stands.
const FOLDER: &str = "stillroom";

/// How often a file that is in use is tried again, and how many milliseconds apart: a worker that was just ended, or
/// a tab that is letting go, needs a moment.
const TRIES: u32 = 60;
const PAUSE: u32 = 50;

// Bound by hand, because all of it may be missing, and a missing method must be an error, not a panic.
#[wasm_bindgen]
extern "C" {
    type RawDirectory;

    #[wasm_bindgen(method, catch, js_name = getDirectory)]
    fn get_directory(this: &RawDirectory) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch, js_name = getDirectoryHandle)]
    fn get_directory_handle(this: &RawDirectory, name: &str, options: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch, js_name = getFileHandle)]
    fn get_file_handle(this: &RawDirectory, name: &str, options: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch, js_name = removeEntry)]
    fn remove_entry(this: &RawDirectory, name: &str, options: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn keys(this: &RawDirectory) -> Result<RawKeys, JsValue>;

    type RawKeys;

    #[wasm_bindgen(method, catch)]
    fn next(this: &RawKeys) -> Result<Promise, JsValue>;

    type RawFile;

    #[wasm_bindgen(method, catch, js_name = getFile)]
    fn get_file(this: &RawFile) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch, js_name = arrayBuffer)]
    fn array_buffer(this: &RawFile) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch, js_name = createSyncAccessHandle)]
    fn create_sync_access_handle(this: &RawFile) -> Result<Promise, JsValue>;

    type RawHandle;

    #[wasm_bindgen(method, catch)]
    fn write(this: &RawHandle, bytes: &[u8], options: &JsValue) -> Result<f64, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn truncate(this: &RawHandle, length: f64) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch)]
    fn flush(this: &RawHandle) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch)]
    fn close(this: &RawHandle) -> Result<(), JsValue>;
}

/// A folder.
#[derive(Clone)]
pub struct Directory {
    raw: Rc<RawDirectory>,
}

impl Directory {
    /// The folder of this page's projects.
    ///
    /// # Errors
    /// When the browser has no such file system, or refuses it.
    pub async fn root() -> Result<Self, DiskError> {
        let missing = || DiskError::Failed("this browser gives the page no file system".to_owned());
        let storage = get(&get(&js_sys::global(), "navigator"), "storage");
        if storage.is_undefined() || get(&storage, "getDirectory").is_undefined() {
            return Err(missing());
        }
        let storage: RawDirectory = storage.unchecked_into();
        let raw = settle(storage.get_directory()).await?;
        let origin = Self { raw: Rc::new(raw.unchecked_into()) };
        origin.folder(FOLDER, true).await?.ok_or_else(missing)
    }

    /// A folder in it; None when it is not there and is not to be made.
    ///
    /// # Errors
    /// The system's.
    pub async fn folder(&self, name: &str, create: bool) -> Result<Option<Self>, DiskError> {
        let raw = settle(self.raw.get_directory_handle(name, &option("create", create.into()))).await;
        match raw {
            Ok(raw) => Ok(Some(Self { raw: Rc::new(raw.unchecked_into()) })),
            Err(Failure::NotFound) => Ok(None),
            Err(failure) => Err(failure.into()),
        }
    }

    /// Names of what is in it.
    ///
    /// # Errors
    /// The system's.
    pub async fn names(&self) -> Result<Vec<String>, DiskError> {
        let keys = self.raw.keys().map_err(Failure::from)?;
        let mut names = Vec::new();
        loop {
            let entry = settle(keys.next()).await?;
            if get(&entry, "done").is_truthy() {
                return Ok(names);
            }
            names.extend(get(&entry, "value").as_string());
        }
    }

    /// A file's content; None when it is not there.
    ///
    /// # Errors
    /// The system's.
    pub async fn read(&self, name: &str) -> Result<Option<Rc<[u8]>>, DiskError> {
        // A file that another tab writes at this moment can be read a moment later.
        let mut last = Failure::NotFound;
        for _ in 0..TRIES {
            match self.read_once(name).await {
                Ok(bytes) => return Ok(Some(bytes)),
                Err(Failure::NotFound) => return Ok(None),
                Err(failure) => last = failure,
            }
            pause(PAUSE).await;
        }
        Err(last.into())
    }

    async fn read_once(&self, name: &str) -> Result<Rc<[u8]>, Failure> {
        let handle: RawFile =
            settle(self.raw.get_file_handle(name, &JsValue::UNDEFINED)).await?.unchecked_into();
        let file: RawFile = settle(handle.get_file()).await?.unchecked_into();
        let buffer = settle(file.array_buffer()).await?;
        let array = Uint8Array::new(&buffer);
        let mut bytes: Rc<[u8]> = std::iter::repeat_n(0, array.length() as usize).collect();
        array.copy_to(Rc::get_mut(&mut bytes).expect("nobody else has what was just made"));
        Ok(bytes)
    }

    /// Opens a file for writing in place, made when it is not there; nobody else can open it then.
    ///
    /// # Errors
    /// When it stays in use, or the system's.
    async fn open(&self, name: &str) -> Result<RawHandle, DiskError> {
        let options = option("create", true.into());
        let file: RawFile = settle(self.raw.get_file_handle(name, &options)).await?.unchecked_into();
        let mut last = Failure::Disk(DiskError::InUse);
        for _ in 0..TRIES {
            match settle(file.create_sync_access_handle()).await {
                Ok(handle) => return Ok(handle.unchecked_into()),
                Err(Failure::Disk(DiskError::InUse)) => last = Failure::Disk(DiskError::InUse),
                Err(failure) => return Err(failure.into()),
            }
            pause(PAUSE).await;
        }
        Err(last.into())
    }

    /// Removes a file or a folder with all that is in it; what is not there is removed already.
    ///
    /// # Errors
    /// The system's.
    pub async fn remove(&self, name: &str) -> Result<(), DiskError> {
        match settle(self.raw.remove_entry(name, &option("recursive", true.into()))).await {
            Ok(_) | Err(Failure::NotFound) => Ok(()),
            Err(failure) => Err(failure.into()),
        }
    }

    /// Writes a small file whole.
    ///
    /// # Errors
    /// The system's.
    pub async fn write(&self, name: &str, bytes: &[u8]) -> Result<(), DiskError> {
        let mut handles = Handles::default();
        handles.open(self, &[name.to_owned()]).await?;
        handles.write(name, 0, bytes)?;
        handles.set_length(name, bytes.len())?;
        handles.flush(name)
    }
}

/// Open files, which are closed when this is dropped.
#[derive(Default)]
pub struct Handles {
    open: HashMap<String, RawHandle>,
}

impl Handles {
    /// Opens those of the files that are not open yet.
    ///
    /// # Errors
    /// The system's.
    pub async fn open(&mut self, directory: &Directory, names: &[String]) -> Result<(), DiskError> {
        for name in names {
            if !self.open.contains_key(name) {
                let handle = directory.open(name).await?;
                self.open.insert(name.clone(), handle);
            }
        }
        Ok(())
    }

    /// Closes a file.
    pub fn close(&mut self, name: &str) {
        if let Some(handle) = self.open.remove(name) {
            // A handle that the browser closed already is closed.
            let _ = handle.close();
        }
    }

    fn of(&self, name: &str) -> Result<&RawHandle, DiskError> {
        self.open.get(name).ok_or_else(|| DiskError::Failed(format!("{name} is not open")))
    }
}

impl Drop for Handles {
    fn drop(&mut self) {
        let names: Vec<String> = self.open.keys().cloned().collect();
        names.iter().for_each(|name| self.close(name));
    }
}

impl Disk for Handles {
    fn write(&mut self, name: &str, at: usize, bytes: &[u8]) -> Result<(), DiskError> {
        let options = option("at", JsValue::from_f64(at as f64));
        let written = self.of(name)?.write(bytes, &options).map_err(Failure::from)?;
        // A disk without room may take a part; Chromium's private windows answer with a negative number as if it had
        // no sign, where others throw.
        if written == bytes.len() as f64 { Ok(()) } else { Err(DiskError::Full) }
    }

    fn set_length(&mut self, name: &str, length: usize) -> Result<(), DiskError> {
        Ok(self.of(name)?.truncate(length as f64).map_err(Failure::from)?)
    }

    fn flush(&mut self, name: &str) -> Result<(), DiskError> {
        Ok(self.of(name)?.flush().map_err(Failure::from)?)
    }
}

/// Why the browser refused something.
enum Failure {
    NotFound,
    Disk(DiskError),
}

impl From<JsValue> for Failure {
    fn from(error: JsValue) -> Self {
        let text = |name: &str| get(&error, name).as_string().unwrap_or_default();
        match text("name").as_str() {
            "NotFoundError" => Self::NotFound,
            "QuotaExceededError" => Self::Disk(DiskError::Full),
            "NoModificationAllowedError" => Self::Disk(DiskError::InUse),
            name => Self::Disk(DiskError::Failed(format!("{name}: {}", text("message")))),
        }
    }
}

impl From<Failure> for DiskError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::NotFound => Self::Failed("the file is not there".to_owned()),
            Failure::Disk(error) => error,
        }
    }
}

async fn settle(promise: Result<Promise, JsValue>) -> Result<JsValue, Failure> {
    JsFuture::from(promise?).await.map_err(Failure::from)
}

/// A property; undefined when there is none.
pub fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

/// An object with one property.
pub fn option(name: &str, value: JsValue) -> JsValue {
    let object = Object::new();
    Reflect::set(&object, &JsValue::from_str(name), &value).expect("a plain object takes properties");
    object.into()
}

/// Ends after so many milliseconds.
pub async fn pause(milliseconds: u32) {
    let promise = Promise::new(&mut |resolve: Function, _| {
        Timeout::new(milliseconds, move || {
            // Resolving a promise never throws.
            let _ = resolve.call0(&JsValue::UNDEFINED);
        })
        .forget();
    });
    // The promise is never rejected.
    let _ = JsFuture::from(promise).await;
}
