//! The program around the evaluator: loaded files as modules, the clock, randomness, the log.

use std::cell::RefCell;
use std::rc::Rc;

use crate::alembic::OperationSink;
use crate::diagnostic::{Diagnostic, Severity};
use crate::python::host::{FoundModule, Host, LogRecord, OpaqueNotice, Stream};
use crate::source::Span;

use super::recorder::Recorder;

/// The loaded files, as the evaluator asks for them.
pub trait LoadedFiles {
    /// Text of the file at `path` (as loaded); None when there is none, or it is not text.
    fn text(&self, path: &str) -> Option<Rc<str>>;

    /// Whether some loaded file lies below the directory `path`.
    fn has_directory(&self, path: &str) -> bool;

    /// Names of what lies in the directory `path`, those of directories with a `/` behind them.
    fn names(&self, path: &str) -> Vec<String>;

    /// Directories in which imports are looked for, best first; `""` is the root.
    fn import_roots(&self) -> Vec<String>;
}

pub(super) struct ScriptHost {
    pub files: Rc<dyn LoadedFiles>,
    pub recorder: Rc<Recorder>,
    pub clock: fn() -> f64,
    pub random: fn(&mut [u8]),
    pub environment: RefCell<Vec<(String, String)>>,
    /// Whether a loaded module that fails is used as far as it came.
    pub lenient: bool,
    /// Places (`file:line`) whose statements are passed over when they fail.
    pub skipped: Vec<String>,
}

/// `root/name`, with no slash in front of a name at the root.
fn join(root: &str, name: &str) -> String {
    if root.is_empty() { name.to_owned() } else { format!("{root}/{name}") }
}

/// A path as loaded: scripts see the loaded files below `/`.
fn plain(path: &str) -> &str {
    path.trim_start_matches("./").trim_matches('/')
}

impl Host for ScriptHost {
    fn find_module(&self, name: &str) -> FoundModule {
        let relative = name.replace('.', "/");
        let roots = self.files.import_roots();
        for root in &roots {
            let base = join(root, &relative);
            for (path, package) in [(format!("{base}.py"), false), (format!("{base}/__init__.py"), true)] {
                if let Some(text) = self.files.text(&path) {
                    return FoundModule::Source { path: path.into(), text, package };
                }
            }
        }
        if roots.iter().any(|root| self.files.has_directory(&join(root, &relative))) {
            return FoundModule::Namespace;
        }
        FoundModule::Opaque
    }

    fn print(&self, _: Stream, text: &str) {
        self.recorder.print(text);
    }

    fn log(&self, record: LogRecord) {
        self.recorder.print(&format!("{:<7} [{}] {}", record.level, record.logger, record.message));
    }

    fn now(&self) -> f64 {
        (self.clock)() / 1000.0
    }

    fn random(&self, bytes: &mut [u8]) {
        (self.random)(bytes);
    }

    fn environment(&self) -> Vec<(String, String)> {
        self.environment.borrow().clone()
    }

    fn read_file(&self, path: &str) -> Option<Rc<[u8]>> {
        let path = plain(path);
        let roots = self.files.import_roots();
        let found = roots.iter().find_map(|root| self.files.text(&join(root, path)));
        let text = found.or_else(|| self.files.text(path))?;
        Some(text.as_bytes().into())
    }

    fn list_directory(&self, path: &str) -> Option<Vec<String>> {
        let path = plain(path);
        let mut places: Vec<String> = self.files.import_roots().iter().map(|root| join(root, path)).collect();
        places.push(path.to_owned());
        let place = places.into_iter().find(|place| place.is_empty() || self.files.has_directory(place))?;
        Some(self.files.names(place.trim_end_matches('/')))
    }

    fn assumes(&self) -> bool {
        self.lenient
    }

    fn import_failed(&self, notice: OpaqueNotice, reason: &str) -> bool {
        if !self.lenient {
            return false;
        }
        let module = notice.module.to_string();
        let message = format!("{module} could not be loaded whole ({reason}), so what it lacks is assumed");
        let finding = Diagnostic::new("RN01", Severity::Info, message).on(module);
        self.recorder.notice(finding, notice.span);
        true
    }

    fn passes_over(&self, path: &str) -> Vec<u32> {
        let places = self.skipped.iter().filter(|_| self.lenient);
        let line = |place: &String| place.strip_prefix(path)?.strip_prefix(':')?.parse().ok();
        places.filter_map(line).collect()
    }

    fn passed_over(&self, span: Span, reason: &str) {
        self.recorder.forgive();
        let place = self.recorder.place(Some(span)).unwrap_or_default();
        let reason = reason.lines().next().unwrap_or_default();
        let message = format!("This statement was passed over, as asked for {place}: {reason}");
        self.recorder.note(Diagnostic::new("LN08", Severity::Warning, message), Some(span));
    }

    fn opaque(&self, notice: OpaqueNotice) {
        let module = notice.module.to_string();
        let message = format!("{module} is not loaded, so what comes from it is assumed");
        let finding = Diagnostic::new("RN01", Severity::Info, message)
            .on(module.clone())
            .help(format!("Load the folder that contains {module}, or add a file for it."));
        self.recorder.notice(finding, notice.span);
    }
}
