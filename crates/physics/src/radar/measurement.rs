//! How well a plot is placed: standard deviations from signal to noise and resolution.
//!
//! Every relation is resolution over a root of twice the signal to noise; they hold where the
//! ratio is well above one (10 dB or more), since below that a peak of noise is taken for the flight
//! now and then and errors grow to the width of the cell. `snr` is the ratio after integration,
//! E/N₀ of the whole look.

/// Barton's slope of a monopulse difference pattern; 1.6 is also what a uniform aperture's bound
/// comes to.
pub const MONOPULSE_SLOPE: f64 = 1.6;

/// Standard deviation of range, metres: ΔR/√(2·SNR), ΔR = c/2B.
///
/// Source: Skolnik, *Introduction to Radar Systems*, 3rd ed., §6.3; Barton 2005, ch. 8; Curry, *Radar
/// Essentials*, ch. 4. The bound for a rectangular spectrum is √3/π = 0.55 of it.
pub fn range_sigma_m(resolution_m: f64, snr: f64) -> f64 {
    resolution_m / (2.0 * snr).sqrt()
}

/// Standard deviation of an angle, radians: θ/(1.6·√(2·SNR)), θ the half-power beam width.
///
/// Source: Barton 2005, ch. 8; Skolnik 3rd ed. §6.3 (0.628 for 1/1.6). On a steered array θ
/// grows with one over the cosine of the angle off its normal.
pub fn angle_sigma_rad(beam_rad: f64, snr: f64) -> f64 {
    beam_rad / (MONOPULSE_SLOPE * (2.0 * snr).sqrt())
}

/// Standard deviation of radial velocity, m/s: (λ/2t)/√(2·SNR), t the coherent time.
///
/// Source: Curry, *Radar Essentials*, ch. 4; the bound for a steady burst is √3/π = 0.55 of it.
pub fn velocity_sigma_m_s(wavelength_m: f64, coherent_s: f64, snr: f64) -> f64 {
    wavelength_m / (2.0 * coherent_s * (2.0 * snr).sqrt())
}

/// Noise and a fixed error (quantisation, instability, glint) together: the root of squares.
///
/// Registration bias is not in it, because it does not change from plot to plot.
pub fn with_floor(noise_sigma: f64, fixed_sigma: f64) -> f64 {
    (noise_sigma * noise_sigma + fixed_sigma * fixed_sigma).sqrt()
}

/// Least standard deviation, in the unit of 1/`rms_bandwidth`, that any unbiased measurement of a
/// signal's place can have: 1/(β·√(2·SNR)).
///
/// β is the root mean square width of the conjugate spectrum in radians: 2π times that in hertz
/// for delay, in seconds for Doppler, in wavelengths of aperture for (small) angles. For a
/// rectangle of width W, β = πW/√3. Source: Skolnik 3rd ed. §6.3; Woodward 1953.
pub fn least_sigma(rms_bandwidth: f64, snr: f64) -> f64 {
    1.0 / (rms_bandwidth * (2.0 * snr).sqrt())
}

/// Root mean square width, radians, of a rectangle `width` wide: πW/√3.
pub fn rectangle_rms(width: f64) -> f64 {
    core::f64::consts::PI * width / 1.732_050_807_568_877_2
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::{from_db, sin};

    const PI: f64 = core::f64::consts::PI;

    #[test]
    fn a_rectangle_has_the_width_that_its_integral_has() {
        let (width, n) = (3.0, 100_000);
        let step = width / f64::from(n);
        let place = |i: i32| -0.5 * width + (f64::from(i) + 0.5) * step;
        let second: f64 = (0..n).map(|i| place(i) * place(i) * step).sum::<f64>() / width;
        assert!((2.0 * PI * second.sqrt() / rectangle_rms(width) - 1.0).abs() < 1e-9);
    }

    /// Skolnik prints 0.628 θ for a uniform aperture: the bound in units of the half-power width,
    /// which is found here from the aperture's own pattern.
    #[test]
    fn a_uniform_aperture_bounds_angle_at_skolniks_coefficient() {
        let power = |u: f64| (sin(PI * u) / (PI * u)) * (sin(PI * u) / (PI * u));
        let (mut inside, mut outside) = (0.1, 0.9);
        for _ in 0..60 {
            let middle = 0.5 * (inside + outside);
            if power(middle) > 0.5 { inside = middle } else { outside = middle }
        }
        let beam = 2.0 * inside;
        let coefficient = least_sigma(rectangle_rms(1.0), 0.5) / beam;
        assert!((coefficient - 0.628).abs() < 0.01, "{coefficient}");
        let ours = angle_sigma_rad(1.0, 0.5);
        assert!((ours / coefficient - 1.0).abs() < 0.01, "{ours}");
    }

    #[test]
    fn range_and_velocity_stand_above_their_bounds_by_the_known_factor() {
        let snr = from_db(15.0);
        let bound_m = 0.5 * 299_792_458.0 * least_sigma(rectangle_rms(1e6), snr);
        let ours_m = range_sigma_m(0.5 * 299_792_458.0 / 1e6, snr);
        assert!((bound_m / ours_m - 3f64.sqrt() / PI).abs() < 1e-12);
        let bound_m_s = 0.5 * 0.1 * least_sigma(rectangle_rms(0.02), snr);
        assert!((bound_m_s / velocity_sigma_m_s(0.1, 0.02, snr) - 3f64.sqrt() / PI).abs() < 1e-12);
    }

    /// Curry, *Radar System Performance Modeling*, 2nd ed., 2005, problems 2 to 4 of chapter 8 (fixed
    /// errors without the biases), worked by hand with four digits.
    #[test]
    fn problems_of_curry() {
        let near = |ours: f64, by_hand: f64| assert!((ours / by_hand - 1.0).abs() < 1e-3, "{ours}");
        // 10 MHz at 18 dB: 15 m over sqrt(2 x 63.10) is 1.335 m; with 1 m fixed, 1.668 m.
        let thermal_m = range_sigma_m(15.0, from_db(18.0));
        near(thermal_m, 1.335);
        near(with_floor(thermal_m, 1.0), 1.668);
        // 2.5 degrees are 43.63 mrad; at 12 dB over 1.6 sqrt(2 x 15.85) that is 4.843 mrad, with
        // 2 mrad fixed 5.240 mrad. At 30 degrees the beam is wider by 1 / cos 30: 5.593 mrad.
        let broadside = angle_sigma_rad(2.5_f64.to_radians(), from_db(12.0));
        near(broadside, 4.843e-3);
        near(with_floor(broadside, 2e-3), 5.240e-3);
        near(angle_sigma_rad(2.5_f64.to_radians() / 0.866_025, from_db(12.0)), 5.593e-3);
        // 9.5 GHz over 1 ms at 15 dB: 15.78 m/s over sqrt(2 x 31.62) is 1.984 m/s.
        near(velocity_sigma_m_s(0.299_792_458 / 9.5, 1e-3, from_db(15.0)), 1.984);
    }

    #[test]
    fn a_floor_is_never_undercut() {
        assert_eq!(with_floor(3.0, 4.0), 5.0);
        assert_eq!(with_floor(0.0, 4.0), 4.0);
        assert_eq!(range_sigma_m(150.0, 0.0), f64::INFINITY);
    }
}
