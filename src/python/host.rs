//! What the evaluator asks of the program around it.

use std::rc::Rc;

use crate::source::Span;

use super::text::Str;

/// Where a module's source is, as far as the host knows.
pub enum FoundModule {
    /// A module with its text.
    Source {
        /// Path as loaded; tracebacks and spans name it.
        path: Rc<str>,
        /// The text.
        text: Rc<str>,
        /// Whether it is a package (`__init__.py`), so that relative imports start inside it.
        package: bool,
    },
    /// A directory without `__init__.py`.
    Namespace,
    /// Not there: its values are opaque.
    Opaque,
    /// Not there: importing it raises `ModuleNotFoundError`.
    Missing,
}

/// Standard output or standard error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stream {
    /// `sys.stdout`
    Output,
    /// `sys.stderr`
    Error,
}

/// A record of Python's `logging`.
#[derive(Debug, Clone)]
pub struct LogRecord {
    /// Name of the logger.
    pub logger: String,
    /// Name of the level, such as `INFO`.
    pub level: String,
    /// The finished message.
    pub message: String,
    /// Where it was logged.
    pub span: Option<Span>,
}

/// The first use of a module that is not loaded.
#[derive(Debug, Clone)]
pub struct OpaqueNotice {
    /// The module.
    pub module: Str,
    /// Where it was imported.
    pub span: Option<Span>,
}

/// What the evaluator asks of the program around it. All methods take `&self`: implement them with
/// cells, and keep your own `Rc` of the host.
pub trait Host {
    /// Finds the module `name` (dotted, absolute). Native modules never get here.
    fn find_module(&self, name: &str) -> FoundModule {
        let _ = name;
        FoundModule::Missing
    }

    /// Takes what a script prints.
    fn print(&self, stream: Stream, text: &str);

    /// Takes a log record.
    fn log(&self, record: LogRecord) {
        let _ = record;
    }

    /// Seconds since 1970 in UTC; may be fixed for reproducible runs.
    fn now(&self) -> f64 {
        0.0
    }

    /// Fills `bytes` with random ones; may be seeded for reproducible runs.
    fn random(&self, bytes: &mut [u8]);

    /// The environment that `os.environ` shows.
    fn environment(&self) -> Vec<(String, String)> {
        Vec::new()
    }

    /// The text of a loaded file, for `open()` in reading mode.
    fn read_file(&self, path: &str) -> Option<Rc<[u8]>> {
        let _ = path;
        None
    }

    /// Names in a loaded directory, those of directories with a `/` behind them; `None` where there is
    /// no such directory.
    fn list_directory(&self, path: &str) -> Option<Vec<String>> {
        let _ = path;
        None
    }

    /// Whether to go on without what a loaded module that failed has not defined: those names are then
    /// opaque. `reason` is the error in one line.
    fn import_failed(&self, notice: OpaqueNotice, reason: &str) -> bool {
        let _ = (notice, reason);
        false
    }

    /// Whether what a script asks of its application, and is not there, is assumed: variables of the
    /// environment are opaque, and `package.module` is imported when it is asked for without an import, as
    /// the application would have done before.
    fn assumes(&self) -> bool {
        false
    }

    /// Lines of a file whose statements are passed over when they fail.
    fn passes_over(&self, path: &str) -> Vec<u32> {
        let _ = path;
        Vec::new()
    }

    /// Hears of a statement that failed and was passed over; `reason` is the error in one line or more.
    fn passed_over(&self, span: Span, reason: &str) {
        let _ = (span, reason);
    }

    /// Hears of each import that became opaque.
    fn opaque(&self, notice: OpaqueNotice) {
        let _ = notice;
    }
}
