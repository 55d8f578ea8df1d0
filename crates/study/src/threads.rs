//! The threads that a study works on: as many as the caller gives, for everything it does.

use crate::error::StudyError;

/// Do some work on so many threads; what it does in parallel stays on them.
pub(crate) fn on<R: Send>(
    threads: usize,
    work: impl FnOnce() -> R + Send,
) -> Result<R, StudyError> {
    Ok(pool(threads)?.install(work))
}

/// So many threads.
pub(crate) fn pool(threads: usize) -> Result<rayon::ThreadPool, StudyError> {
    let threads = threads.max(1);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    pool.map_err(|_| StudyError::NoThreads { threads })
}
