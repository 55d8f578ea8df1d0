"""scipy and lapx on the questions of crates/physics/benches/assignment.rs.

Called with the folder of questions, the number of runs to time and which of the two to run.
"""

import json
import pathlib
import sys
import time

import numpy as np

folder, repeats, solver = pathlib.Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]


def scipy():
    import scipy
    from scipy.optimize import linear_sum_assignment

    return linear_sum_assignment, scipy.__version__


def lapx():
    import lap

    def solve(costs):
        _, column_of, _ = lap.lapjv(costs)
        return np.arange(len(costs)), column_of

    return solve, lap.__version__


solve, version = {"scipy": scipy, "lapx": lapx}[solver]()
for question in sorted(folder.glob("*.question")):
    costs = np.fromfile(question)
    side = round(len(costs) ** 0.5)
    costs = costs.reshape(side, side)
    if solver == "lapx":
        # It knows no infinity: a forbidden pair is made too dear to be taken.
        costs[np.isinf(costs)] = 1e6
    seconds = []
    for run in range(repeats + 1):
        start = time.perf_counter()
        rows, columns = solve(costs)
        if run:
            seconds.append(time.perf_counter() - start)
    np.array([costs[rows, columns].sum()]).tofile(folder / f"{question.stem}.{solver}")
    print(json.dumps({"case": question.stem, "seconds": seconds, "version": version}))
