//! Pd of a steady target (Swerling 0) on 100,000 signal-to-noise ratios, one thread. The threshold
//! and the curve are made once for each (n, pfa), outside the clock; the peer's threshold too.

mod timing;

use physics::detection::{Curve, Detector, Swerling};
use physics::math::pow;

const SIZE: usize = 100_000;
const CASES: [(&str, u32, f64); 3] = [
    ("1 pulse, pfa 1e-6", 1, 1e-6),
    ("10 pulses, pfa 1e-6", 10, 1e-6),
    ("100 pulses, pfa 1e-4", 100, 1e-4),
];

fn main() {
    let bench = timing::Bench::from_command_line();
    let mut uniform = timing::uniforms(1);
    for (case, n, pfa) in CASES {
        let detector = Detector::new(n, pfa).expect("a detector");
        // From hopeless to certain, in any order: -20 dB to 20 dB about Pd = 1/2.
        let half = detector.required_snr(Swerling::Zero, 0.5).expect("an SNR");
        let snr: Vec<f64> = (0..SIZE).map(|_| half * pow(10.0, 4.0 * uniform() - 2.0)).collect();
        bench.keep(&format!("{case}.question"), &[&[f64::from(n), pfa], &snr[..]].concat());
        let curve = Curve::new(&detector, Swerling::Zero);
        let mut pd = vec![0.0; SIZE];
        bench.time(
            case,
            || (),
            |()| {
                for (pd, &snr) in pd.iter_mut().zip(&snr) {
                    *pd = curve.pd(snr);
                }
                pd[SIZE / 2]
            },
        );
        bench.keep(&format!("{case}.ravelin"), &pd);
    }
}
