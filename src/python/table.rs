//! The hash table under `dict` and `set`: keeps insertion order, compares keys as Python does.
//!
//! Comparing two keys may run a script's `__eq__`, which may change the very table that is being
//! searched; so a search hands out candidates and holds no borrow while they are compared.

use super::value::Value;

/// One row of the table. A removed row keeps its place with `Value::Unbound` as key.
#[derive(Clone)]
pub(crate) struct Entry {
    pub(crate) hash: u64,
    pub(crate) key: Value,
    pub(crate) value: Value,
}

const EMPTY: u32 = u32::MAX;
/// Up to this many rows a linear search is fastest and no index is kept.
const SMALL: usize = 8;

/// Rows in insertion order with an index of their hashes.
#[derive(Clone, Default)]
pub(crate) struct Table {
    entries: Vec<Entry>,
    /// Open addressing; holds row numbers; empty while there are few rows.
    index: Vec<u32>,
    live: usize,
}

impl Table {
    pub(crate) fn len(&self) -> usize {
        self.live
    }

    /// Bytes held, roughly.
    pub(crate) fn bytes(&self) -> usize {
        self.entries.capacity() * size_of::<Entry>() + self.index.capacity() * 4
    }

    /// Rows, removed ones included; see [`Table::row`].
    pub(crate) fn row_count(&self) -> usize {
        self.entries.len()
    }

    /// Row `number`, unless it was removed.
    pub(crate) fn row(&self, number: usize) -> Option<&Entry> {
        self.entries.get(number).filter(|entry| !matches!(entry.key, Value::Unbound))
    }

    pub(crate) fn row_mut(&mut self, number: usize) -> Option<&mut Entry> {
        self.entries.get_mut(number).filter(|entry| !matches!(entry.key, Value::Unbound))
    }

    pub(crate) fn rows(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.entries.iter().filter(|entry| !matches!(entry.key, Value::Unbound))
    }

    /// Finds the row with this hash for which `same` holds. Starts at search position `position`
    /// and leaves in it where to go on.
    pub(crate) fn search(
        &self,
        hash: u64,
        position: &mut usize,
        mut same: impl FnMut(&Value) -> bool,
    ) -> Option<usize> {
        if self.index.is_empty() {
            while let Some(entry) = self.entries.get(*position) {
                *position += 1;
                if entry.hash == hash && !matches!(entry.key, Value::Unbound) && same(&entry.key) {
                    return Some(*position - 1);
                }
            }
            return None;
        }
        let mask = self.index.len() - 1;
        while *position < self.index.len() {
            let slot = self.index[(spread(hash) as usize).wrapping_add(*position) & mask];
            *position += 1;
            if slot == EMPTY {
                return None;
            }
            let entry = &self.entries[slot as usize];
            if entry.hash == hash && !matches!(entry.key, Value::Unbound) && same(&entry.key) {
                return Some(slot as usize);
            }
        }
        None
    }

    /// Adds a row whose key is known to be absent.
    pub(crate) fn push(&mut self, hash: u64, key: Value, value: Value) {
        if self.entries.len() >= SMALL && self.entries.len() >= self.entries.capacity() {
            self.compact();
        }
        self.entries.push(Entry { hash, key, value });
        self.live += 1;
        if self.entries.len() <= SMALL && self.index.is_empty() {
            return;
        }
        if self.entries.len() * 3 > self.index.len() * 2 {
            self.rebuild_index();
        } else {
            self.index_row(self.entries.len() - 1);
        }
    }

    /// Removes row `number`.
    pub(crate) fn remove(&mut self, number: usize) -> Option<(Value, Value)> {
        let entry = self.entries.get_mut(number)?;
        if matches!(entry.key, Value::Unbound) {
            return None;
        }
        let key = std::mem::replace(&mut entry.key, Value::Unbound);
        let value = std::mem::replace(&mut entry.value, Value::None);
        self.live -= 1;
        if self.live == 0 {
            self.entries.clear();
            self.index.clear();
        } else if number + 1 == self.entries.len() && self.index.is_empty() {
            self.entries.pop();
        }
        Some((key, value))
    }

    /// Removes all rows and hands them out, so that they are dropped after the borrow ends.
    #[must_use]
    pub(crate) fn take(&mut self) -> Table {
        std::mem::take(self)
    }

    fn compact(&mut self) {
        if self.live < self.entries.len() {
            self.entries.retain(|entry| !matches!(entry.key, Value::Unbound));
            self.index.fill(EMPTY);
            if !self.index.is_empty() {
                self.rebuild_index();
            }
        }
    }

    fn rebuild_index(&mut self) {
        let size = (self.entries.len() * 2 + 1).next_power_of_two().max(16);
        self.index.clear();
        self.index.resize(size, EMPTY);
        for number in 0..self.entries.len() {
            self.index_row(number);
        }
    }

    fn index_row(&mut self, number: usize) {
        let mask = self.index.len() - 1;
        let start = spread(self.entries[number].hash) as usize;
        for step in 0..self.index.len() {
            let slot = &mut self.index[start.wrapping_add(step) & mask];
            if *slot == EMPTY {
                *slot = number as u32;
                return;
            }
        }
    }
}

/// Small integers hash to themselves; this keeps runs of them from clustering.
fn spread(hash: u64) -> u64 {
    (hash ^ (hash >> 32)).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 20
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(table: &Table, key: i64) -> Option<usize> {
        table.search(key as u64, &mut 0, |found| matches!(found, Value::Int(number) if *number == key))
    }

    #[test]
    fn grows_removes_and_keeps_order() {
        let mut table = Table::default();
        for number in 0..1000 {
            table.push(number as u64, Value::Int(number), Value::None);
        }
        for number in (0..1000).step_by(2) {
            let row = find(&table, number).expect("present");
            table.remove(row);
        }
        assert_eq!(table.len(), 500);
        for number in 1000..3000 {
            table.push(number as u64, Value::Int(number), Value::None);
        }
        assert!(find(&table, 4).is_none());
        assert!(find(&table, 2999).is_some());
        let first: Vec<_> = table.rows().take(3).map(|entry| entry.hash).collect();
        assert_eq!(first, [1, 3, 5]);
    }
}
