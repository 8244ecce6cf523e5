//! Work over many things in plain threads, with answers in the order of the things; and work that needs a large stack.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};

/// The most threads that one who runs the program asked for.
static MOST: OnceLock<NonZeroUsize> = OnceLock::new();

/// Sets the most threads for the rest of the run; the first to ask is heard.
pub fn at_most(threads: NonZeroUsize) {
    let _ = MOST.set(threads);
}

/// The answer for every item, in their order, made in as many threads as there are processors, or as were asked for.
///
/// Never rayon: Typst waits inside it, a waiting worker starts the next document, and memory grows with their number.
pub fn map<'i, T: Sync, R: Send>(items: &'i [T], answer: impl Fn(&'i T) -> R + Sync) -> Vec<R> {
    let most = MOST.get().copied().or_else(|| std::thread::available_parallelism().ok());
    let threads = most.map_or(1, usize::from).min(items.len());
    if threads <= 1 {
        return items.iter().map(answer).collect();
    }
    let next = AtomicUsize::new(0);
    let answers = Mutex::new(Vec::with_capacity(items.len()));
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let n = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(n) else { break };
                    let answer = answer(item);
                    answers.lock().unwrap_or_else(PoisonError::into_inner).push((n, answer));
                }
            });
        }
    });
    let mut answers = answers.into_inner().unwrap_or_else(PoisonError::into_inner);
    answers.sort_by_key(|(n, _)| *n);
    answers.into_iter().map(|(_, answer)| answer).collect()
}

/// Does work that goes deep on a stack of its own: threads have 2 MB, the main thread of some systems 1 MB.
pub fn with_room<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    const STACK: usize = 8 * 1024 * 1024;
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        let done = thread.expect("a thread can be started").join();
        done.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}
