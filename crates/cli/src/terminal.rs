//! Data go to standard output, words to standard error; a reader who went away is no fault.

use std::io::{self, ErrorKind, IsTerminal, Read, Write, stderr, stdout};
use std::sync::{Mutex, PoisonError};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Why data could not be printed, the first time that it happened.
static LOST: Mutex<Option<io::Error>> = Mutex::new(None);

/// Print data. Where nobody reads any more there is nobody to be told; see [`lost`] for what else
/// can be wrong.
pub fn print(data: impl AsRef<[u8]>) {
    let mut out = stdout().lock();
    note(out.write_all(data.as_ref()).and_then(|()| out.flush()));
}

/// Print data that were kept elsewhere, piece by piece.
pub fn pour(data: &mut impl Read) {
    let mut out = stdout().lock();
    note(io::copy(data, &mut out).and_then(|_| out.flush()));
}

fn note(printed: io::Result<()>) {
    if let Err(fault) = printed
        && fault.kind() != ErrorKind::BrokenPipe
    {
        LOST.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(fault);
    }
}

/// Why something that was printed did not come where it should, such as on a full disk.
pub fn lost() -> Option<io::Error> {
    LOST.lock().unwrap_or_else(PoisonError::into_inner).take()
}

/// Say something, with an end of line.
pub fn tell(words: &str) {
    let _ = writeln!(stderr().lock(), "{}", words.trim_end());
}

/// Are colours welcome on standard error? See no-color.org.
pub fn colour() -> bool {
    let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    stderr().is_terminal() && !refused
}

/// Shows how far it is, on standard error and only where somebody watches.
pub struct Progress(ProgressBar);

impl Progress {
    /// Nothing is done yet.
    pub fn begin() -> Self {
        let target = if stderr().is_terminal() {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        };
        let style = ProgressStyle::with_template("{bar:40} {percent:>3} %  {pos}/{len}  {eta}");
        let bar = ProgressBar::with_draw_target(Some(0), target);
        Self(bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())))
    }

    /// So many are done, of so many.
    pub fn at(&self, done: u64, all: u64) {
        self.0.set_length(all);
        self.0.set_position(done);
    }

    /// Clear the line.
    pub fn end(&self) {
        self.0.finish_and_clear();
    }
}
