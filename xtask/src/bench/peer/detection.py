"""scipy.stats.ncx2.sf on the questions of crates/physics/benches/detection.rs.

Called with the folder of questions and the number of runs to time (and its own name).
"""

import json
import pathlib
import sys
import time

import numpy as np
import scipy
from scipy.stats import chi2, ncx2

folder, repeats = pathlib.Path(sys.argv[1]), int(sys.argv[2])
for question in sorted(folder.glob("*.question")):
    n, pfa, *snr = np.fromfile(question)
    snr = np.array(snr)
    # Cached as on the other side: twice the threshold of n squared pulses.
    threshold = chi2.isf(pfa, 2 * n)
    seconds = []
    for run in range(repeats + 1):
        start = time.perf_counter()
        pd = ncx2.sf(threshold, 2 * n, 2 * n * snr)
        if run:
            seconds.append(time.perf_counter() - start)
    pd.tofile(folder / f"{question.stem}.scipy")
    print(json.dumps({"case": question.stem, "seconds": seconds, "version": scipy.__version__}))
