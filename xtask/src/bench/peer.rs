//! Other programs that answer the same questions. One that is absent is skipped with a word.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{is_there, output, root};

/// Another program.
pub enum Peer {
    Python(Python),
    Cpp(Cpp),
}

/// A script and the packages that it needs, which come into an environment below target/tools.
pub struct Python {
    pub name: &'static str,
    pub script: &'static str,
    pub packages: &'static [&'static str],
}

/// A source file that g++ compiles against the first of these libraries that is there.
pub struct Cpp {
    pub name: &'static str,
    pub source: &'static str,
    pub libraries: &'static [&'static str],
}

/// A peer that can be run.
pub struct Ready {
    pub name: &'static str,
    program: PathBuf,
    script: Option<PathBuf>,
}

impl Peer {
    /// Its name.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Python(python) => python.name,
            Self::Cpp(cpp) => cpp.name,
        }
    }

    /// Installs or compiles what it needs; or why it is absent.
    pub fn ready(&self) -> Result<Ready, String> {
        match self {
            Self::Python(python) => python.ready(),
            Self::Cpp(cpp) => cpp.ready(),
        }
    }
}

impl Ready {
    /// What it prints, called on a folder of questions.
    pub fn run(&self, folder: &Path, repeats: usize) -> Result<String, String> {
        let mut command = Command::new(&self.program);
        command.args(&self.script).arg(folder).arg(repeats.to_string()).arg(self.name);
        // One thread, on our side and on theirs.
        command.env("OMP_NUM_THREADS", "1").env("OPENBLAS_NUM_THREADS", "1");
        output(command)
    }
}

impl Python {
    fn ready(&self) -> Result<Ready, String> {
        let environment = root().join("target/tools/peers");
        let program = environment.join("bin/python");
        if !program.is_file() {
            let mut make = Command::new("python3");
            make.args(["-m", "venv"]).arg(&environment);
            output(make).map_err(|_| "python3 with venv is not installed".to_owned())?;
        }
        let mut install = Command::new(&program);
        install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
        install.args(self.packages);
        output(install).map_err(|_| format!("pip cannot install {}", self.packages.join(" ")))?;
        Ok(Ready { name: self.name, program, script: Some(root().join(self.script)) })
    }
}

impl Cpp {
    fn ready(&self) -> Result<Ready, String> {
        let mut asked = Command::new("g++");
        asked.arg("--version");
        if !is_there(asked) {
            return Err("g++ is not installed".to_owned());
        }
        let program = root().join("target/tools").join(self.name);
        std::fs::create_dir_all(root().join("target/tools")).map_err(|e| e.to_string())?;
        let compiled = self.libraries.iter().any(|library| {
            let mut compile = Command::new("g++");
            compile.args(["-std=c++17", "-O3", "-o"]).arg(&program);
            compile.arg(root().join(self.source)).arg(format!("-l{library}"));
            is_there(compile)
        });
        if !compiled {
            return Err(format!("its C++ library is not installed ({} by name)", self.name));
        }
        Ok(Ready { name: self.name, program, script: None })
    }
}
