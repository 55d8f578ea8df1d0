//! Small dense matrices on the stack: what the filters need and no more.

/// A matrix of `R` rows and `C` columns, row by row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Matrix<const R: usize, const C: usize>(pub [[f64; C]; R]);

impl<const R: usize, const C: usize> Matrix<R, C> {
    /// All zeros.
    pub const ZERO: Self = Self([[0.0; C]; R]);

    /// The matrix whose entry (i, j) is `entry(i, j)`.
    pub fn from_fn(entry: impl Fn(usize, usize) -> f64) -> Self {
        let mut filled = Self::ZERO;
        for (i, row) in filled.0.iter_mut().enumerate() {
            for (j, cell) in row.iter_mut().enumerate() {
                *cell = entry(i, j);
            }
        }
        filled
    }

    /// The product a bᵀ of two vectors.
    pub fn outer(a: &[f64; R], b: &[f64; C]) -> Self {
        Self::from_fn(|i, j| a[i] * b[j])
    }

    /// The transpose.
    pub fn transposed(&self) -> Matrix<C, R> {
        Matrix::from_fn(|i, j| self.0[j][i])
    }

    /// The matrix product, summed in order of the inner index.
    pub fn times<const K: usize>(&self, right: &Matrix<C, K>) -> Matrix<R, K> {
        let mut product = Matrix::ZERO;
        for (sums, row) in product.0.iter_mut().zip(&self.0) {
            for (factor, line) in row.iter().zip(&right.0) {
                for (sum, cell) in sums.iter_mut().zip(line) {
                    *sum += factor * cell;
                }
            }
        }
        product
    }

    /// The product with a column vector.
    pub fn apply(&self, vector: &[f64; C]) -> [f64; R] {
        self.0.map(|row| row.iter().zip(vector).map(|(a, x)| a * x).sum())
    }

    /// The sum.
    pub fn plus(&self, other: &Self) -> Self {
        Self::from_fn(|i, j| self.0[i][j] + other.0[i][j])
    }

    /// The difference.
    pub fn minus(&self, other: &Self) -> Self {
        Self::from_fn(|i, j| self.0[i][j] - other.0[i][j])
    }

    /// Every entry times `factor`.
    pub fn scaled(&self, factor: f64) -> Self {
        Self(self.0.map(|row| row.map(|cell| cell * factor)))
    }

    /// A M Aᵀ, what the linear map A makes of a covariance M; exactly symmetric.
    pub fn spread(&self, covariance: &Matrix<C, C>) -> Matrix<R, R> {
        self.times(covariance).times(&self.transposed()).symmetric()
    }
}

impl<const N: usize> Matrix<N, N> {
    /// The unit matrix.
    pub fn identity() -> Self {
        Self::from_fn(|i, j| if i == j { 1.0 } else { 0.0 })
    }

    /// The mean of the matrix and its transpose.
    pub fn symmetric(&self) -> Self {
        Self::from_fn(|i, j| 0.5 * (self.0[i][j] + self.0[j][i]))
    }

    /// The factor L of M = L Lᵀ, from the lower triangle (Golub and Van Loan, "Matrix
    /// Computations", 4th ed., algorithm 4.2.1); `None` unless M is positive definite and finite.
    pub fn cholesky(&self) -> Option<Cholesky<N>> {
        let mut lower = Self::ZERO;
        for i in 0..N {
            for j in 0..=i {
                let known: f64 = (0..j).map(|k| lower.0[i][k] * lower.0[j][k]).sum();
                let rest = self.0[i][j] - known;
                if i != j {
                    lower.0[i][j] = rest / lower.0[j][j];
                } else if rest > 0.0 && rest < f64::INFINITY {
                    lower.0[i][i] = rest.sqrt();
                } else {
                    return None;
                }
            }
        }
        Some(Cholesky { lower })
    }
}

/// The Cholesky factor of a positive definite matrix M.
#[derive(Clone, Copy, Debug)]
pub struct Cholesky<const N: usize> {
    lower: Matrix<N, N>,
}

impl<const N: usize> Cholesky<N> {
    /// L⁻¹ b, whose squared length is bᵀ M⁻¹ b.
    pub fn whitened(&self, b: &[f64; N]) -> [f64; N] {
        let mut x = *b;
        for i in 0..N {
            let known: f64 = (0..i).map(|k| self.lower.0[i][k] * x[k]).sum();
            x[i] = (b[i] - known) / self.lower.0[i][i];
        }
        x
    }

    /// M⁻¹ b.
    pub fn solve(&self, b: &[f64; N]) -> [f64; N] {
        let mut x = self.whitened(b);
        for i in (0..N).rev() {
            let known: f64 = (i + 1..N).map(|k| self.lower.0[k][i] * x[k]).sum();
            x[i] = (x[i] - known) / self.lower.0[i][i];
        }
        x
    }

    /// The quadratic form bᵀ M⁻¹ b: a squared Mahalanobis distance.
    pub fn squared_distance(&self, b: &[f64; N]) -> f64 {
        self.whitened(b).iter().map(|w| w * w).sum()
    }

    /// M⁻¹.
    pub fn inverse(&self) -> Matrix<N, N> {
        Matrix(Matrix::<N, N>::identity().0.map(|unit| self.solve(&unit))).symmetric()
    }

    /// The natural logarithm of the determinant of M.
    pub fn ln_determinant(&self) -> f64 {
        2.0 * (0..N).map(|i| crate::math::ln(self.lower.0[i][i])).sum::<f64>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inverts_a_hilbert_matrix() {
        // Its inverse has whole entries: [16 -120 240 -140; ...] (condition number 15,514).
        let hilbert = Matrix::<4, 4>::from_fn(|i, j| 1.0 / (i + j + 1) as f64);
        let inverse = hilbert.cholesky().unwrap().inverse();
        let first = [16.0, -120.0, 240.0, -140.0];
        for (cell, known) in inverse.0[0].iter().zip(first) {
            assert!((cell - known).abs() < 1e-9);
        }
        let ln_determinant = hilbert.cholesky().unwrap().ln_determinant();
        assert!((ln_determinant + crate::math::ln(6_048_000.0)).abs() < 1e-11);
    }

    #[test]
    fn refuses_what_is_not_positive_definite() {
        assert!(Matrix([[1.0, 2.0], [2.0, 1.0]]).cholesky().is_none());
        assert!(Matrix([[f64::NAN]]).cholesky().is_none());
        assert!(Matrix::<3, 3>::ZERO.cholesky().is_none());
    }
}
