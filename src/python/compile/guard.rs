//! Refuses source text that is nested too deeply to parse, compile and drop by recursion.

/// Whether brackets are nested shallowly enough to be parsed.
pub(crate) fn is_shallow(text: &str) -> bool {
    let mut depth = 0_usize;
    for byte in text.bytes() {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > 150 {
            return false;
        }
    }
    true
}
