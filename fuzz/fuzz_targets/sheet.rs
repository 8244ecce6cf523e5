//! Any bytes as a sheet.
#![no_main]

#[path = "../../tests/it/mutate_drive.rs"]
mod drive;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let folder = tempfile::tempdir().expect("a folder to work in");
    let canvas = ("canvases/streek.toml", drive::CANVAS.as_bytes());
    let held = drive::drive(folder.path(), &[canvas, ("canvases/streek.toml", bytes)], bytes.len());
    held.expect("what always holds");
});
