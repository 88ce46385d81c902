//! GR06: a missing or illegal revision id.

use super::prelude::*;
use crate::diagnostic::Diagnostic;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "GR06",
    title: "A missing or illegal revision id",
    severity: Severity::Error,
    what: "The file has no `revision`, an illegal character is in it, or it is longer than 32 characters.",
    why: "Alembic stops with an error on the whole folder, or the version table cannot hold it.",
    instead: "Give it an id of letters, digits and underscores, at most 32.",
    fires: &[],
    quiet: &[],
    fixes: true,
    check: Check::Elsewhere,
};

/// An id for a file that has none, or another for one that is too long or has illegal characters.
pub(super) fn edits(diagnostic: &Diagnostic, text: &str) -> Option<Vec<Edit>> {
    let at = diagnostic.location.as_ref()?;
    if !diagnostic.message.starts_with("Could not determine") {
        return None;
    }
    let name = at.file.rsplit('/').next()?.strip_suffix(".py")?;
    // The same name gives the same id, so that a fix made twice is one fix.
    let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let id = format!("{:012x}", hash & 0xffff_ffff_ffff);
    let start = text.find("\ndown_revision").map_or(0, |found| found + 1);
    Some(vec![Edit { start, end: start, text: format!("revision = '{id}'\n") }])
}
