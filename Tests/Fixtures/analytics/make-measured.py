#!/usr/bin/env python3
"""Makes the fixtures of what precedes what, by independent implementations.

Run by hand, in this folder, where `statsmodels`, `scipy`, `numpy` and `mpmath` are installed:

    python3 make-measured.py

It installs nothing and reads nothing. The tests read only the JSON files that it writes, which are
kept; the seeds are fixed, so that the same versions of the packages write the same files.
"""
import json
import pathlib
import warnings

import mpmath
import numpy as np
from statsmodels.stats.multitest import multipletests
from statsmodels.tsa.api import VAR
from statsmodels.tsa.ar_model import AutoReg, ar_select_order
from statsmodels.tsa.stattools import adfuller, ccf, grangercausalitytests

warnings.simplefilter("ignore")
HERE = pathlib.Path(__file__).parent
GREATEST = 6
mpmath.mp.dps = 60


def write(name, value):
    text = json.dumps(value, separators=(",", ":"))
    (HERE / name).write_text(text.replace("},{", "},\n{").replace("],[", "],\n[") + "\n")


# Tails

def fisher(value, numerator, denominator):
    """The upper tail of F from the exact value of the double."""
    f, a, b = mpmath.mpf(value), mpmath.mpf(numerator), mpmath.mpf(denominator)
    return mpmath.betainc(b / 2, a / 2, 0, b / (b + a * f), regularized=True)


def chi_squared(value, degrees):
    return mpmath.gammainc(mpmath.mpf(degrees) / 2, mpmath.mpf(value) / 2, regularized=True)


def reaching(tail, wanted):
    """A double whose tail is about as small as wanted."""
    low, high = 0.0, 1.0
    while tail(high) > wanted:
        low, high = high, high * 2
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if tail(middle) > wanted else (low, middle)
    return high


def tails():
    wanted = [0.999, 0.9, 0.5, 0.2, 0.05, 0.01, 1e-4, 1e-8, 1e-16, 1e-40, 1e-100, 1e-200, 1e-299]
    f, chi = [], []
    for numerator in [1, 2, 3, 6, 12, 37]:
        for denominator in [1, 4, 15, 126, 567, 4000]:
            for probability in wanted:
                if denominator == 1 and probability < 1e-100:
                    continue
                value = reaching(lambda x: fisher(x, numerator, denominator), probability)
                f.append([value, numerator, denominator, float(fisher(value, numerator, denominator))])
    for degrees in [1, 2, 3, 6, 12, 25, 144, 1000]:
        for probability in wanted:
            value = reaching(lambda x: chi_squared(x, degrees), probability)
            chi.append([value, degrees, float(chi_squared(value, degrees))])
    print(f"tails: {len(f)} of F, {len(chi)} of χ²")
    write("tails.json", {"fisher": f, "chiSquared": chi})


# Series

def autoregressive(random, count, series, share):
    values = np.zeros((count + 50, series))
    for period in range(1, count + 50):
        values[period] = share * values[period - 1] + random.normal(size=series)
    return values[50:]


def log_like(random, count, series):
    """Mostly nothing, and then a Goldstein value or two."""
    scores = np.array([-7.2, -4.4, -2.0, 1.0, 3.4, 4.0, 7.0])
    return random.choice(scores, size=(count, series)) * (random.random((count, series)) < 0.4)


def make(random, index):
    kinds = ["white", "ar", "log", "planted", "walk", "persistent"]
    kind, count, series = kinds[index % 6], [40, 133, 577, 61][index % 4], 2 + index // 2 % 2
    if kind == "white":
        values = random.normal(size=(count, series))
    elif kind == "log":
        values = log_like(random, count, series)
    elif kind == "walk":
        values = np.cumsum(random.normal(size=(count, series)), axis=0)
    else:
        values = autoregressive(random, count, series, 0.85 if kind == "persistent" else 0.5)
    if kind == "planted":
        lead = 1 + index % 5
        values[lead:, 1] += 0.7 * values[:-lead, 0]
    if index % 5 == 2:
        values = values * 100 + 1e5
    return kind, np.round(values, 2)


def correlations(first, second, reach):
    """From −reach to reach; the second after the first where it is above 0."""
    ahead = ccf(second, first, adjusted=False)[: reach + 1]
    behind = ccf(first, second, adjusted=False)[: reach + 1]
    return [float(x) for x in list(behind[:0:-1]) + list(ahead)]


def whitened(values):
    order = len(ar_select_order(values, GREATEST, ic="aic").ar_lags or [])
    return order, AutoReg(values, order).fit().resid


def pairwise(values, order):
    """F and its probability by another function, for two series: the first on the second."""
    test = grangercausalitytests(values[:, [1, 0]], [order])[order][0]["ssr_ftest"]
    return {"statistic": float(test[0]), "probability": float(test[1]), "denominator": int(test[2])}


def measured():
    random = np.random.default_rng(19690424)
    cases = []
    for index in range(30):
        kind, values = make(random, index)
        series = values.shape[1]
        # A constant changes nothing but the digits that statsmodels has left for a very small F.
        model = VAR(values - values.mean(axis=0))
        chosen = model.select_order(GREATEST)
        order = max(1, chosen.selected_orders["aic"])
        fit = model.fit(order)
        tests = []
        for cause in range(series):
            for effect in range(series):
                if cause == effect:
                    continue
                test = fit.test_causality(effect, cause, kind="f")
                total = sum(fit.params[1 + series * lag + cause, effect] for lag in range(order))
                tests.append({"cause": cause, "effect": effect, "statistic": float(test.test_statistic),
                              "numerator": int(test.df[0]), "wideDenominator": int(test.df[1]),
                              "wideProbability": float(test.pvalue), "sum": float(total)})
        white = [whitened(values[:, one]) for one in range(series)]
        kept = min(len(white[0][1]), len(white[1][1]))
        steady = []
        for one in range(series):
            found = adfuller(values[:, one], maxlag=GREATEST, regression="c", autolag="AIC")
            steady.append({"statistic": float(found[0]), "lags": int(found[2]), "count": int(found[3]),
                           "criticalValue": float(found[4]["5%"])})
        case = {
            "kind": kind, "values": values.T.tolist(),
            "criteria": [float(x) for x in chosen.ics["aic"]],
            "best": int(chosen.selected_orders["aic"]), "tests": tests, "unitRoots": steady,
            "whiteOrders": [one[0] for one in white],
            "whiteSquares": [float((one[1] ** 2).sum()) for one in white],
            "plain": correlations(values[:, 0], values[:, 1], 10),
            "white": correlations(white[0][1][-kept:], white[1][1][-kept:], 10),
            "holm": [float(x) for x in multipletests([one["wideProbability"] for one in tests],
                                                     method="holm")[1]],
        }
        if series == 2:
            case["pairwise"] = pairwise(values, order)
        cases.append(case)
    orders = [case["best"] for case in cases]
    print(f"measured: {len(cases)} cases, orders {sorted(set(orders))}")
    write("measured.json", cases)


if __name__ == "__main__":
    tails()
    measured()
