#!/usr/bin/env python3
"""Makes the fixtures that the analytics are tested against, by independent implementations.

Run by hand, in this folder, where `ruptures`, `statsmodels`, `scipy` and `numpy` are installed:

    python3 make-fixtures.py

It installs nothing and reads nothing. The tests read only the JSON files that it writes, which are
kept; the seeds are fixed, so that the same versions of the packages write the same files.
"""
import json
import math
import pathlib

import numpy as np
import ruptures
import scipy.optimize
import scipy.stats
from statsmodels.tsa.statespace.initialization import Initialization
from statsmodels.tsa.statespace.kalman_smoother import KalmanSmoother

HERE = pathlib.Path(__file__).parent


def write(name, value):
    text = json.dumps(value, separators=(",", ":"))
    (HERE / name).write_text(text.replace("},{", "},\n{") + "\n")


# Functions

def functions():
    points = [1e-300, 1e-9, 0.1, 0.5, 0.7071, 1.0, 1.4142135623730951, 2.0, math.e, 10.0, 1e4, 1e300]
    write("functions.json", {
        "logarithm": [[x, float(np.log(x))] for x in points],
        "exponential": [[x, float(np.exp(x))] for x in [-600.0, -20.5, -1.0, -1e-9, 0.0, 0.35, 1.0, 20.5, 600.0]],
        "normalQuantile": [[p, float(scipy.stats.norm.ppf(p))] for p in [0.75, 0.95]],
    })


# Change points

def noise(values):
    """The noise of docs/METHODS.md, by scipy's own median absolute deviation."""
    differences = np.diff(values)
    robust = scipy.stats.median_abs_deviation(differences, scale="normal") / math.sqrt(2)
    most = np.unique(values, return_counts=True)[1].max() * 2 > len(values)
    return float(robust) if robust > 0 and not most else float(np.std(differences) / math.sqrt(2))


def exhaustive(values, penalty, least=3):
    """The cheapest cuts by trying every last segment: slow, and without any pruning."""
    count = len(values)
    best, last = [-penalty] + [math.inf] * count, [0] * (count + 1)
    for end in range(least, count + 1):
        for start in range(0, end - least + 1):
            segment = values[start:end]
            cost = best[start] + float(((segment - segment.mean()) ** 2).sum()) + penalty
            if cost < best[end] - 1e-12:
                best[end], last[end] = cost, start
    cuts, end = [], count
    while end > 0:
        end = last[end]
        cuts.append(end)
    return sorted(cut for cut in cuts if cut > 0)


def change_points():
    random = np.random.default_rng(20120501)
    cases, apart = [], 0
    for index in range(60):
        count = int(random.integers(6, 130))
        parts = int(random.integers(1, 6))
        cuts = sorted(random.choice(np.arange(1, count), size=min(parts, count - 1) - 1, replace=False))
        means = random.normal(0, [1, 3, 10][index % 3], size=len(cuts) + 1)
        values = np.concatenate([np.full(len(part), mean) for part, mean in
                                 zip(np.split(np.zeros(count), cuts), means)])
        values = np.round(values + random.standard_t(4, size=count) if index % 4 == 3
                          else values + random.normal(0, 1, size=count), 2)
        penalty = 2 * noise(values) ** 2 * math.log(count)
        found = ruptures.Pelt(model="l2", min_size=3, jump=1).fit(values).predict(pen=penalty)[:-1]
        if found != exhaustive(values, penalty):
            apart += 1
        cases.append({"values": values.tolist(), "noise": noise(values), "penalty": penalty,
                      "changes": [int(cut) for cut in found], "exact": exhaustive(values, penalty)})
    print(f"change points: {len(cases)} series, {sum(len(c['changes']) for c in cases)} changes, "
          f"{apart} where ruptures is not the exact optimum")
    write("change-points.json", cases)


# Polls

def house_covariance(houses, deviation):
    """Offsets of that deviation, under the condition that their sum is zero."""
    return deviation ** 2 * (np.eye(houses) - np.ones((houses, houses)) / houses)


def smoothed(days, values, variances, house, houses, deviation, variance):
    """statsmodels' exact diffuse filter and smoother, with the houses' offsets as they are."""
    count, states = len(days), 1 + houses
    model = KalmanSmoother(k_endog=1, k_states=states, k_posdef=1)
    model.bind(np.asarray(values, dtype=float)[:, None])
    design = np.zeros((1, states, count))
    design[0, 0, :] = 1
    design[0, 1 + np.asarray(house), np.arange(count)] = 1
    model["design"] = design
    model["obs_cov"] = np.asarray(variances, dtype=float).reshape(1, 1, count)
    model["transition"] = np.eye(states)
    model["selection"] = np.eye(states)[:, :1]
    model["state_cov"] = (variance * np.append(np.diff(days), 0)).reshape(1, 1, count)
    begin = Initialization(states)
    begin.set(0, "diffuse")
    begin.set((1, states), "known", constant=np.zeros(houses), stationary_cov=house_covariance(houses, deviation))
    model.initialize(begin)
    return model.smooth()


def score(variance, days, values, variances, house, houses, deviation):
    """The derivative of the restricted likelihood, from dense matrices and not from a filter."""
    days = np.asarray(days, dtype=float)
    slope = np.minimum.outer(days - days[0], days - days[0])
    chosen = np.eye(houses)[house]
    total = variance * slope + chosen @ house_covariance(houses, deviation) @ chosen.T + np.diag(variances)
    inverse = np.linalg.inv(total)
    ones = np.ones((len(days), 1))
    project = inverse - inverse @ ones @ ones.T @ inverse / (ones.T @ inverse @ ones)
    weighed = project @ np.asarray(values, dtype=float)
    return 0.5 * (weighed @ slope @ weighed - np.trace(project @ slope))


def polls():
    random = np.random.default_rng(20050814)
    cases = []
    while len(cases) < 24:
        houses = 1 + len(cases) % 3
        count = int(random.integers(5, 30))
        days = np.cumsum(random.integers(0, 400, size=count)).tolist()
        if days[-1] == days[0]:
            continue
        level = 45 + np.cumsum(random.normal(0, 0.15, size=count) * np.sqrt(np.append(0, np.diff(days))))
        house = random.integers(0, houses, size=count)
        house[:houses] = np.arange(houses)
        samples = random.integers(500, 3000, size=count)
        variances = 1.5 * 45 * 55 / samples
        values = np.round(level + random.normal(0, 2, size=houses)[house]
                          + random.normal(0, 1, size=count) * np.sqrt(variances), 1)
        arguments = (days, values, variances, house, houses, 3.0)
        grid = np.exp(np.linspace(-14, 5, 200))
        signs = [score(q, *arguments) for q in grid]
        tops = [k for k in range(len(grid) - 1) if signs[k] > 0 >= signs[k + 1]]
        if len(tops) != 1:
            continue
        top = tops[0]
        estimate = scipy.optimize.brentq(score, grid[top], grid[top + 1], args=arguments, xtol=1e-16, rtol=1e-14)
        result = smoothed(*arguments, estimate)
        cases.append({
            "days": [int(day) for day in days], "values": values.tolist(), "variances": variances.tolist(),
            "houses": house.tolist(), "houseCount": houses, "houseDeviation": 3.0,
            "variance": estimate, "likelihood": float(result.llf_obs[1:].sum()),
            "filtered": result.filtered_state[0].tolist(),
            "filteredVariance": result.filtered_state_cov[0, 0].tolist(),
            "smoothed": result.smoothed_state[0].tolist(),
            "smoothedVariance": result.smoothed_state_cov[0, 0].tolist(),
            "offsets": result.smoothed_state[1:, -1].tolist(),
            "offsetVariances": np.diag(result.smoothed_state_cov[1:, 1:, -1]).tolist(),
        })
    print(f"polls: {len(cases)} series")
    write("polls.json", cases)


if __name__ == "__main__":
    functions()
    change_points()
    polls()
