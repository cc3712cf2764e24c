#!/usr/bin/env python3
"""Measures what the desk computes, beside ruptures and statsmodels on the same numbers.

    python3 Tests/Bench/figures.py PROBE BOARD [--rounds N]

PROBE is the built `BenchProbe`, which measures inside its own process, so that no start of a program
is counted on either side. Both sides take turns; figures are medians over the rounds.
"""
import argparse, math, statistics, subprocess, time

import numpy as np
import ruptures
import scipy.optimize
from statsmodels.tsa.statespace.initialization import Initialization
from statsmodels.tsa.statespace.kalman_smoother import KalmanSmoother


def probe(options, *arguments, lines=()):
    result = subprocess.run([options.probe, *arguments], input="".join(f"{line}\n" for line in lines),
                            capture_output=True, text=True, check=True)
    return [line.split("\t") for line in result.stdout.splitlines()]


def milliseconds(body):
    begun = time.monotonic()
    value = body()
    return (time.monotonic() - begun) * 1000, value


def penalty(values):
    differences = np.diff(values)
    deviation = np.median(np.abs(differences - np.median(differences)))
    noise = deviation / 0.6744897501960817 / math.sqrt(2)
    return 2 * noise ** 2 * math.log(len(values))


def change_points(options, name, values):
    """PELT on the same numbers, with the same penalty, least segment and cost."""
    ours, theirs = [], []
    for _ in range(options.rounds):
        rows = dict((row[0], row[1:]) for row in probe(options, "changes", lines=[repr(float(v)) for v in values]))
        ours.append(float(rows[f"changes {len(values)}"][0]))
    took, found = milliseconds(
        lambda: ruptures.KernelCPD(kernel="linear", min_size=3, jump=1).fit(values).predict(pen=penalty(values)))
    theirs.append(took)
    cuts = [int(cut) for cut in rows["cuts"][0].split()]
    same = "the same" if cuts == found[:-1] else "OTHER"
    print(f"| PELT, {len(values)} values, {name} | {statistics.median(ours):.1f} | "
          f"ruptures KernelCPD in C | {statistics.median(theirs):.1f} | {statistics.median(theirs) / statistics.median(ours):.1f} | {same} {len(cuts)} changes |")
    if options.slow:
        took, found = milliseconds(
            lambda: ruptures.Pelt(model="l2", min_size=3, jump=1).fit(values).predict(pen=penalty(values)))
        same = "the same" if cuts == found[:-1] else "OTHER"
        print(f"| PELT, {len(values)} values, {name} | {statistics.median(ours):.1f} | "
              f"ruptures Pelt | {took:.0f} | {took / statistics.median(ours):.0f} | {same} {len(cuts)} changes |")


def level(days, values, variances, house, houses, variance):
    """The model of docs/METHODS.md, filtered and smoothed by statsmodels."""
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
    covariance = 9.0 * (np.eye(houses) - np.ones((houses, houses)) / houses)
    begin.set((1, states), "known", constant=np.zeros(houses), stationary_cov=covariance)
    model.initialize(begin)
    return model


def polls(options, count):
    """The level of one part: variance by maximum likelihood, filter and smoother."""
    random = np.random.default_rng(20050814)
    days = np.cumsum(random.integers(20, 400, size=count)).tolist()
    truth = 45 + np.cumsum(random.normal(0, 0.15, size=count) * np.sqrt(np.append(0, np.diff(days))))
    house = random.integers(0, 2, size=count)
    values = np.clip(np.round(truth + random.normal(0, 1.6, size=count), 1), 1, 99)
    variances = 1.5 * values * (100 - values) / 1000
    lines = [f"{day} {value} 1000 h{who}" for day, value, who in zip(days, values, house)]
    ours, theirs = [], []
    for _ in range(options.rounds):
        rows = dict((row[0], row[1]) for row in probe(options, "polls", lines=lines))
        ours.append(float(rows[f"polls {count}"]))

        def fit():
            score = lambda logarithm: -level(days, values, variances, house, 2, math.exp(logarithm)).loglike()
            best = scipy.optimize.minimize_scalar(score, bounds=(-16, 6), method="bounded", options={"xatol": 1e-9})
            return level(days, values, variances, house, 2, math.exp(best.x)).smooth().smoothed_state[0, -1]

        took, found = milliseconds(fit)
        theirs.append(took)
    ratio = statistics.median(theirs) / statistics.median(ours)
    print(f"| level of {count} polls, two houses | {statistics.median(ours):.2f} | statsmodels | "
          f"{statistics.median(theirs):.1f} | {ratio:.0f} | last levels {float(rows['level']):.4f} and {found:.4f} |")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("probe")
    parser.add_argument("board")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--slow", action="store_true", help="ruptures' Pelt in Python too: minutes")
    options = parser.parse_args()

    print("\n| figures | sample board ms | 10,000 events ms |")
    print("| --- | ---: | ---: |")
    rows = {}
    for _ in range(options.rounds):
        for name, value, _ in probe(options, "board", options.board):
            rows.setdefault(name, []).append(float(value))
    for what in ["headline", "tension", "opinion", "levers"]:
        small, large = (statistics.median(rows[f"{what} {size}"]) for size in ["sample", "10000"])
        print(f"| {what if what == 'headline' else 'study of ' + what} | {small:.2f} | {large:.2f} |")

    print("\n| taken apart, the slowest of its kind | processor ms, 10,000 events |")
    print("| --- | ---: |")
    for name, value, figure in probe(options, "why", options.board):
        print(f"| `{figure}` | {float(value):.1f} |")

    print("\n| what | ours ms | beside | its ms | ratio | found |")
    print("| --- | ---: | --- | ---: | ---: | --- |")
    random = np.random.default_rng(2019)
    change_points(options, "no change", random.normal(0, 1, 10_000))
    change_points(options, "40 changes", random.normal(0, 1, 10_000) + np.repeat(np.arange(40) % 3, 250))
    for count in [16, 100]:
        polls(options, count)


main()
