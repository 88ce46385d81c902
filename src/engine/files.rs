//! The files of a workspace: as loaded, and as they are now.

use std::collections::BTreeMap;
use std::rc::Rc;

/// One file.
#[derive(Debug, Clone)]
pub struct FileState {
    /// Content as loaded; None when the file was made here.
    pub original: Option<Rc<[u8]>>,
    /// Present content; None when it was deleted here.
    pub content: Option<Rc<[u8]>>,
}

/// All files by path. Cheap to clone: contents are shared, so each undo step keeps one.
#[derive(Debug, Clone, Default)]
pub struct Files {
    states: BTreeMap<String, FileState>,
}

impl Files {
    /// Files as they were loaded.
    pub fn loaded(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        let state = |bytes: Vec<u8>| {
            let content: Rc<[u8]> = bytes.into();
            FileState { original: Some(Rc::clone(&content)), content: Some(content) }
        };
        Self { states: files.into_iter().map(|(path, bytes)| (path, state(bytes))).collect() }
    }

    /// All files with their states.
    pub fn states_shared(&self) -> impl Iterator<Item = (&str, &FileState)> {
        self.states.iter().map(|(path, state)| (path.as_str(), state))
    }

    /// All files with their two contents, deleted ones included.
    pub fn states(&self) -> impl Iterator<Item = (&str, Option<&[u8]>, Option<&[u8]>)> {
        self.states
            .iter()
            .map(|(path, state)| (path.as_str(), state.original.as_deref(), state.content.as_deref()))
    }

    /// Files that are there now.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Rc<[u8]>)> {
        self.states.iter().filter_map(|(path, state)| Some((path.as_str(), state.content.as_ref()?)))
    }

    /// Present content.
    pub fn get(&self, path: &str) -> Option<&Rc<[u8]>> {
        self.states.get(path)?.content.as_ref()
    }

    /// Present text; None when the file is not there or is not UTF-8.
    pub fn text(&self, path: &str) -> Option<&str> {
        std::str::from_utf8(self.get(path)?).ok()
    }

    /// Text as loaded.
    pub fn original_text(&self, path: &str) -> Option<&str> {
        std::str::from_utf8(self.states.get(path)?.original.as_ref()?).ok()
    }

    /// Whether the content differs from what was loaded.
    pub fn is_edited(&self, path: &str) -> bool {
        self.states.get(path).is_some_and(|state| state.original.is_some() && state.original != state.content)
    }

    /// Whether the file was made here.
    pub fn is_created(&self, path: &str) -> bool {
        self.states.get(path).is_some_and(|state| state.original.is_none())
    }

    /// Sets the content of a file, made if it is not there.
    pub fn write(&mut self, path: &str, bytes: &[u8]) {
        let state = self.states.entry(path.to_owned()).or_insert(FileState { original: None, content: None });
        state.content = Some(bytes.into());
    }

    /// Deletes a file; one that was made here is forgotten altogether.
    pub fn delete(&mut self, path: &str) {
        if self.is_created(path) {
            self.states.remove(path);
        } else if let Some(state) = self.states.get_mut(path) {
            state.content = None;
        }
    }

    /// Gives a file another path.
    pub fn rename(&mut self, path: &str, to: &str) {
        if let Some(content) = self.get(path).cloned() {
            self.delete(path);
            self.write(to, &content);
        }
    }

    /// Takes a file back to how it was loaded.
    pub fn revert(&mut self, path: &str) {
        match self.states.get_mut(path) {
            Some(state) if state.original.is_some() => state.content = state.original.clone(),
            _ => {
                self.states.remove(path);
            }
        }
    }

    /// Takes another reading of the same folder: what was edited here stays edited.
    pub fn reload(&mut self, files: impl IntoIterator<Item = (String, Vec<u8>)>) {
        let mut fresh = Self::loaded(files);
        for (path, state) in &self.states {
            let edited = state.original != state.content;
            if let Some(content) = state.content.as_ref().filter(|_| edited) {
                fresh.write(path, content);
            }
        }
        *self = fresh;
    }
}

impl FromIterator<(String, Option<Rc<[u8]>>, Option<Rc<[u8]>>)> for Files {
    fn from_iter<I: IntoIterator<Item = (String, Option<Rc<[u8]>>, Option<Rc<[u8]>>)>>(files: I) -> Self {
        let states =
            files.into_iter().map(|(path, original, content)| (path, FileState { original, content }));
        Self { states: states.collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_told_from_what_was_loaded() {
        let mut files = Files::loaded([("a.py".to_owned(), b"1".to_vec())]);
        assert!(!files.is_edited("a.py"));
        files.write("a.py", b"2");
        assert!(files.is_edited("a.py"));
        files.write("b.py", b"3");
        assert!(files.is_created("b.py") && !files.is_edited("b.py"));
        files.reload([("a.py".to_owned(), b"9".to_vec())]);
        assert_eq!((files.text("a.py"), files.original_text("a.py")), (Some("2"), Some("9")));
        files.revert("a.py");
        assert_eq!(files.text("a.py"), Some("9"));
        files.rename("b.py", "c.py");
        assert_eq!((files.text("b.py"), files.text("c.py")), (None, Some("3")));
        files.delete("c.py");
        files.delete("a.py");
        assert_eq!(files.iter().count(), 0);
        files.revert("a.py");
        assert_eq!(files.text("a.py"), Some("9"));
    }
}
