//! The program `draagvlak`.

fn main() -> std::process::ExitCode {
    draagvlak::cli::run().into()
}
