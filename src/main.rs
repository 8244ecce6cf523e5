//! The program `draagvlak`.

/// Canvases are thousands of small texts, and this allocator is made for those.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    draagvlak::cli::run().into()
}
