//! Whole numbers on the command line, each within bounds that are said where a number is outside.

use std::ffi::OsStr;
use std::marker::PhantomData;

use clap::builder::TypedValueParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, Error};

/// Replications, at most, as in a scenario.
pub const MOST_REPLICATIONS: u64 = 1_000_000;
/// Worlds, at most, as in a scenario.
pub const MOST_WORLDS: u64 = 10_000;
/// Walks, at most: they lie in memory.
pub const MOST_WALKS: u64 = 10_000;
/// Threads, at most: more than any one machine has cores for.
pub const MOST_THREADS: u64 = 1_024;
/// Points of a sweep, at most: each is a study of its own.
pub const MOST_POINTS: u64 = 10_000;

/// Reads a whole number of a type.
#[derive(Clone, Copy, Debug)]
pub struct Whole<T> {
    low: u64,
    high: u64,
    of: PhantomData<T>,
}

/// A whole number from `low` to `high`, both included.
pub const fn whole<T>(low: u64, high: u64) -> Whole<T> {
    Whole { low, high, of: PhantomData }
}

impl<T: TryFrom<u64> + Clone + Send + Sync + 'static> TypedValueParser for Whole<T> {
    type Value = T;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<T, Error> {
        let text = value.to_string_lossy();
        let number = text.parse().ok().filter(|number| (self.low..=self.high).contains(number));
        let number = number.and_then(|number| T::try_from(number).ok());
        number.ok_or_else(|| {
            let mut fault = Error::new(ErrorKind::ValueValidation).with_cmd(command);
            let name = arg.map(Arg::to_string).unwrap_or_default();
            fault.insert(ContextKind::InvalidArg, ContextValue::String(name));
            fault.insert(ContextKind::InvalidValue, ContextValue::String(text.into_owned()));
            let bounds = vec![self.low.to_string(), self.high.to_string()];
            fault.insert(ContextKind::Custom, ContextValue::Strings(bounds));
            fault
        })
    }
}

/// The least and the greatest number that would do, of a fault of such an argument.
pub fn bounds(fault: &Error) -> Option<(&str, &str)> {
    match fault.get(ContextKind::Custom)? {
        ContextValue::Strings(bounds) => match bounds.as_slice() {
            [low, high] => Some((low, high)),
            _ => None,
        },
        _ => None,
    }
}
