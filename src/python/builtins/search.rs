//! Finding parts of texts and sequences: what several types' methods share.

use crate::python::exception::Exception;
use crate::python::value::Value;
use crate::python::vm::Vm;

/// How often `part` occurs without overlap; the empty text occurs between all characters.
pub(super) fn count(text: &str, part: &str) -> usize {
    if part.is_empty() { text.chars().count() + 1 } else { text.matches(part).count() }
}

/// `start` and `end` as the `find` family takes them: `None` or not given means the whole,
/// negative counts from the end; `None` when the window is empty because `start` lies past `end`.
pub(super) fn bounds(
    vm: &mut Vm,
    start: &Value,
    end: &Value,
    length: usize,
) -> Result<Option<(usize, usize)>, Exception> {
    let start = bound(vm, start, length)?.unwrap_or(0);
    let end = bound(vm, end, length)?.unwrap_or(length).min(length);
    Ok((start <= end).then_some((start, end)))
}

fn bound(vm: &mut Vm, value: &Value, length: usize) -> Result<Option<usize>, Exception> {
    if value.is_none() || value.is_unbound() {
        return Ok(None);
    }
    let number = vm.index(value)?;
    let at = if number < 0 { number.saturating_add(length as i64).max(0) } else { number };
    Ok(Some(usize::try_from(at).unwrap_or(usize::MAX)))
}
