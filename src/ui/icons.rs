//! The page's icons as inline SVG: outlines from Lucide (ISC licence, https://lucide.dev/license),
//! and the project's own mark.

use leptos::prelude::*;

/// An icon's outline: path data, and circles as (cx, cy, r) where it has them.
#[derive(Debug, Clone, Copy)]
pub struct Icon {
    path: &'static str,
    circles: &'static [(f64, f64, f64)],
}

macro_rules! icons {
    ($($(#[$doc:meta])* $name:ident = $path:literal $(, $circles:expr)?;)*) => {
        $($(#[$doc])* pub const $name: Icon = Icon { path: $path, circles: icons!(@circles $($circles)?) };)*
    };
    (@circles) => { &[] };
    (@circles $circles:expr) => { &$circles };
}

icons! {
    /// `chevron-down`.
    CHEVRON_DOWN = "m6 9 6 6 6-6";
    /// `arrow-up`: upgrade.
    ARROW_UP = "m5 12 7-7 7 7M12 19V5";
    /// `arrow-down`: downgrade.
    ARROW_DOWN = "M12 5v14m7-7-7 7-7-7";
    /// `arrow-right`.
    ARROW_RIGHT = "M5 12h14m-7-7 7 7-7 7";
    /// `search`.
    SEARCH = "m21 21-4.3-4.3", [(11.0, 11.0, 8.0)];
    /// `moon`: dark theme.
    MOON = "M12 3a6 6 0 0 0 9 9 9 9 0 1 1-9-9Z";
    /// `sun`: light theme.
    SUN = "M12 2v2m0 16v2M4.93 4.93l1.41 1.41m11.32 11.32 1.41 1.41M2 12h2m16 0h2M6.34 17.66l-1.41 1.41M19.07 4.93l-1.41 1.41", [(12.0, 12.0, 4.0)];
    /// `key-round`: primary key.
    KEY = "m11.6 11.4 8.4-8.4M17 6l3 3M14 9l2 2", [(8.0, 15.0, 5.0)];
    /// `link`: foreign key.
    LINK = "M10 13a5 5 0 0 0 7.5.5l3-3a5 5 0 0 0-7-7l-1.7 1.7M14 11a5 5 0 0 0-7.5-.5l-3 3a5 5 0 0 0 7 7l1.7-1.7";
    /// `table-2`.
    TABLE = "M9 3H5a2 2 0 0 0-2 2v4m6-6h10a2 2 0 0 1 2 2v4M9 3v18m0 0h10a2 2 0 0 0 2-2V9M9 21H5a2 2 0 0 1-2-2V9m0 0h18";
    /// `history`.
    HISTORY = "M3 12a9 9 0 1 0 9-9 9.75 9.75 0 0 0-6.74 2.74L3 8M3 3v5h5M12 7v5l4 2";
    /// `database`.
    DATABASE = "M3 5a9 3 0 0 1 18 0a9 3 0 0 1-18 0v14a9 3 0 0 0 18 0V5M3 12a9 3 0 0 0 18 0";
    /// `folder-open`.
    FOLDER = "m6 14 1.5-2.9A2 2 0 0 1 9.2 10H20a2 2 0 0 1 1.9 2.5l-1.5 6a2 2 0 0 1-2 1.5H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h3.9a2 2 0 0 1 1.7.9l.8 1.2a2 2 0 0 0 1.7.9H18a2 2 0 0 1 2 2v2";
    /// `file-code`.
    FILE = "M14.5 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V7.5zM14 2v6h6M10 13l-2 2 2 2m4 0 2-2-2-2";
    /// `file-archive`, a zip.
    ARCHIVE = "M14.5 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V7.5zM14 2v6h6M10 6h.01M10 10h.01M10 14h.01M10 18h.01";
    /// `download`.
    DOWNLOAD = "M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4m4-5 5 5 5-5M12 15V3";
    /// `undo-2`.
    UNDO = "M9 14 4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 0 11H11";
    /// `redo-2`.
    REDO = "m15 14 5-5-5-5M20 9H9.5a5.5 5.5 0 0 0 0 11H13";
    /// `refresh-cw`: read again.
    REFRESH = "M3 12a9 9 0 0 1 15-6.7L21 8M21 3v5h-5M21 12a9 9 0 0 1-15 6.7L3 16M3 21v-5h5";
    /// `triangle-alert`: warning.
    WARNING = "m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4m0 4h.01";
    /// `circle-x`: error.
    ERROR = "m15 9-6 6m0-6 6 6", [(12.0, 12.0, 10.0)];
    /// `circle-check`.
    CHECK = "m9 12 2 2 4-4", [(12.0, 12.0, 10.0)];
    /// `info`.
    INFO = "M12 16v-4m0-4h.01", [(12.0, 12.0, 10.0)];
    /// `maximize`: fit.
    FIT = "M8 3H5a2 2 0 0 0-2 2v3m18 0V5a2 2 0 0 0-2-2h-3M3 16v3a2 2 0 0 0 2 2h3m8 0h3a2 2 0 0 0 2-2v-3";
    /// `plus`.
    PLUS = "M5 12h14M12 5v14";
    /// `minus`.
    MINUS = "M5 12h14";
    /// `terminal`.
    TERMINAL = "m4 17 6-6-6-6m8 14h8";
    /// `x`: close.
    CLOSE = "M18 6 6 18M6 6l12 12";
    /// `skip-back`.
    PREVIOUS = "M19 20 9 12l10-8zM5 19V5";
    /// `skip-forward`.
    NEXT = "m5 4 10 8-10 8zM19 5v14";
    /// `play`.
    PLAY = "M6 4v16l13-8z";
    /// `pause`.
    PAUSE = "M9 5v14M15 5v14";
    /// `pin`.
    PIN = "M12 17v5M9 10.8a2 2 0 0 1-1.1 1.8l-1.8.9A2 2 0 0 0 5 15.2V17h14v-1.8a2 2 0 0 0-1.1-1.7l-1.8-.9A2 2 0 0 1 15 10.8V6h1a2 2 0 0 0 0-4H8a2 2 0 0 0 0 4h1z";
    /// `git-compare`.
    COMPARE = "M13 6h3a2 2 0 0 1 2 2v7M11 18H8a2 2 0 0 1-2-2V9", [(18.0, 18.0, 3.0), (6.0, 6.0, 3.0)];
    /// `list-filter`.
    FILTER = "M3 6h18M7 12h10M10 18h4";
    /// `lock`.
    LOCK = "M7 11V7a5 5 0 0 1 10 0v4M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2z";
    /// `ellipsis`: more.
    MORE = "M5 12h.01M12 12h.01M19 12h.01";
    /// `list-tree`.
    TREE = "M21 12h-8m8-6H8m13 12h-8M3 6v4a2 2 0 0 0 2 2h3m-5-2v6a2 2 0 0 0 2 2h3";
    /// `layers`: the diagram.
    LAYERS = "m12 2 9.5 5-9.5 5-9.5-5zM2.5 12l9.5 5 9.5-5M2.5 17l9.5 5 9.5-5";
    /// `copy`.
    COPY = "M10 8h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2V10a2 2 0 0 1 2-2zM4 16a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2";
    /// `flask-conical`: a sample.
    FLASK = "M10 2v7.5L4.7 19a2 2 0 0 0 1.8 3h11a2 2 0 0 0 1.8-3L14 9.5V2M8.5 2h7M7 16h10";
    /// `settings-2`.
    SETTINGS = "M14 17H5M19 7h-9", [(17.0, 17.0, 3.0), (7.0, 7.0, 3.0)];
    /// `pencil`.
    PENCIL = "M21.2 6.8a2.8 2.8 0 0 0-4-4L4 16l-1 5 5-1zM15 5l4 4";
    /// `trash-2`.
    TRASH = "M3 6h18M19 6v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6m3 0V4a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2M10 11v6m4-6v6";
    /// `keyboard`.
    KEYBOARD = "M4 5h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM6 9h.01M10 9h.01M14 9h.01M18 9h.01M8 13h.01M12 13h.01M16 13h.01M7 16h10";
    /// `clipboard-paste`.
    PASTE = "M15 2H9a1 1 0 0 0-1 1v2a1 1 0 0 0 1 1h6a1 1 0 0 0 1-1V3a1 1 0 0 0-1-1M8 4H6a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h4M16 4h2a2 2 0 0 1 2 2v4M14 20h7m-3-3 3 3-3 3";
    /// `eye`: a view.
    VIEW = "M2.1 12.3a1 1 0 0 1 0-.7 10.75 10.75 0 0 1 19.8 0 1 1 0 0 1 0 .7 10.75 10.75 0 0 1-19.8 0", [(12.0, 12.0, 3.0)];
    /// `layout-dashboard`: arrange.
    ARRANGE = "M4 3h5a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1m11 0h5a1 1 0 0 1 1 1v3a1 1 0 0 1-1 1h-5a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1m0 9h5a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-5a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1M4 16h5a1 1 0 0 1 1 1v3a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-3a1 1 0 0 1 1-1";
    /// `zap`: a trigger.
    TRIGGER = "M4 14a1 1 0 0 1-.8-1.6l9.9-10.2a.5.5 0 0 1 .9.5l-2 6A1 1 0 0 0 13 10h7a1 1 0 0 1 .8 1.6l-9.9 10.2a.5.5 0 0 1-.9-.5l2-6A1 1 0 0 0 11 14z";
}

/// An icon of `size` pixels that takes the colour of the text.
pub fn icon(icon: Icon, size: u32) -> impl IntoView {
    view! {
        <svg class="icon" width=size height=size viewBox="0 0 24 24" aria-hidden="true">
            {outline(icon)}
        </svg>
    }
}

/// An icon's outline alone, for inside of another drawing.
pub fn outline(icon: Icon) -> impl IntoView {
    let circles: Vec<_> =
        icon.circles.iter().map(|(cx, cy, r)| view! { <circle cx=*cx cy=*cy r=*r /> }).collect();
    view! {
        {circles}
        <path d=icon.path />
    }
}

/// Stillroom's mark: an alembic.
pub fn mark() -> impl IntoView {
    view! {
        <svg class="mark" width="22" height="22" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" stroke-linecap="round">
            <path d="M6.5 20.5h7a3.5 3.5 0 0 0 3.3-4.7L14.5 10a4.6 4.6 0 1 0-8.9 0L3.2 15.8a3.5 3.5 0 0 0 3.3 4.7ZM13.8 6.5c3.2-.8 6.4 1 7.2 4.5M5 15.5h10" />
            <circle cx="21" cy="15.5" r="1.6" fill="currentColor" stroke="none" />
        </svg>
    }
}
