//! What `--help` says, from the message files.

use clap::{Arg, ArgAction, Command};
use report::text::Words;

use crate::calc;

/// What the program itself is called, beside its verbs.
const TOP: &str = "ravelin";
/// The verb whose commands are relations.
const CALC: &str = "calc";

/// A command whose every line of help comes from the message files, and its verbs alike.
pub fn worded(command: Command, words: &Words) -> Command {
    let say = |key: &str| words.say(key, &[]);
    let name = command.get_name().to_owned();
    let top = name == TOP;
    let relation = calc::named(&name);
    let more =
        relation.map_or_else(|| say(&format!("help-{name}-more")), |r| calc::columns(r, words));
    let heading = if name == CALC { "help-heading-relations" } else { "help-heading-verbs" };
    let template = format!(
        "{{about}}\n\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
        say("help-heading-usage")
    );
    let mut command = command
        .about(say(&format!("help-{name}")))
        .after_help(more)
        .help_template(template)
        .subcommand_help_heading(say(heading))
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(Arg::new("help").short('h').long("help").action(ArgAction::Help));
    if top {
        command =
            command.arg(Arg::new("version").short('V').long("version").action(ArgAction::Version));
    }
    command
        .mut_args(|arg| {
            let heading =
                if arg.is_positional() { "help-heading-arguments" } else { "help-heading-options" };
            let help = say(&format!("help-arg-{}", arg.get_id()));
            // So that -1 is a number that cannot be, and not an option that there is none of.
            let numbers = !arg.is_positional() && arg.get_action().takes_values();
            let arg = if numbers { arg.allow_negative_numbers(true) } else { arg };
            arg.help(help).help_heading(say(heading)).hide_possible_values(true)
        })
        .mut_subcommands(|verb| worded(verb, words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line;

    fn each(command: &Command, seen: &mut impl FnMut(&str)) {
        for arg in command.get_arguments() {
            seen(&arg.get_help().map(ToString::to_string).unwrap_or_default());
        }
        seen(&command.get_about().map(ToString::to_string).unwrap_or_default());
        seen(&command.get_after_help().map(ToString::to_string).unwrap_or_default());
        command.get_subcommands().for_each(|verb| each(verb, seen));
    }

    /// What the program says of an option that is given no number: the least and the greatest that would do.
    fn bounds_of(command: &Command, verb: &str, option: &str) -> Option<[String; 2]> {
        let line = ["ravelin", verb, "x", &format!("--{option}"), "no number"];
        let fault = command.clone().try_get_matches_from(line).err()?;
        crate::whole::bounds(&fault).map(|(low, high)| [low.to_owned(), high.to_owned()])
    }

    #[test]
    fn every_number_of_the_command_line_names_its_bounds() {
        for words in [Words::english(), Words::in_language("ar").expect("it is spoken")] {
            let command = command_line::command(&words);
            let mut numbers = 0;
            for verb in command.get_subcommands() {
                for arg in verb.get_arguments() {
                    let bounds =
                        arg.get_long().and_then(|long| bounds_of(&command, verb.get_name(), long));
                    let Some(bounds) = bounds else { continue };
                    numbers += 1;
                    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
                    let said = |bound: &String| {
                        help.split(|c: char| !c.is_ascii_digit()).any(|number| number == bound)
                    };
                    assert!(bounds.iter().all(said), "{bounds:?} in {help:?}");
                }
            }
            assert!(numbers > 15, "only {numbers} numbers");
        }
    }

    #[test]
    fn every_verb_and_option_has_words() {
        let command = command_line::command(&Words::english());
        let mut lines = 0;
        each(&command, &mut |help| {
            lines += 1;
            assert!(help.contains(' ') && !help.starts_with("help-"), "no words: {help:?}");
        });
        assert!(lines > 30, "all verbs are looked at");
        command.debug_assert();
    }
}
