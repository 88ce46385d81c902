//! Which group of a match closed last: `Match.lastindex` and `Match.lastgroup`.
//!
//! In: the spans of a match and the names of its groups. Out: a number or a name, or `None`.

use crate::python::value::Value;

/// The group that ends furthest to the right; of those that end at one place, the outermost.
fn last(spans: &[Option<(usize, usize)>]) -> Option<usize> {
    let closed = spans.iter().enumerate().skip(1).filter_map(|(at, span)| Some((span.as_ref()?.1, at)));
    closed.max_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1))).map(|(_, at)| at)
}

/// `Match.lastindex`.
pub fn last_index(spans: &[Option<(usize, usize)>]) -> Value {
    last(spans).map_or(Value::None, Value::from)
}

/// `Match.lastgroup`: the name of the last group, if it has one.
pub fn last_group(spans: &[Option<(usize, usize)>], names: &[(String, usize)]) -> Value {
    let last = last(spans);
    let named = names.iter().find(|(_, at)| Some(*at) == last);
    named.map_or(Value::None, |(name, _)| Value::from(name.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_group_that_closed_last_counts() {
        assert_eq!(last(&[Some((0, 2)), Some((0, 1)), Some((1, 2)), None]), Some(2));
        assert_eq!(last(&[Some((0, 2)), Some((0, 2)), Some((0, 2))]), Some(1));
        assert_eq!(last(&[Some((0, 2))]), None);
    }
}
