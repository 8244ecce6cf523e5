//! Any bytes as a template, as words or as what a kind says of itself: the first byte chooses the file.
#![no_main]

#[path = "../../tests/it/mutate_drive.rs"]
mod drive;

const FILES: &[&str] = &[
    "templates/proposition/document.md",
    "templates/steering-brief/document.md",
    "templates/shared/parts.md",
    "templates/proposition/kind.toml",
    "templates/proposition/nl.ftl",
    "templates/shared/nl.ftl",
];

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else { return };
    let folder = tempfile::tempdir().expect("a folder to work in");
    let file = FILES[usize::from(*first) % FILES.len()];
    let canvas = ("canvases/streek.toml", drive::CANVAS.as_bytes());
    let held = drive::drive(folder.path(), &[canvas, (file, rest)], usize::from(*first) / FILES.len());
    held.expect("what always holds");
});
