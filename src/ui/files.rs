//! Reads what was dropped, picked or pasted into memory. In: the browser's file lists, entries and
//! folder handles; out: paths with bytes, or why not. What is read is decided in `intake`.

use js_sys::{Array, Promise, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, File, FileList, FileSystemDirectoryEntry, FileSystemEntry, FileSystemFileEntry};

use super::client::{Refusal, describe};
use super::dom::property;
use super::intake::{self, Tally, TooMuch};
use super::store::Store;
use crate::protocol::FileUpload;

/// How often the page is told how far the reading is.
const TELL_EVERY: usize = 64;

/// What was read.
#[derive(Default)]
pub struct Read {
    /// Files with their paths.
    pub files: Vec<FileUpload>,
    /// Name of the folder or archive, when there is one.
    pub name: Option<String>,
    /// The folder's handle, when it can be read again.
    pub folder: Option<JsValue>,
}

impl From<TooMuch> for Refusal {
    fn from(error: TooMuch) -> Self {
        let message = error.to_string();
        let mut letters = message.chars();
        let message =
            letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect());
        Self { message: format!("{message}."), help: Some(error.help().to_owned()) }
    }
}

/// A reading under way.
struct Reader {
    store: Store,
    tally: Tally,
    files: Vec<FileUpload>,
}

impl Reader {
    fn new(store: Store) -> Self {
        Self { store, tally: Tally::default(), files: Vec::new() }
    }

    async fn read(&mut self, path: String, file: &File) -> Result<(), Refusal> {
        self.tally.accept(&path, file.size() as u64)?;
        let buffer = JsFuture::from(file.array_buffer()).await.map_err(|error| Refusal {
            message: format!("{path} could not be read: {}", describe(&error)),
            help: Some(
                "Drop it again; a file that changed since it was picked is refused by the browser."
                    .to_owned(),
            ),
        })?;
        self.files.push(FileUpload { path, bytes: Uint8Array::new(&buffer).to_vec() });
        if self.files.len().is_multiple_of(TELL_EVERY) {
            self.store.tell_reading(self.files.len());
        }
        Ok(())
    }
}

/// Reads the files of an input. Those of a folder carry their path in it.
pub async fn read_list(store: Store, list: Vec<File>) -> Result<Read, Refusal> {
    let mut reader = Reader::new(store);
    for file in &list {
        let relative = property(file, "webkitRelativePath").as_string().filter(|path| !path.is_empty());
        let path = relative.unwrap_or_else(|| file.name());
        if intake::wants(&path) {
            reader.read(path, file).await?;
        }
    }
    Ok(Read { files: reader.files, ..Read::default() })
}

/// The files of a list, which the browser empties when its input is used again.
pub fn files_of(list: &FileList) -> Vec<File> {
    (0..list.length()).filter_map(|index| list.get(index)).collect()
}

/// What a drop brought. It must be asked at once, inside of the event: afterwards it is empty.
pub struct Dropped {
    entries: Vec<FileSystemEntry>,
    files: Vec<File>,
}

/// The entries of a drop; plain files where the browser has no entries.
pub fn dropped(transfer: &DataTransfer) -> Dropped {
    let items = transfer.items();
    let entries: Vec<FileSystemEntry> = (0..items.length())
        .filter_map(|index| items.get(index))
        .filter_map(|item| item.webkit_get_as_entry().ok().flatten())
        .collect();
    let files = transfer.files().map(|list| files_of(&list)).unwrap_or_default();
    Dropped { entries, files }
}

/// Reads a drop: folders with all that is in them.
pub async fn read_dropped(store: Store, dropped: Dropped) -> Result<Read, Refusal> {
    if dropped.entries.is_empty() {
        return read_list(store, dropped.files).await;
    }
    let mut reader = Reader::new(store);
    let single = match dropped.entries.as_slice() {
        [entry] if entry.is_directory() => Some(entry.name()),
        _ => None,
    };
    let mut waiting: Vec<(String, FileSystemEntry)> =
        dropped.entries.into_iter().map(|entry| (entry.name(), entry)).collect();
    waiting.reverse();
    while let Some((path, entry)) = waiting.pop() {
        if entry.is_directory() {
            if !intake::enters(&entry.name()) {
                continue;
            }
            let children = entries_of(entry.unchecked_into()).await?;
            waiting
                .extend(children.into_iter().rev().map(|child| (format!("{path}/{}", child.name()), child)));
        } else if intake::wants(&path) {
            let file = file_of(&entry.unchecked_into()).await?;
            reader.read(path, &file).await?;
        }
    }
    Ok(Read { files: reader.files, name: single, folder: None })
}

/// All entries of a folder: the browser gives them in batches until an empty one.
async fn entries_of(folder: FileSystemDirectoryEntry) -> Result<Vec<FileSystemEntry>, Refusal> {
    let reader = folder.create_reader();
    let mut entries = Vec::new();
    loop {
        let batch = Promise::new(&mut |resolve, reject| {
            // A refusal reaches `reject` through the error callback.
            let _ = reader.read_entries_with_callback_and_callback(&resolve, &reject);
        });
        let batch: Array = JsFuture::from(batch).await.map_err(|error| unreadable(&error))?.unchecked_into();
        if batch.length() == 0 {
            return Ok(entries);
        }
        entries.extend(batch.iter().map(JsCast::unchecked_into));
    }
}

async fn file_of(entry: &FileSystemFileEntry) -> Result<File, Refusal> {
    let file = Promise::new(&mut |resolve, reject| entry.file_with_callback_and_callback(&resolve, &reject));
    Ok(JsFuture::from(file).await.map_err(|error| unreadable(&error))?.unchecked_into())
}

fn unreadable(error: &JsValue) -> Refusal {
    Refusal {
        message: format!("The folder could not be read: {}", describe(error)),
        help: Some("Check that it still exists and may be read, then drop it again.".to_owned()),
    }
}

/// Whether this browser gives lasting access to a folder.
pub fn can_pick_folder() -> bool {
    property(&window(), "showDirectoryPicker").is_function()
}

/// The folder that the user picks; None when the dialog is closed.
pub async fn pick_folder() -> Option<JsValue> {
    let pick: js_sys::Function = property(&window(), "showDirectoryPicker").dyn_into().ok()?;
    let promise: Promise = pick.call0(&window()).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}

/// Reads a folder by its handle.
pub async fn read_folder(store: Store, folder: JsValue) -> Result<Read, Refusal> {
    let mut reader = Reader::new(store);
    let name = property(&folder, "name").as_string().unwrap_or_default();
    let mut waiting = vec![(name.clone(), folder.clone())];
    while let Some((path, handle)) = waiting.pop() {
        let values: js_sys::Function = property(&handle, "values").unchecked_into();
        let values = values.call0(&handle).map_err(|error| unreadable(&error))?;
        let next: js_sys::Function = property(&values, "next").unchecked_into();
        loop {
            let step: Promise = next.call0(&values).map_err(|error| unreadable(&error))?.unchecked_into();
            let step = JsFuture::from(step).await.map_err(|error| unreadable(&error))?;
            if property(&step, "done").is_truthy() {
                break;
            }
            let child = property(&step, "value");
            let child_name = property(&child, "name").as_string().unwrap_or_default();
            let child_path = format!("{path}/{child_name}");
            if property(&child, "kind").as_string().as_deref() == Some("directory") {
                if intake::enters(&child_name) {
                    waiting.push((child_path, child));
                }
            } else if intake::wants(&child_path) {
                let get: js_sys::Function = property(&child, "getFile").unchecked_into();
                let file: Promise = get.call0(&child).map_err(|error| unreadable(&error))?.unchecked_into();
                let file: File =
                    JsFuture::from(file).await.map_err(|error| unreadable(&error))?.unchecked_into();
                reader.read(child_path, &file).await?;
            }
        }
    }
    Ok(Read { files: reader.files, name: Some(name), folder: Some(folder) })
}
