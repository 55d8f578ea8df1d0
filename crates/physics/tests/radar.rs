//! The radar equation against its table; jamming and clutter against worked book examples.

mod table;

use physics::math::{from_db, to_db};
use physics::radar::clutter::{ResolutionCell, rain_reflectivity_m2_m3, signal_to_clutter};
use physics::radar::equation::{Radar, RadarConstant};
use physics::radar::jamming::{NoiseJammer, self_screening_burn_through_m};
use physics::radar::signal_to_interference;
use table::Errors;

#[test]
fn radar_equation() {
    let (mut snr, mut range) = (Errors::default(), Errors::default());
    for row in table::read("radar_equation").rows() {
        let radar = Radar {
            peak_power_w: row.num("peak_power_W"),
            gain_db: row.num("gain_dB"),
            frequency_hz: row.num("freq_Hz"),
            pulse_s: row.num("pulse_s"),
            system_temperature_k: row.num("T_sys_K"),
            loss_db: row.num("loss_dB"),
        };
        let (constant, rcs) = (radar.constant(), row.num("rcs_m2"));
        snr.note(to_db(constant.snr(rcs, row.num("range_m"))) - row.num("snr_dB"));
        let reached = constant.range_m(rcs, from_db(row.num("snr_required_dB"))).unwrap();
        range.note(reached / row.num("range_at_required_m") - 1.0);
    }
    snr.print("radar_equation snr_dB");
    range.print("radar_equation range_at_required_m, relative");
    assert!(snr.worst() < 1e-9 && range.worst() < 1e-9);
}

/// The example of MathWorks' `radareqsnr` for a clutter patch: 75.2006 dB from 5.2627e3 m².
#[test]
fn clutter_patch_of_the_phased_array_toolbox() {
    let cell = ResolutionCell {
        range_m: 1000.0,
        azimuth_beam_rad: 1f64.to_radians(),
        elevation_beam_rad: 3f64.to_radians(),
        depth_m: 0.5 * 299_792_458.0 * 10e-6,
    };
    let clutter_m2 = cell.surface_m2(10f64.to_radians());
    assert!((clutter_m2 / 5.2627e3 - 1.0).abs() < 1e-5, "{clutter_m2}");
    let radar = Radar {
        peak_power_w: 5000.0,
        gain_db: 20.0,
        frequency_hz: 299_792_458.0 / 0.01,
        pulse_s: 10e-6,
        system_temperature_k: 290.0,
        loss_db: 0.0,
    };
    let cnr_db = to_db(radar.constant().snr(clutter_m2, 1000.0));
    assert!((cnr_db - 75.2006).abs() < 1e-3, "{cnr_db}");
}

/// Mahafza & Elsherbeni, *MATLAB Simulations for Radar Systems Design*, 2004, §6.2: SCR -32.4 dB.
#[test]
fn surface_clutter_of_mahafza() {
    let cell = ResolutionCell {
        range_m: 20e3,
        azimuth_beam_rad: 0.02,
        elevation_beam_rad: 0.02,
        depth_m: 0.5 * 3e8 * 2e-6,
    };
    let clutter_m2 = 0.0136 * cell.surface_m2(20f64.to_radians());
    let ratio_db = to_db(signal_to_clutter(1.0, clutter_m2, 1.0));
    assert!((ratio_db + 32.4).abs() < 0.05, "{ratio_db}");
    let improved_db = to_db(signal_to_clutter(1.0, clutter_m2, from_db(45.0)));
    assert!((improved_db - 12.6).abs() < 0.05);
}

/// Skolnik, 3rd ed., §7.6 prints eta = 7 f^4 r^1.6 1e-12 with f in GHz and r in mm/h.
#[test]
fn rain_clutter_of_skolnik() {
    for (f_ghz, rain) in [(3.0, 4.0), (9.4, 1.0), (5.6, 16.0)] {
        let printed = 7e-12 * physics::math::powi(f_ghz, 4) * physics::math::pow(rain, 1.6);
        let ours = rain_reflectivity_m2_m3(rain, 0.299_792_458 / f_ghz);
        assert!((ours / printed - 1.0).abs() < 0.02, "{ours} {printed}");
    }
}

fn generic_radar() -> Radar {
    Radar {
        peak_power_w: 1e5,
        gain_db: 41.3,
        frequency_hz: 5e9,
        pulse_s: 1e-6,
        system_temperature_k: 900.0,
        loss_db: 0.0,
    }
}

fn dbm(level: f64) -> f64 {
    from_db(level - 30.0)
}

/// Adamy's jamming-to-signal formula (EW 101, ch. 9), whose constant 71 dB is 10 log(4 pi) and the
/// kilometres: J/S = 71 + ERPj - ERPs + 20 log R - 10 log RCS.
#[test]
fn self_screening_of_adamy() {
    let radar = generic_radar();
    let jammer = NoiseJammer { effective_power_w: 1000.0, bandwidth_hz: 1e6 };
    let erp_j_dbm = 60.0;
    let erp_s_dbm = to_db(radar.peak_power_w) + 30.0 + radar.gain_db;
    for (range_km, rcs) in [(10.0, 1.0), (50.0, 10.0), (200.0, 0.1)] {
        let snr = radar.constant().snr(rcs, range_km * 1000.0);
        let ours = to_db(jammer.to_noise(&radar, range_km * 1000.0, 0.0) / snr);
        let book = 71.0 + erp_j_dbm - erp_s_dbm + 2.0 * to_db(range_km) - to_db(rcs);
        assert!((ours - book).abs() < 0.02, "{ours} {book}");
    }
}

/// Adamy, *EW 105: Space Electronic Warfare*, 2021, §10.5.4: a jammer of 85.3 dBm, 421 km away in
/// a 21.3 dB sidelobe, against a radar of 121.3 dBm and 41.3 dB on 10 m² at 15 km: J/S -0.5 dB.
#[test]
fn stand_off_of_adamy() {
    let mut radar = generic_radar();
    radar.peak_power_w = dbm(121.3 - 41.3);
    let jammer = NoiseJammer { effective_power_w: dbm(85.3), bandwidth_hz: 1e6 };
    let signal = radar.constant().snr(10.0, 15e3);
    let ratio_db = to_db(jammer.to_noise(&radar, 421e3, 21.3 - 41.3) / signal);
    assert!((ratio_db + 0.5).abs() < 0.1, "{ratio_db}: the book rounds each term");
}

/// The self-screening example of Mahafza & Elsherbeni (listing of `ssj_req`): their closed form for
/// the crossover range, in which signal and jamming are equal and thermal noise is nothing.
#[test]
fn crossover_of_mahafza() {
    let radar = Radar {
        peak_power_w: 50e3,
        gain_db: 35.0,
        frequency_hz: 5.6e9,
        pulse_s: 1.0 / 667e3,
        system_temperature_k: 290.0,
        loss_db: 0.1,
    };
    let jammer = NoiseJammer { effective_power_w: 200.0 * from_db(10.0 - 0.1), bandwidth_hz: 50e6 };
    let gain = from_db(35.0);
    let closed_form_m = (50e3 * gain * 10.0 * 50e6 * from_db(0.1)
        / (4.0 * std::f64::consts::PI * 200.0 * from_db(10.0) * 667e3 * from_db(0.1)))
    .sqrt();
    let signal_m4 = radar.constant().0 * 10.0;
    let noise_m2 = jammer.to_noise(&radar, 1.0, 0.0);
    let ours_m = self_screening_burn_through_m(signal_m4, noise_m2, 1.0).unwrap();
    assert!((ours_m / closed_form_m - 1.0).abs() < 1e-3, "{ours_m} {closed_form_m}");
}

#[test]
fn interference_adds_up() {
    let constant = RadarConstant::from_claim(100e3, 1.0, 10.0);
    let snr = constant.snr(1.0, 100e3);
    assert_eq!(signal_to_interference(snr, 0.0, 0.0), snr);
    assert!((signal_to_interference(snr, 1.0, 2.0) - snr / 4.0).abs() < 1e-15);
}
