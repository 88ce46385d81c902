//! Stillroom.

fn main() {}
