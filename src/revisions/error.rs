//! What can go wrong when an identifier is resolved or a path through the graph is planned.
//!
//! [`RevisionError`] is what the graph's algorithms raise, [`CommandError`] what a command reports:
//! Alembic's own sentence, and beside it an explanation that Alembic does not give.

use thiserror::Error;

/// Raised by the algorithms over the graph; the texts are Alembic's.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RevisionError {
    /// An identifier names no revision, or more than one.
    #[error("{message}")]
    Resolution {
        /// What is wrong with it.
        message: String,
        /// The identifier.
        argument: String,
    },
    /// One head was asked for and there are several.
    #[error("Multiple heads are present for given argument '{argument}'; {}", heads.join(", "))]
    MultipleHeads {
        /// The heads that exist.
        heads: Vec<String>,
        /// The identifier as it was given.
        argument: String,
    },
    /// The two ends of a range are not on one line of descent.
    #[error("Revision {lower} is not an ancestor of revision {upper}")]
    RangeNotAncestor {
        /// The lower end as given, `base` if none.
        lower: String,
        /// The upper end as given, `base` if none.
        upper: String,
    },
    /// `down_revision` or `depends_on` go round in a circle.
    #[error("{kind} is detected in revisions ({})", revisions.join(", "))]
    CycleDetected {
        /// Which kind: `Cycle`, `Self-loop`, `Dependency cycle`, `Dependency self-loop`.
        kind: &'static str,
        /// The revisions concerned.
        revisions: Vec<String>,
    },
    /// Any other refusal, in Alembic's words.
    #[error("{0}")]
    Revision(String),
    /// A place where Alembic ends in a bare `AssertionError`; the text says what it means.
    #[error("{0}")]
    Assertion(String),
    /// A place where Alembic ends in a bare `KeyError` on a name that no file defines.
    #[error("Revision '{0}' is referenced but no file defines it")]
    Key(String),
}

impl RevisionError {
    /// Shorthand for a lookup that found nothing or too much.
    pub(crate) fn resolution(message: impl Into<String>, argument: impl Into<String>) -> Self {
        Self::Resolution { message: message.into(), argument: argument.into() }
    }
}

/// What a command prints after `FAILED: `.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{message}")]
pub struct CommandError {
    /// Alembic's sentence.
    pub message: String,
    /// Why, and what to do, in our words.
    pub help: Option<String>,
    /// Whether Alembic itself would end in a traceback (`AssertionError`, `KeyError`) here, and so
    /// has no sentence of its own.
    pub internal: Option<&'static str>,
}

impl CommandError {
    /// An error that speaks for itself.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), help: None, internal: None }
    }

    /// Adds the remedy.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// How a command words the errors of the graph; the equivalent of the arguments of
/// `ScriptDirectory._catch_revision_errors`.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Wording<'a> {
    /// Replaces the sentence for a range that is none; may hold `%(start)s` and `%(end)s`.
    pub ancestor: Option<&'a str>,
    /// Replaces the sentence for several heads.
    pub multiple_heads: Option<&'a str>,
    /// Lower end as the user gave it.
    pub start: Option<&'a str>,
    /// Upper end as the user gave it.
    pub end: Option<&'a str>,
}

impl Wording<'_> {
    /// Turns an error of the graph into what the command says.
    pub(crate) fn apply(self, error: RevisionError) -> CommandError {
        match error {
            RevisionError::RangeNotAncestor { lower, upper } => {
                let text = self.ancestor.unwrap_or(
                    "Requested range %(start)s:%(end)s does not refer to ancestor/descendant revisions along \
                     the same branch",
                );
                CommandError::new(
                    text.replace("%(start)s", self.start.unwrap_or(&lower))
                        .replace("%(end)s", self.end.unwrap_or(&upper)),
                )
                .help("Look at `history` for the branch each revision is on; both must be on one line of descent.")
            }
            RevisionError::MultipleHeads { heads, argument } => {
                let argument = self.end.unwrap_or(&argument);
                let text = self.multiple_heads.map_or_else(
                    || {
                        format!(
                            "Multiple head revisions are present for given argument '{argument}'; please \
                             specify a specific target revision, '<branchname>@{argument}' to narrow to a \
                             specific head, or 'heads' for all heads"
                        )
                    },
                    str::to_owned,
                );
                CommandError::new(text).help(format!(
                    "The heads are {}. Name one of them, use 'heads', or join them with `merge heads`.",
                    heads.join(", ")
                ))
            }
            RevisionError::Resolution { message, argument } => {
                CommandError::new(format!("Can't locate revision identified by '{argument}'")).help(message)
            }
            RevisionError::Assertion(message) => {
                CommandError { message, help: None, internal: Some("AssertionError") }
            }
            error @ RevisionError::Key(_) => {
                CommandError { message: error.to_string(), help: None, internal: Some("KeyError") }
            }
            other => CommandError::new(other.to_string()),
        }
    }
}
