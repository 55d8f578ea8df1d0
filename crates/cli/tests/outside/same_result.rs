//! One seed, one result: whatever the threads, and whatever the machine's C library picks.

use crate::running::{
    FIRST_LOOK, TWO_DRONES, comparing, ended, fingerprint, place, printed, ravelin, results, run,
};

#[test]
fn threads_and_time_do_not_show() {
    let place = place("threads");
    let first = place.join("first");
    let output = run(comparing(TWO_DRONES, &first, 300)
        .iter()
        .map(String::as_str)
        .chain(["--threads", "1"]));
    ended(&output, 0);
    assert!(printed(&output).contains(&fingerprint(&first)), "it is printed too");
    for threads in ["1", "2", "7"] {
        let out = place.join(threads);
        let arguments = comparing(TWO_DRONES, &out, 300);
        let again = run(arguments.iter().map(String::as_str).chain(["--threads", threads]));
        ended(&again, 0);
        assert_eq!(fingerprint(&out), fingerprint(&first), "{threads} threads");
        assert!(results(&out) == results(&first), "{threads} threads: another file differs");
    }
}

#[test]
fn another_seed_shows() {
    let place = place("seed");
    let prints = ["1", "2"].map(|seed| {
        let out = place.join(seed);
        let arguments = comparing(TWO_DRONES, &out, 20);
        ended(&run(arguments.iter().map(String::as_str).chain(["--seed", seed])), 0);
        fingerprint(&out)
    });
    assert_ne!(prints[0], prints[1]);
}

/// The shipped scenario too, with the widest instructions of the C library shut off.
#[test]
fn instructions_of_the_machine_do_not_show() {
    if !cfg!(all(target_arch = "x86_64", target_env = "gnu")) {
        println!("skipped: no GNU C library for x86-64, nothing to shut off");
        return;
    }
    #[cfg(target_arch = "x86_64")]
    println!(
        "this machine has: AVX2 {}, FMA {}",
        is_x86_feature_detected!("avx2"),
        is_x86_feature_detected!("fma")
    );
    let place = place("instructions");
    let [all, fewer] = ["all", "fewer"].map(|name| place.join(name));
    ended(&run(comparing(FIRST_LOOK, &all, 4)), 0);
    let mut narrow = ravelin(comparing(FIRST_LOOK, &fewer, 4));
    narrow.env("GLIBC_TUNABLES", "glibc.cpu.hwcaps=-AVX2,-FMA");
    ended(&narrow.output().expect("it starts"), 0);
    assert_eq!(fingerprint(&all), fingerprint(&fewer));
    assert!(results(&all) == results(&fewer));
}
