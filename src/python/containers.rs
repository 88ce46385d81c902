//! The built-in containers: list, tuple, dict, set and the views of a dict.
//!
//! Operations that compare keys take the [`Vm`], since a script's `__eq__` or `__hash__` may run;
//! those with `str` keys, which attribute tables use, do not.

use std::cell::{Cell, Ref, RefCell, RefMut};
use std::ops::{Deref, DerefMut};
use std::rc::Rc;

use super::exception::Exception;
use super::limits::Tracked;
use super::release::release;
use super::set_order;
use super::table::Table;
use super::text::Str;
use super::value::Value;
use super::vm::Vm;

/// A Python list. Never keep a borrow while calling back into the evaluator.
#[derive(Debug, Default)]
pub struct List {
    items: RefCell<Vec<Value>>,
    memory: Tracked,
}

impl Drop for List {
    fn drop(&mut self) {
        if !self.items.get_mut().is_empty() {
            release(std::mem::take(self.items.get_mut()));
        }
    }
}

impl List {
    /// A list of these items.
    pub fn new(items: Vec<Value>) -> Rc<Self> {
        let memory = Tracked::new(items.capacity() * size_of::<Value>() + 64);
        Rc::new(Self { items: RefCell::new(items), memory })
    }

    /// The items, for a short look that runs no script.
    pub fn borrow(&self) -> Ref<'_, Vec<Value>> {
        self.items.borrow()
    }

    /// The items, to change them; for a short time that runs no script.
    pub fn borrow_mut(&self) -> ListGuard<'_> {
        ListGuard { items: self.items.borrow_mut(), memory: &self.memory }
    }

    /// A copy of the items, safe to walk while scripts run.
    pub fn snapshot(&self) -> Vec<Value> {
        self.items.borrow().clone()
    }

    /// Number of items.
    pub fn len(&self) -> usize {
        self.items.borrow().len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Item `index` from the start.
    pub fn get(&self, index: usize) -> Option<Value> {
        self.items.borrow().get(index).cloned()
    }

    /// Appends one item.
    pub fn push(&self, value: Value) {
        self.borrow_mut().push(value);
    }
}

/// Write access to a list's items; keeps the memory count true when it ends.
pub struct ListGuard<'a> {
    items: RefMut<'a, Vec<Value>>,
    memory: &'a Tracked,
}

impl Deref for ListGuard<'_> {
    type Target = Vec<Value>;
    fn deref(&self) -> &Vec<Value> {
        &self.items
    }
}

impl DerefMut for ListGuard<'_> {
    fn deref_mut(&mut self) -> &mut Vec<Value> {
        &mut self.items
    }
}

impl Drop for ListGuard<'_> {
    fn drop(&mut self) {
        self.memory.set(self.items.capacity() * size_of::<Value>() + 64);
    }
}

/// A Python tuple; dereferences to its items.
#[derive(Debug)]
pub struct Tuple {
    items: Box<[Value]>,
    _memory: Tracked,
}

impl Drop for Tuple {
    fn drop(&mut self) {
        if !self.items.is_empty() {
            release(std::mem::take(&mut self.items));
        }
    }
}

impl Tuple {
    /// A tuple of these items.
    pub fn new(items: impl Into<Box<[Value]>>) -> Rc<Self> {
        let items = items.into();
        let memory = Tracked::new(items.len() * size_of::<Value>() + 48);
        Rc::new(Self { items, _memory: memory })
    }
}

impl Deref for Tuple {
    type Target = [Value];
    fn deref(&self) -> &[Value] {
        &self.items
    }
}

/// Finds `key` in a table that scripts may change while keys are compared.
fn find(table: &RefCell<Table>, vm: &mut Vm, key: &Value, hash: u64) -> Result<Option<usize>, Exception> {
    let mut position = 0;
    loop {
        let mut undecided = None;
        let found = table.borrow().search(hash, &mut position, |candidate| {
            match candidate.equals_without_script(key) {
                Some(equal) => equal,
                None => {
                    undecided = Some(candidate.clone());
                    true
                }
            }
        });
        let Some(row) = found else { return Ok(None) };
        let Some(candidate) = undecided else { return Ok(Some(row)) };
        if vm.equals(&candidate, key)? {
            let still_there = table.borrow().row(row).is_some_and(|entry| entry.key.is(&candidate));
            if still_there {
                return Ok(Some(row));
            }
            position = 0;
        }
    }
}

/// A Python dict. Keeps insertion order. Also the table of attributes of every object, class and
/// module.
#[derive(Default)]
pub struct Dict {
    table: RefCell<Table>,
    memory: Tracked,
    /// Grows with every change, so that caches over class attributes know when to forget.
    version: Cell<u64>,
}

impl Drop for Dict {
    fn drop(&mut self) {
        if self.table.get_mut().len() > 0 {
            release(self.table.get_mut().take());
        }
    }
}

impl Dict {
    /// An empty dict.
    pub fn new() -> Rc<Self> {
        Rc::new(Self::default())
    }

    /// A dict with these entries; keys must be strings.
    pub fn from_names<K: Into<Str>>(entries: impl IntoIterator<Item = (K, Value)>) -> Rc<Self> {
        let dict = Self::new();
        for (name, value) in entries {
            dict.set_str(name, value);
        }
        dict
    }

    /// Number of entries.
    pub fn len(&self) -> usize {
        self.table.borrow().len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A number that changes with every change of the dict.
    pub fn version(&self) -> u64 {
        self.version.get()
    }

    fn changed(&self) {
        self.version.set(self.version.get() + 1);
        if let Ok(table) = self.table.try_borrow() {
            self.memory.set(table.bytes());
        }
    }

    fn find_str(&self, name: &str, hash: u64) -> Option<usize> {
        self.table.borrow().search(hash, &mut 0, |key| key.as_str().is_some_and(|text| text.as_str() == name))
    }

    fn find_name(&self, name: &Str) -> Option<usize> {
        self.table
            .borrow()
            .search(name.hash_code(), &mut 0, |key| key.as_str().is_some_and(|text| text == name))
    }

    /// The value under a `str` key.
    pub fn get_str(&self, name: &str) -> Option<Value> {
        let row = self.find_str(name, super::text::hash_bytes(name.as_bytes()).max(1))?;
        self.table.borrow().row(row).map(|entry| entry.value.clone())
    }

    /// The value under a `str` key whose hash is already known.
    pub fn get_name(&self, name: &Str) -> Option<Value> {
        let table = self.table.borrow();
        let row =
            table.search(name.hash_code(), &mut 0, |key| key.as_str().is_some_and(|text| text == name))?;
        table.row(row).map(|entry| entry.value.clone())
    }

    /// Sets the value under a `str` key.
    pub fn set_str(&self, name: impl Into<Str>, value: Value) {
        let name = name.into();
        let row = self.find_name(&name);
        self.store(row, name.hash_code(), Value::Str(name), value);
    }

    /// Removes a `str` key.
    pub fn remove_str(&self, name: &str) -> Option<Value> {
        let row = self.find_str(name, super::text::hash_bytes(name.as_bytes()).max(1))?;
        self.remove_row(row).map(|(_, value)| value)
    }

    fn store(&self, row: Option<usize>, hash: u64, key: Value, value: Value) {
        let replaced = {
            let mut table = self.table.borrow_mut();
            match row.and_then(|row| table.row_mut(row)) {
                Some(entry) => Some(std::mem::replace(&mut entry.value, value)),
                None => {
                    table.push(hash, key, value);
                    None
                }
            }
        };
        self.changed();
        drop(replaced);
    }

    fn remove_row(&self, row: usize) -> Option<(Value, Value)> {
        let removed = self.table.borrow_mut().remove(row);
        self.changed();
        removed
    }

    /// The value under any key. Fails for unhashable keys or when a script's `__eq__` raises.
    pub fn get(&self, vm: &mut Vm, key: &Value) -> Result<Option<Value>, Exception> {
        if let Value::Str(name) = key {
            return Ok(self.get_name(name));
        }
        let hash = vm.hash(key)?;
        let row = find(&self.table, vm, key, hash)?;
        Ok(row.and_then(|row| self.table.borrow().row(row).map(|entry| entry.value.clone())))
    }

    /// Sets the value under any key; a key that is present keeps its place.
    pub fn insert(&self, vm: &mut Vm, key: Value, value: Value) -> Result<(), Exception> {
        let hash = vm.hash(&key)?;
        let row = find(&self.table, vm, &key, hash)?;
        self.store(row, hash, key, value);
        Ok(())
    }

    /// Removes any key and hands out its value.
    pub fn remove(&self, vm: &mut Vm, key: &Value) -> Result<Option<Value>, Exception> {
        let hash = vm.hash(key)?;
        let row = find(&self.table, vm, key, hash)?;
        Ok(row.and_then(|row| self.remove_row(row)).map(|(_, value)| value))
    }

    /// Whether a key is present.
    pub fn contains(&self, vm: &mut Vm, key: &Value) -> Result<bool, Exception> {
        Ok(self.get(vm, key)?.is_some())
    }

    /// Removes the last entry (`last`) or the first, as `popitem` does.
    pub fn pop_end(&self, last: bool) -> Option<(Value, Value)> {
        let row = {
            let table = self.table.borrow();
            let mut rows = (0..table.row_count()).filter(|row| table.row(*row).is_some());
            if last { rows.next_back() } else { rows.next() }
        }?;
        self.remove_row(row)
    }

    /// Removes everything.
    pub fn clear(&self) {
        let taken = self.table.borrow_mut().take();
        self.changed();
        drop(taken);
    }

    /// All entries in order, copied, safe to walk while scripts run.
    pub fn items(&self) -> Vec<(Value, Value)> {
        self.table.borrow().rows().map(|entry| (entry.key.clone(), entry.value.clone())).collect()
    }

    /// All keys in order.
    pub fn keys(&self) -> Vec<Value> {
        self.table.borrow().rows().map(|entry| entry.key.clone()).collect()
    }

    /// All values in order.
    pub fn values(&self) -> Vec<Value> {
        self.table.borrow().rows().map(|entry| entry.value.clone()).collect()
    }

    /// A copy of the dict (not of its values).
    pub fn copy(&self) -> Rc<Self> {
        let table = self.table.borrow().clone();
        let memory = Tracked::new(table.bytes());
        Rc::new(Self { table: RefCell::new(table), memory, version: Cell::new(0) })
    }

    /// The first entry at or after row `*position`, leaving there the row to go on with.
    pub fn next_entry(&self, position: &mut usize) -> Option<(Value, Value)> {
        let table = self.table.borrow();
        while *position < table.row_count() {
            *position += 1;
            if let Some(entry) = table.row(*position - 1) {
                return Some((entry.key.clone(), entry.value.clone()));
            }
        }
        None
    }

    /// The last entry before row `*position` (start with `usize::MAX`), for `reversed`.
    pub fn previous_entry(&self, position: &mut usize) -> Option<(Value, Value)> {
        let table = self.table.borrow();
        *position = (*position).min(table.row_count());
        while *position > 0 {
            *position -= 1;
            if let Some(entry) = table.row(*position) {
                return Some((entry.key.clone(), entry.value.clone()));
            }
        }
        None
    }
}

/// A Python set or frozenset. Numbers come in CPython's order; sets that hold anything else
/// iterate in order of insertion.
#[derive(Default)]
pub struct Set {
    table: RefCell<Table>,
    memory: Tracked,
    /// Slots of CPython's table before the first item came.
    slots: Cell<usize>,
}

impl Drop for Set {
    fn drop(&mut self) {
        if self.table.get_mut().len() > 0 {
            release(self.table.get_mut().take());
        }
    }
}

impl Set {
    /// An empty set.
    pub fn new() -> Rc<Self> {
        Rc::new(Self::default())
    }

    /// A set of the items of another one, which CPython makes in one go.
    pub fn merged(vm: &mut Vm, items: Vec<Value>) -> Result<Rc<Self>, Exception> {
        let count = items.len();
        let set = Self::from_items(vm, items)?;
        set.expect_merge(count);
        Ok(set)
    }

    /// A set of these items; fails for unhashable ones.
    pub fn from_items(vm: &mut Vm, items: impl IntoIterator<Item = Value>) -> Result<Rc<Self>, Exception> {
        let set = Self::new();
        for item in items {
            set.insert(vm, item)?;
        }
        Ok(set)
    }

    /// Notes that `more` items come, or came, from another set at once.
    pub fn expect_merge(&self, more: usize) {
        self.slots.set(set_order::merged_size(self.slots.get(), 0, more));
    }

    /// Number of items.
    pub fn len(&self) -> usize {
        self.table.borrow().len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether `item` is present.
    pub fn contains(&self, vm: &mut Vm, item: &Value) -> Result<bool, Exception> {
        let hash = vm.hash(item)?;
        Ok(find(&self.table, vm, item, hash)?.is_some())
    }

    /// Adds an item; whether it was new.
    pub fn insert(&self, vm: &mut Vm, item: Value) -> Result<bool, Exception> {
        let hash = vm.hash(&item)?;
        if find(&self.table, vm, &item, hash)?.is_some() {
            return Ok(false);
        }
        let mut table = self.table.borrow_mut();
        table.push(hash, item, Value::None);
        self.memory.set(table.bytes());
        Ok(true)
    }

    /// Removes an item; whether it was present.
    pub fn remove(&self, vm: &mut Vm, item: &Value) -> Result<bool, Exception> {
        let hash = vm.hash(item)?;
        let Some(row) = find(&self.table, vm, item, hash)? else { return Ok(false) };
        let removed = self.table.borrow_mut().remove(row);
        Ok(removed.is_some())
    }

    /// Removes and hands out the oldest item.
    pub fn pop(&self) -> Option<Value> {
        let first = self.items().into_iter().next()?;
        let mut table = self.table.borrow_mut();
        let row =
            (0..table.row_count()).find(|row| table.row(*row).is_some_and(|entry| entry.key.is(&first)))?;
        table.remove(row).map(|(key, _)| key)
    }

    /// Removes everything.
    pub fn clear(&self) {
        let taken = self.table.borrow_mut().take();
        self.slots.set(0);
        self.memory.set(0);
        drop(taken);
    }

    /// All items in order, copied, safe to walk while scripts run.
    pub fn items(&self) -> Vec<Value> {
        let table = self.table.borrow();
        if table.len() > 1 && table.rows().all(|entry| set_order::is_numeric(&entry.key)) {
            let items = table.rows().map(|entry| (entry.hash, entry.key.clone())).collect();
            return set_order::ordered(items, self.slots.get());
        }
        table.rows().map(|entry| entry.key.clone()).collect()
    }

    /// A copy of the set.
    pub fn copy(&self) -> Rc<Self> {
        let table = self.table.borrow().clone();
        let memory = Tracked::new(table.bytes());
        let slots = Cell::new(set_order::merged_size(0, 0, table.len()));
        Rc::new(Self { table: RefCell::new(table), memory, slots })
    }
}

/// What a view of a dict shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DictViewKind {
    /// `dict.keys()`
    Keys,
    /// `dict.values()`
    Values,
    /// `dict.items()`
    Items,
}

/// `dict.keys()`, `.values()` or `.items()`: follows the dict.
#[derive(Debug)]
pub struct DictView {
    /// What is viewed.
    pub dict: Rc<Dict>,
    /// Which part of the entries is shown.
    pub kind: DictViewKind,
}

impl DictView {
    /// The part of an entry that this view shows.
    pub fn project(&self, entry: (Value, Value)) -> Value {
        match self.kind {
            DictViewKind::Keys => entry.0,
            DictViewKind::Values => entry.1,
            DictViewKind::Items => Value::Tuple(Tuple::new([entry.0, entry.1])),
        }
    }

    /// All that is shown now, in order.
    pub fn items(&self) -> Vec<Value> {
        self.dict.items().into_iter().map(|entry| self.project(entry)).collect()
    }
}

impl std::fmt::Debug for Dict {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_map().entries(self.items()).finish()
    }
}

impl std::fmt::Debug for Set {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_set().entries(self.items()).finish()
    }
}
