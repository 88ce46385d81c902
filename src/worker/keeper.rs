//! Keeps the open project: notices that it changed, saves it a moment later, says how that went, and carries out what
//! the page asks of kept projects. In: the engine's state after each message; out: files, and `Event::Storage`.
//!
//! Everything that waits for the browser runs in one queue, one task after the other; a save takes the state as it was
//! when the save was asked for, so that the engine can go on meanwhile.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;

use super::project::{Project, Taking};
use crate::engine::Engine;
use crate::protocol::{Event, Keeping, Reply, SaveCost, StorageView};
use crate::storage::{DiskError, Kept, Saved};

/// Milliseconds from a change to its save: a command is saved at once, typing when it rests for a moment.
pub const AT_ONCE: u32 = 0;
/// See [`AT_ONCE`].
pub const TYPING: u32 = 300;
/// See [`AT_ONCE`]: what is selected, and the like.
pub const VIEW: u32 = 800;

/// Milliseconds until a project that another tab has is tried again.
const WATCH: u32 = 1_000;

/// What is done when there is no room.
const ROOM: &str = "Delete projects you no longer need on the start page, or download this one. It is saved again as soon as there is room.";

type Task = Pin<Box<dyn Future<Output = ()>>>;

/// The open project as far as keeping it goes.
#[derive(Default)]
struct Open {
    /// The engine's number of it; 0 before any.
    number: u32,
    /// What was saved or opened last, with the page's view.
    saved: Option<(Kept, String)>,
    /// What the page wants back.
    page_view: String,
    /// The project that the next one to be opened is: the worker was replaced.
    adopted: Option<String>,
    /// How it goes.
    view: StorageView,
    /// The next save.
    timer: Option<Timeout>,
    /// The next try to take a project that another tab has.
    watch: Option<Timeout>,
    /// When it is due, in milliseconds since 1970.
    due: f64,
}

/// Keeps the open project. Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct Keeper {
    /// The engine.
    pub engine: Rc<RefCell<Engine>>,
    post: Rc<dyn Fn(&Reply)>,
    open: Rc<RefCell<Open>>,
    /// The folder of the open project; None before its first save, and while a task has it.
    project: Rc<RefCell<Option<Project>>>,
    tasks: Rc<RefCell<VecDeque<Task>>>,
    running: Rc<Cell<bool>>,
    /// The next piece of the preview.
    pub previewing: Rc<RefCell<Option<Timeout>>>,
}

impl Keeper {
    /// Keeps what `engine` has open, and tells through `post`.
    pub fn new(engine: Rc<RefCell<Engine>>, post: Rc<dyn Fn(&Reply)>) -> Self {
        Self {
            engine,
            post,
            open: Rc::default(),
            project: Rc::default(),
            tasks: Rc::default(),
            running: Rc::default(),
            previewing: Rc::default(),
        }
    }

    /// Does something after everything that was asked before.
    pub fn queue(&self, task: impl Future<Output = ()> + 'static) {
        self.tasks.borrow_mut().push_back(Box::pin(task));
        if self.running.replace(true) {
            return;
        }
        let keeper = self.clone();
        spawn_local(async move {
            loop {
                let Some(task) = keeper.tasks.borrow_mut().pop_front() else { break };
                task.await;
            }
            keeper.running.set(false);
        });
    }

    /// Says something to the page.
    pub fn say(&self, id: u32, event: Event) {
        (self.post)(&Reply { id, event });
    }

    /// Says how it goes, and changes it before.
    fn tell(&self, change: impl FnOnce(&mut StorageView)) {
        let view = {
            let mut open = self.open.borrow_mut();
            let before = open.view.clone();
            change(&mut open.view);
            if before == open.view {
                return;
            }
            open.view.clone()
        };
        self.say(0, Event::Storage(view));
    }

    /// Identifier of the open project, and where it is kept.
    pub fn place(&self) -> (Option<String>, Keeping) {
        let open = self.open.borrow();
        (open.view.project.clone(), open.view.keeping)
    }

    /// Looks at the engine after a message; what changed is saved in so many milliseconds.
    pub fn look(&self, delay: u32) {
        let (kept, untouched) = {
            let engine = self.engine.borrow();
            (engine.kept(), engine.is_untouched())
        };
        let Some((number, kept)) = kept else { return };
        if number != self.open.borrow().number {
            self.leave();
            let adopted = {
                let mut open = self.open.borrow_mut();
                open.number = number;
                open.saved = None;
                open.page_view.clear();
                open.adopted.take()
            };
            if let Some(project) = &adopted {
                self.bring_backups_back(number, project.clone());
            }
            self.tell(|view| {
                *view = StorageView { project: adopted, saved: true, ..StorageView::default() };
            });
        }
        let (project, keeping) = self.place();
        let settled = matches!(keeping, Keeping::OtherTab | Keeping::Memory);
        if settled || untouched && project.is_none() {
            return;
        }
        let is_saved = {
            let open = self.open.borrow();
            let same = |(saved, view): &(Kept, String)| saved.is_same(&kept) && *view == open.page_view;
            open.saved.as_ref().is_some_and(same)
        };
        self.tell(|view| view.saved = is_saved);
        if !is_saved {
            self.schedule(delay);
        }
    }

    /// Reads the backups of a project that goes on in a new worker, which the page's snapshot does not hold.
    fn bring_backups_back(&self, number: u32, project: String) {
        let keeper = self.clone();
        self.queue(async move {
            // Of a project that was never saved there is nothing to read.
            let Ok(read) = super::project::read(&project).await else { return };
            if keeper.open.borrow().number == number {
                let mut events = Vec::new();
                let mut sink = |event| events.push(event);
                keeper.engine.borrow_mut().bring_backups_back(read.kept.backups, &mut sink);
                events.into_iter().for_each(|event| keeper.say(0, event));
            }
        });
    }

    /// Saves in so many milliseconds; a save that comes sooner stays.
    fn schedule(&self, delay: u32) {
        let due = js_sys::Date::now() + f64::from(delay);
        let mut open = self.open.borrow_mut();
        if open.timer.is_some() && open.due <= due {
            return;
        }
        let keeper = self.clone();
        open.due = due;
        open.timer = Some(Timeout::new(delay, move || keeper.save_now()));
    }

    /// Saves what is not saved yet, after everything that was asked before.
    pub fn save_now(&self) {
        let (number, view) = {
            let mut open = self.open.borrow_mut();
            // Dropping a timer ends it, and does nothing to one that fires.
            open.timer.take();
            if open.view.saved || matches!(open.view.keeping, Keeping::OtherTab | Keeping::Memory) {
                return;
            }
            (open.number, open.page_view.clone())
        };
        let Some((_, kept)) = self.engine.borrow().kept().filter(|(now, _)| *now == number) else { return };
        let keeper = self.clone();
        self.queue(async move { keeper.save(number, kept, view).await });
    }

    /// Saves what is not saved yet, from within a task.
    pub async fn save_at_once(&self) {
        let (number, view) = {
            let mut open = self.open.borrow_mut();
            open.timer.take();
            (open.number, open.page_view.clone())
        };
        let kept = self.engine.borrow().kept();
        if let Some((now, kept)) = kept
            && now == number
        {
            self.save(number, kept, view).await;
        }
    }

    /// The page is about to have another project: lets this one go. Its last change was scheduled with the state of
    /// that moment, which the engine no longer has, so it was saved before; see [`Keeper::before_opening`].
    fn leave(&self) {
        self.open.borrow_mut().timer.take();
        let keeper = self.clone();
        self.queue(async move {
            keeper.project.borrow_mut().take();
        });
    }

    /// Asks for the save of what is open before a request that may open something else is carried out.
    pub fn before_opening(&self) {
        self.save_now();
    }

    /// Saves a state, and says how it went if the project is still the open one.
    async fn save(&self, number: u32, kept: Kept, view: String) {
        let start = js_sys::Date::now();
        let mut kept = self.with_own_name(kept, number).await;
        if self.open.borrow().number == number {
            // Those that were brought back since the save was asked for are part of it.
            kept.backups = self.engine.borrow().kept_backups();
        }
        let result = self.write(&kept, &view, number).await;
        if self.open.borrow().number != number {
            return;
        }
        match result {
            Ok(Some((id, saved))) => {
                let latest = self.engine.borrow().kept();
                let is_latest = {
                    let mut open = self.open.borrow_mut();
                    let unchanged =
                        latest.is_some_and(|(_, latest)| latest.is_same(&kept)) && open.page_view == view;
                    open.saved = Some((kept, view));
                    unchanged
                };
                let cost = SaveCost {
                    milliseconds: js_sys::Date::now() - start,
                    written: saved.written as u64,
                    size: saved.size as u64,
                };
                self.tell(|view| {
                    *view = StorageView {
                        project: Some(id),
                        keeping: Keeping::Kept,
                        saved: is_latest,
                        generation: saved.generation,
                        trouble: None,
                        help: None,
                        cost: Some(cost),
                    };
                });
                if !is_latest {
                    self.schedule(AT_ONCE);
                }
            }
            Ok(None) => self.lost(),
            Err(error @ (DiskError::Full | DiskError::InUse)) => self.tell(|view| {
                view.saved = false;
                view.trouble = Some(format!("Not saved: {error}"));
                view.help = Some(match error {
                    DiskError::Full => ROOM.to_owned(),
                    _ => "Close the other tab. This one tries again with the next change.".to_owned(),
                });
            }),
            Err(DiskError::Failed(reason)) => {
                let never = self.project.borrow().is_none();
                self.tell(|view| {
                    view.saved = false;
                    view.trouble = Some(format!("Not saved: {reason}"));
                    view.help =
                        Some("Work stays in this tab: download the project before you close it.".to_owned());
                    if never {
                        view.keeping = Keeping::Memory;
                    }
                });
            }
        }
    }

    /// The state under a name that no other project has, if this is its first save: two that were made of one sample are
    /// told apart.
    async fn with_own_name(&self, kept: Kept, number: u32) -> Kept {
        let known = self.project.borrow().is_some() || self.open.borrow().view.project.is_some();
        if known || self.open.borrow().number != number {
            return kept;
        }
        // Where nothing can be listed nothing can be saved either, which the save will say.
        let names: Vec<String> = match super::project::list().await {
            Ok(projects) => {
                projects.into_iter().filter(|other| !other.deleted).map(|other| other.name).collect()
            }
            Err(_) => return kept,
        };
        let name = crate::storage::own_name(&kept.name, &names);
        if name == kept.name {
            return kept;
        }
        let mut events = Vec::new();
        self.engine.borrow_mut().rename(&name, &mut |event| events.push(event));
        events.into_iter().for_each(|event| self.say(0, event));
        Kept { name, ..kept }
    }

    /// Writes a state into the project's folder, taken or made when this is its first save here; None when another tab
    /// has it.
    async fn write(
        &self,
        kept: &Kept,
        view: &str,
        number: u32,
    ) -> Result<Option<(String, Saved)>, DiskError> {
        let now = js_sys::Date::now();
        let held = self.project.borrow_mut().take();
        let mut project = match held {
            Some(project) => project,
            None => {
                let known = self.open.borrow().view.project.clone();
                let how = if known.is_some() { Taking::Again } else { Taking::Free };
                let id = known.unwrap_or_else(fresh_id);
                match Project::take(&id, how, self.on_loss(&id)).await? {
                    Some(project) => project,
                    None => return Ok(None),
                }
            }
        };
        let id = project.id.clone();
        let saved = project.save(kept, view, now).await;
        if self.open.borrow().number == number {
            // Told before the first save ended well, so that the next try goes on with this folder.
            self.open.borrow_mut().view.project.get_or_insert_with(|| id.clone());
        }
        *self.project.borrow_mut() = Some(project);
        Ok(Some((id, saved?)))
    }

    /// Tries again and again to take a project that another tab has: that tab may be a visit before this one that has
    /// not ended yet. Where nothing was saved since it was opened here, what is here goes on as its next state; else
    /// the page's offer to take over stands.
    pub fn watch(&self) {
        let keeper = self.clone();
        let timer = Timeout::new(WATCH, move || {
            let again = keeper.clone();
            keeper.queue(async move { again.retake().await });
        });
        self.open.borrow_mut().watch = Some(timer);
    }

    async fn retake(&self) {
        let (Some(id), Keeping::OtherTab) = self.place() else { return };
        let (number, generation) = {
            let open = self.open.borrow();
            (open.number, open.view.generation)
        };
        let taken = Project::take(&id, Taking::Free, self.on_loss(&id)).await;
        if self.open.borrow().number != number {
            return;
        }
        let Ok(Some(project)) = taken else { return self.watch() };
        // What the other tab saved last, or deleted, is not written over.
        if project.generation() != generation || project.is_deleted().await {
            return;
        }
        *self.project.borrow_mut() = Some(project);
        self.tell(|view| {
            view.keeping = Keeping::Kept;
            view.saved = true;
        });
        self.look(AT_ONCE);
    }

    /// What is done when another tab takes the project over.
    pub fn on_loss(&self, id: &str) -> Rc<dyn Fn()> {
        let (keeper, id) = (self.clone(), id.to_owned());
        Rc::new(move || {
            let (task, id) = (keeper.clone(), id.clone());
            keeper.queue(async move {
                let has = task.project.borrow().as_ref().is_some_and(|project| project.id == id);
                if has {
                    task.project.borrow_mut().take();
                    task.lost();
                }
            });
        })
    }

    /// Another tab has the project.
    fn lost(&self) {
        self.open.borrow_mut().timer.take();
        self.tell(|view| {
            view.keeping = Keeping::OtherTab;
            view.saved = false;
        });
        self.watch();
    }

    /// Takes a project as the open one, which the engine has opened from this state.
    pub fn adopt(&self, project: Option<Project>, id: &str, page_view: &str, generation: u64) {
        let kept = self.engine.borrow().kept();
        let Some((number, kept)) = kept else { return };
        let keeping = if project.is_some() { Keeping::Kept } else { Keeping::OtherTab };
        {
            let mut open = self.open.borrow_mut();
            open.timer.take();
            open.number = number;
            open.saved = Some((kept, page_view.to_owned()));
            page_view.clone_into(&mut open.page_view);
        }
        *self.project.borrow_mut() = project;
        if keeping == Keeping::OtherTab {
            self.watch();
        }
        self.tell(|view| {
            *view = StorageView {
                project: Some(id.to_owned()),
                keeping,
                saved: keeping == Keeping::Kept,
                generation,
                ..StorageView::default()
            };
        });
    }

    /// The next project that the engine opens is this one.
    pub fn expect(&self, id: String) {
        self.open.borrow_mut().adopted = Some(id);
    }

    /// Takes what the page wants back with a project.
    pub fn keep_view(&self, id: &str, text: String) {
        {
            let mut open = self.open.borrow_mut();
            if open.view.project.as_deref() != Some(id) {
                return;
            }
            open.page_view = text;
        }
        self.look(VIEW);
    }

    /// Lets the open project's folder go; what is open stays in the tab, and is kept anew when it changes.
    pub fn release(&self) {
        let kept = self.engine.borrow().kept();
        {
            let mut open = self.open.borrow_mut();
            open.timer.take();
            open.saved = kept.map(|(_, kept)| (kept, open.page_view.clone()));
        }
        self.project.borrow_mut().take();
        self.tell(|view| *view = StorageView { saved: true, ..StorageView::default() });
    }

    /// What was changed here since a project that another tab has was opened.
    pub fn strayed(&self) -> Option<(Kept, String)> {
        let open = self.open.borrow();
        let (_, now) = self.engine.borrow().kept()?;
        let (opened, view) = open.saved.as_ref()?;
        (open.view.keeping == Keeping::OtherTab && !opened.is_same(&now)).then(|| (now, view.clone()))
    }
}

/// A new project's identifier.
pub fn fresh_id() -> String {
    let mut bytes = [0; 8];
    // Without randomness the clock tells projects apart.
    if getrandom::fill(&mut bytes).is_err() {
        bytes = (js_sys::Date::now() as u64).to_le_bytes();
    }
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
