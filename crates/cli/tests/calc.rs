//! Every relation of `ravelin calc` on its table, through the program, and inputs that are broken.
#![allow(missing_docs)]

mod table;

use std::io::{Read, Write};
use std::process::{Command, Stdio};

use Tolerance::{Absolute, Angle, East, Either, Moved, Relative, Swung};
use table::{Check, Table, Tolerance, path, reference, run};

/// Columns whose error is judged alike.
type Judged = (&'static [&'static str], Tolerance);

/// A relation over a table that holds its answers too.
fn holds(relation: &str, options: &[&str], name: &str, judged: &[Judged]) {
    let input = reference(name);
    let got = run(relation, options, &input);
    Check { relation, got: &got, wanted: &Table::parse(&input) }.judge(judged);
}

#[test]
fn earth() {
    let azimuths: &[&str] = &["azi1_deg", "azi2_deg"];
    let inverse = [
        (&["s12_m", "m12_m"][..], Absolute(1e-6)),
        // 1e-6 m are 9e-12 degrees of arc.
        (&["a12_deg"], Absolute(9e-12)),
        (azimuths, Moved("m12_m", 1e-6)),
    ];
    holds("geodesic-inverse", &[], "geodesic.csv", &inverse);
    // 1e-6 m are 9e-12 degrees of latitude.
    let direct = [
        (&["lat2_deg"][..], Absolute(9e-12)),
        (&["lon2_deg"], East("lat2_deg", 1e-6)),
        (&["azi2_deg"], Moved("m12_m", 1e-6)),
    ];
    holds("geodesic-direct", &[], "geodesic.csv", &direct);
    holds("ecef", &[], "geodetic_ecef.csv", &[(&["x_m", "y_m", "z_m"], Absolute(1e-6))]);
    // 1e-11 rad are 5.7e-10 degrees.
    let back = [
        (&["h_m"][..], Absolute(1e-6)),
        (&["lat_deg"], Absolute(5.7e-10)),
        (&["lon_deg"], Angle(5.7e-10)),
    ];
    holds("geodetic", &[], "geodetic_ecef.csv", &back);
    let local: &[&str] = &["e_m", "n_m", "u_m", "slant_m"];
    let judged = [
        (local, Absolute(1e-6)),
        (&["el_deg"], Absolute(1e-9)),
        (&["az_deg"], Swung(["e_m", "n_m"], 1e-6)),
    ];
    holds("enu", &[], "enu_aer.csv", &judged);
}

#[test]
fn atmosphere() {
    let columns: &[&str] =
        &["Tm_K", "T_K", "p_Pa", "rho_kg_m3", "a_m_s", "mu_Pa_s", "g_m_s2", "H_m"];
    holds("atmosphere", &[], "us_standard_atmosphere_1976.csv", &[(columns, Relative(1e-9))]);
}

#[test]
fn detection() {
    let both: &[&str] = &["pd", "pmiss"];
    let judged =
        [(both, Absolute(1e-9)), (both, Relative(1e-6)), (&["threshold"], Relative(1e-10))];
    holds("detection-probability", &[], "detection_pd.csv", &judged);
    let judged = [(&["snr_db"][..], Absolute(1e-6)), (&["threshold"], Relative(1e-10))];
    holds("required-snr", &[], "detection_required_snr.csv", &judged);
    holds("cfar", &[], "cfar_ca.csv", &[(&["alpha", "pd_sw1"], Relative(1e-10))]);
}

#[test]
fn propagation_and_radar() {
    let gas: &[&str] = &["gamma_o_dB_km", "gamma_w_dB_km", "gamma_dB_km"];
    holds("gas", &[], "itu_p676_specific.csv", &[(gas, Relative(1e-6))]);
    let judged = [(&["one_way_loss_dB"][..], Relative(1e-4)), (&["h_end_m"], Absolute(1e-6))];
    holds("gas-path", &[], "gas_path_loss.csv", &judged);
    holds("rain", &[], "itu_p838_rain.csv", &[(&["k", "alpha", "gamma_R_dB_km"], Relative(1e-6))]);
    let judged =
        [(&["slant_max_m", "ground_arc_m"][..], Absolute(1e-5)), (&["dip_deg"], Absolute(1e-10))];
    holds("horizon", &[], "radar_horizon.csv", &judged);
    holds("path", &[], "path_four_thirds.csv", &[(&["height_m", "ground_m"], Absolute(1e-6))]);
    let judged = [(&["snr_dB"][..], Absolute(1e-9)), (&["range_at_required_m"], Relative(1e-9))];
    holds("radar-equation", &[], "radar_equation.csv", &judged);
}

#[test]
fn ballistics() {
    let arc: &[&str] = &["phi_deg", "v_m_s", "ecc", "a_m", "apogee_alt_m", "tof_s"];
    holds("kepler", &[], "kepler_ballistic.csv", &[(arc, Relative(1e-9))]);
    let burnt: &[&str] = &["thrust_N", "v_burnout_m_s", "h_burnout_m"];
    holds("rocket", &[], "rocket_vertical.csv", &[(burnt, Relative(1e-9))]);
}

#[test]
fn falls() {
    let impact = Table::parse(&reference("fall_impact.csv"));
    let got =
        run("fall", &["--cd-table", &path("fall_cd_table.json")], &reference("fall_cases.csv"));
    assert_eq!(got.rows.len(), impact.rows.len());
    for row in 0..got.rows.len() {
        assert_eq!(got.text(row, "case"), impact.text(row, "case"));
        let (ours, theirs) = (|c| got.number(row, c), |c| impact.number(row, c));
        assert!((ours("t_impact_s") - theirs("t_s")).abs() <= 1e-4);
        // No degree is longer than 111.7 km.
        let north_m = (ours("lat_impact_deg") - theirs("lat_deg")).abs() * 111.7e3;
        let east_m = (ours("lon_impact_deg") - theirs("lon_deg")).abs() * 111.7e3;
        assert!(north_m <= 0.05 && east_m <= 0.05, "{north_m} m, {east_m} m");
        let squares = ["v_north_m_s", "v_east_m_s", "v_down_m_s"].map(|c| theirs(c) * theirs(c));
        assert!((ours("v_impact_m_s") - squares.iter().sum::<f64>().sqrt()).abs() <= 1e-4);
    }
}

#[test]
fn statistics_and_engagements() {
    let ends: &[&str] = &["wilson_lo", "wilson_hi", "clopper_pearson_lo", "clopper_pearson_hi"];
    holds("binomial-interval", &[], "binomial_intervals.csv", &[(ends, Absolute(1e-9))]);
    let lines: &[&str] = &["blocking", "carried_erlang", "utilisation"];
    holds("erlang-b", &[], "erlang_b.csv", &[(lines, Relative(1e-12))]);
    let one: &[&str] = &["p_leak", "rounds_per_threat", "var_rounds_per_threat"];
    let raid: &[&str] = &["exp_leakers", "var_leakers", "p_no_leaker", "exp_rounds", "var_rounds"];
    let judged = [(one, Relative(1e-12)), (raid, Relative(1e-12))];
    holds("leak-through", &[], "leak_through.csv", &judged);
    let raid: &[&str] = &["exp_leakers", "var_leakers", "p_no_leaker", "exp_rounds_used"];
    holds("leak-inventory", &[], "leak_limited_inventory.csv", &[(raid, Relative(1e-12))]);
    let first: &[&str] = &["dA_1", "dB_1", "A_1", "B_1", "dA_2", "dB_2"];
    let then: &[&str] = &["A_2", "B_2", "dA_3", "dB_3", "A_3", "B_3"];
    holds("salvo", &[], "hughes_salvo.csv", &[(first, Relative(1e-12)), (then, Relative(1e-12))]);
}

#[test]
fn terrain() {
    for tile in ["terrain/N47E010.hgt", "terrain/N47E010.tif"] {
        let judged = [(&["bilinear_m"][..], Absolute(1e-6)), (&["nearest_m"], Absolute(0.0))];
        holds("elevation", &["--dem", &path(tile)], "terrain/hgt_samples.csv", &judged);
    }
    let judged = [(&["min_clearance_m"][..], Absolute(1e-6)), (&["visible"], Absolute(0.0))];
    holds(
        "line-of-sight",
        &["--dem", &path("terrain/dem_projected.tif")],
        "terrain/los_pairs.csv",
        &judged,
    );
}

/// A relation over cases: its table comes in, the expected one has a row a case.
fn cases_hold(relation: &str, options: &[&str], given: &str, expected: &str, judged: &[Judged]) {
    let got = run(relation, options, &reference(given));
    let wanted = Table::parse(&reference(expected));
    for row in 0..wanted.rows.len() {
        assert_eq!(got.text(row, "case"), wanted.text(row, "case"));
    }
    Check { relation, got: &got, wanted: &wanted }.judge(judged);
}

#[test]
fn long_form() {
    let judged =
        [(&["optimal_cost"][..], Relative(1e-9)), (&["feasible", "n_assigned"], Absolute(0.0))];
    cases_hold("assignment", &[], "assignment_costs.csv", "assignment_expected.csv", &judged);
    let values: &[&str] = &["optimal_surviving_value", "greedy_mmr_surviving_value"];
    cases_hold(
        "weapon-target",
        &[],
        "wta_instances.csv",
        "wta_expected.csv",
        &[(values, Relative(1e-9))],
    );
    let options = ["--settings", &path("ospa_gospa_expected.csv")];
    let ospa: &[&str] = &["ospa_m", "ospa_loc_m", "ospa_card_m"];
    let gospa: &[&str] = &["gospa_m", "gospa_loc_pow", "gospa_missed_pow", "gospa_false_pow"];
    let judged = [(ospa, Either(1e-9)), (gospa, Either(1e-9))];
    cases_hold(
        "set-distance",
        &options,
        "ospa_gospa_points.csv",
        "ospa_gospa_expected.csv",
        &judged,
    );
}

#[test]
fn filters() {
    for (relation, name, states) in
        [("kalman", "kalman_cv", 6), ("ekf", "ekf_radar", 6), ("imm", "imm", 4)]
    {
        let given = reference(&format!("{name}_measurements.csv"));
        let got = run(relation, &["--models", &path("tracking_models.json")], &given);
        let wanted = Table::parse(&reference(&format!("{name}_expected.csv")));
        let check = Check { relation, got: &got, wanted: &wanted };
        for column in wanted.header.iter().filter(|column| *column != "case") {
            let tolerance = match column.as_bytes()[0] {
                b'x' => Absolute(1e-6),
                b'P' => Tolerance::OfLargest(states, 1e-8),
                b'n' => Relative(1e-8),
                _ => Absolute(1e-8),
            };
            check.column(column, tolerance);
        }
    }
}

/// Exit code, standard output and standard error.
fn ravelin(arguments: &[&str], input: &str) -> (i32, String, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ravelin"))
        .arg("calc")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Where the command line is refused nobody reads this.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let out = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (out.status.code().unwrap(), text(out.stdout), text(out.stderr))
}

/// Refused with exit code 2 and nothing on standard output, naming all of these.
fn refused(arguments: &[&str], input: &str, named: &[&str]) {
    let (code, out, said) = ravelin(arguments, input);
    assert_eq!((code, out.as_str()), (2, ""), "{arguments:?} {input:?}: {said}");
    for name in named {
        assert!(said.contains(name), "{arguments:?} {input:?}: {name:?} is not in {said:?}");
    }
}

#[test]
fn broken_rows_are_named() {
    let inverse = |rows: &str, named: &[&str]| {
        let header = "lat1_deg,lon1_deg,lat2_deg,lon2_deg\n0,0,1,1\n";
        refused(&["geodesic-inverse"], &format!("{header}{rows}\n"), named);
    };
    inverse("91,0,1,1", &["row 2", "lat1_deg", "91", "-90 to 90"]);
    inverse("0,east,1,1", &["row 2", "lon1_deg", "east"]);
    inverse("0,0,nan,1", &["row 2", "lat2_deg", "nan"]);
    inverse("0,0,,1", &["row 2", "lat2_deg", "nothing"]);
    inverse("0,inf,1,1", &["row 2", "lon1_deg", "inf"]);
    inverse("0,0,1", &["row 2", "3 cells", "4 columns"]);
    inverse("95,0,1,x", &["lat1_deg", "lon2_deg", "One row"]);
    let rain = "f_GHz,rain_mm_h,el_deg,tilt_deg\n10,5,0,0\n10,-1,0,0\n";
    refused(&["rain"], rain, &["row 2", "rain_mm_h", "-1"]);
    refused(
        &["binomial-interval"],
        "successes,trials,confidence\n7,5,0.9\n",
        &["row 1", "successes"],
    );
    refused(&["cfar"], "n_ref_cells,pfa,snr_db\n2.5,1e-6,10\n", &["n_ref_cells", "2.5", "whole"]);
    let leak = "pk,salvos,p_false_alive,p_false_kill,n_threats\n0.5,2-0,0,0,4\n";
    refused(&["leak-through"], leak, &["row 1", "salvos", "2-1"]);
    let fall = "lat_deg,lon_deg,h_m,v_north_m_s,v_east_m_s,v_down_m_s,S_over_m_m2_kg,cd\n0,0,100,0,0,0,0.01,";
    refused(&["fall"], &format!("{fall}table\n"), &["cd", "--cd-table"]);
    refused(&["fall"], &format!("{fall}round\n"), &["cd", "round"]);
}

#[test]
fn broken_headers_are_named() {
    refused(&["geodesic-inverse"], "lat1_deg,lon1_deg,lat2_deg\n1,2,3\n", &["lon2_deg", "missing"]);
    refused(&["geodesic-inverse"], "", &["lat1_deg", "lon2_deg", "missing"]);
    refused(&["horizon"], "h_radar_m,h_target_m,h_radar_m\n", &["h_radar_m", "twice"]);
}

#[test]
fn a_hundred_bad_rows_are_named_and_the_rest_counted() {
    let rows = "-1,-2\n".repeat(250);
    let (code, out, said) = ravelin(&["horizon"], &format!("h_radar_m,h_target_m\n{rows}"));
    assert_eq!((code, out.as_str()), (2, ""));
    assert_eq!(said.lines().filter(|line| line.contains("column h_radar_m")).count(), 100);
    assert!(said.contains("row 100,") && !said.contains("row 101,"));
    assert!(said.contains("150 more") && said.contains("250 rows"), "{said}");
    let (_, out, said) = ravelin(&["horizon", "--json"], &format!("h_radar_m,h_target_m\n{rows}"));
    assert_eq!(out, "");
    let first: serde_json::Value = serde_json::from_str(said.lines().next().unwrap()).unwrap();
    assert_eq!((first["row"].as_u64(), first["column"].as_str()), (Some(1), Some("h_radar_m")));
}

#[test]
fn broken_cases_are_named() {
    let assignment = |rows: &str, named: &[&str]| {
        refused(&["assignment"], &format!("case,row,col,cost\na,0,0,1\na,0,1,2\n{rows}"), named);
    };
    assignment("b,0,0,1\na,1,0,3\n", &["row 4", "together"]);
    assignment("b,0,0,1\na,1,0,3\na,1,1,3\n", &["row 4", "One row"]);
    assignment("b,0,0,x\nb,0,1,1\n", &["row 3, column cost", "One row"]);
    assignment("a,1,0,3\n", &["row 3", "every pair"]);
    assignment("a,0,1,3\n", &["row 3", "every pair"]);
    assignment("a,9007199254740992,9007199254740992,3\n", &["every pair"]);
    assignment("a,0,2,-inf\n", &["row 3", "cost"]);
    refused(
        &["weapon-target"],
        "case,weapon,target,value,pk\n0,0,0,3,0.5\n0,1,0,4,0.5\n",
        &["two values"],
    );
    let models = path("tracking_models.json");
    let kalman = |row: &str, named: &[&str]| {
        let rows = format!("case,k,t_s,z0,z1,z2\nkf0_2d,0,0,1,1,nan\n{row}\n");
        refused(&["kalman", "--models", &models], &rows, named);
    };
    kalman("kf0_2d,2,2,1,1,nan", &["row 2", "column k"]);
    kalman("kf0_2d,1,1,1,nan,nan", &["row 2", "z1"]);
    kalman("kf9,0,0,1,1,nan", &["row 2", "column case"]);
    kalman("kf0_2d,1,1,x,1,nan\nkf0_2d,2,2,1,1,nan", &["row 2, column z0", "One row"]);
    kalman("kf0_2d,x,1,1,1,nan\nkf0_2d,2,2,1,1,nan", &["row 2, column k", "One row"]);
    let settings = path("ospa_gospa_expected.csv");
    let points = "case,set,idx,x_m,y_m,z_m\n1,truth,0,0,0,0\n1,guess,0,0,0,0\nno,truth,0,0,0,0\n";
    refused(&["set-distance", "--settings", &settings], points, &["row 2", "row 3", "settings"]);
}

#[test]
fn broken_files_and_command_lines_are_named() {
    let places = "lat_deg,lon_deg\n47.5,10.5\n";
    let folder = tempfile::tempdir().unwrap();
    let cut = |name: &str| {
        let whole = std::fs::read(path(&format!("terrain/{name}"))).unwrap();
        let file = folder.path().join(name);
        std::fs::write(&file, &whole[..whole.len() - 1001]).unwrap();
        file.display().to_string()
    };
    refused(&["elevation", "--dem", &cut("N47E010.hgt")], places, &["N47E010.hgt", "cut short"]);
    refused(&["line-of-sight", "--dem", &cut("dem_projected.tif")], places, &["dem_projected.tif"]);
    refused(&["elevation", "--dem", "nowhere.hgt"], places, &["nowhere.hgt"]);
    refused(&["elevation", "--dem", &path("terrain/dem_projected.tif")], places, &["projected"]);
    refused(&["elevation"], places, &["--dem"]);
    refused(&["kalman", "--models", &path("fall_cd_table.json")], "", &["kf"]);
    refused(&["horizont"], "", &["horizont", "did you mean", "horizon?"]);
    refused(&[], "", &["--list"]);
    refused(&["horizon", "--dem", "x"], "", &["--dem"]);
}

#[test]
fn columns_are_found_by_name_and_others_pass_through() {
    let input = "remark,h_target_m,dip_deg,h_radar_m\n\"a, b\",0,old,2\n";
    let (code, out, _) = ravelin(&["horizon"], input);
    assert_eq!(code, 0);
    let (header, row) = out.split_once('\n').unwrap();
    assert_eq!(header, "remark,h_target_m,dip_deg,h_radar_m,slant_max_m,ground_arc_m");
    assert!(row.starts_with("\"a, b\",0,-0.0393169"), "{row}");
    let (_, json, _) = ravelin(&["horizon", "--json"], input);
    let line: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((line["remark"].as_str(), line["h_target_m"].as_f64()), (Some("a, b"), Some(0.0)));
    assert!(line["slant_max_m"].as_f64().unwrap() > 5829.0);
    let (_, none, _) = ravelin(&["horizon"], "h_radar_m,h_target_m\n");
    assert_eq!(none, "h_radar_m,h_target_m,slant_max_m,ground_arc_m,dip_deg\n");
}

#[test]
fn where_there_is_no_answer_there_is_nan() {
    let (code, out, _) = ravelin(&["atmosphere"], "z_m\n90000\n");
    assert_eq!((code, out.lines().nth(1)), (0, Some("90000,nan,nan,nan,nan,nan,nan,nan,nan")));
}

#[test]
fn the_list_and_the_help_say_it_all() {
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (code, list, _) = ravelin(&["--list"], "");
    assert_eq!(code, 0);
    let (_, json, _) = ravelin(&["--list", "--json"], "");
    let all: Vec<serde_json::Value> = serde_json::from_str(&json).unwrap();
    assert!(all.len() >= 31);
    for relation in &all {
        let name = relation["relation"].as_str().unwrap();
        assert!(list.lines().any(|line| line.split(' ').next() == Some(name)), "{name}");
        let (code, help, _) = ravelin(&[name, "--help"], "");
        assert_eq!(code, 0);
        for part in ["source", "validity"] {
            let said = one_line(relation[part].as_str().unwrap());
            assert!(one_line(&help).contains(&said), "{name}: {said}");
        }
        let inputs = relation["inputs"].as_array().unwrap().iter().map(|column| &column["name"]);
        for column in inputs.chain(relation["outputs"].as_array().unwrap()) {
            assert!(help.contains(column.as_str().unwrap()), "{name} {column}");
        }
    }
}

/// The most memory that evaluating so many rows takes, in kB, where the system tells.
fn peak_kb(rows: usize) -> Option<u64> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ravelin"))
        .args(["calc", "path"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all(b"h0_m,el_deg,slant_m\n").unwrap();
    let block = "12.5,3.75,20000\n".repeat(1000);
    for _ in 0..rows / 1000 {
        input.write_all(block.as_bytes()).unwrap();
    }
    drop(input);
    // The first bytes come when everything was read, and the rest waits for a reader: the program
    // still runs and has its whole work behind it.
    let mut out = child.stdout.take().unwrap();
    let mut first = [0; 8];
    out.read_exact(&mut first).unwrap();
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).ok();
    let mut rest = String::new();
    out.read_to_string(&mut rest).unwrap();
    assert!(child.wait().unwrap().success());
    assert_eq!(rest.lines().count(), rows + 1);
    let line = status?.lines().find(|line| line.starts_with("VmHWM"))?.to_owned();
    line.split_whitespace().nth(1)?.parse().ok()
}

#[test]
fn a_million_rows_need_no_more_memory_than_a_hundred_thousand() {
    let (few, many) = (peak_kb(100_000), peak_kb(1_000_000));
    println!("peak memory: {few:?} kB for 1e5 rows, {many:?} kB for 1e6");
    if let (Some(few), Some(many)) = (few, many) {
        assert!(many < few + 2_000, "{few} kB and {many} kB");
    }
}
