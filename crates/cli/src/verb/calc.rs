//! `ravelin calc`: one relation of the model, a table in, a table out.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Args, Command, Error, FromArgMatches, value_parser};
use report::text::Words;

use crate::calc::{self, RELATIONS, Relation};
use crate::outcome::Outcome;
use crate::terminal;

const LIST: &str = "list";
const JSON: &str = "json";

pub struct Calc {
    relation: Option<&'static Relation>,
    files: Vec<PathBuf>,
    list: bool,
    json: bool,
}

impl Calc {
    /// List the relations, or evaluate one.
    pub fn tell(&self, words: &Words) -> Outcome {
        match self.relation {
            _ if self.list => {
                terminal::print(calc::list(self.json, words));
                Outcome::Done
            }
            Some(relation) => calc::evaluate(relation, &self.files, self.json, words),
            None => {
                terminal::tell(&words.say("calc-no-relation", &[]));
                Outcome::BadInput
            }
        }
    }
}

impl std::fmt::Debug for Calc {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let name = self.relation.map(|relation| relation.name);
        f.debug_struct("Calc")
            .field("relation", &name)
            .field("files", &self.files)
            .finish_non_exhaustive()
    }
}

// Every relation is a command of its own, so that each has its options and its help.
impl Args for Calc {
    fn augment_args(command: Command) -> Command {
        let flag = |name: &'static str| Arg::new(name).long(name).action(ArgAction::SetTrue);
        let relations = RELATIONS.iter().map(|relation| {
            let command = Command::new(relation.name);
            match relation.beside {
                None => command,
                Some(beside) => command.arg(
                    Arg::new(beside.option)
                        .long(beside.option)
                        .value_name("FILE")
                        .value_parser(value_parser!(PathBuf))
                        .required(beside.required)
                        .action(if beside.many { ArgAction::Append } else { ArgAction::Set }),
                ),
            }
        });
        command
            .arg(flag(LIST))
            .arg(flag(JSON).global(true))
            .subcommand_value_name("RELATION")
            .subcommands(relations)
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for Calc {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let (name, of_relation) = matches.subcommand().unzip();
        let relation = name.and_then(calc::named);
        let option = relation.and_then(|relation| relation.beside).map(|beside| beside.option);
        let given = of_relation
            .zip(option)
            .and_then(|(matches, option)| matches.get_many::<PathBuf>(option));
        Ok(Self {
            relation,
            files: given.map(|files| files.cloned().collect()).unwrap_or_default(),
            list: matches.get_flag(LIST),
            json: matches.get_flag(JSON)
                || of_relation.is_some_and(|matches| matches.get_flag(JSON)),
        })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}
