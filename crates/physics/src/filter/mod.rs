//! State estimation: Kalman, extended Kalman, interacting multiple models.
