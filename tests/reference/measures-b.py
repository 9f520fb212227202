"""What scipy and statsmodels give for measures M11 and M14, and alpha and AC2 by other roads than the code's.

Run: python3 measures-b.py > measures-b-python.json  (made with scipy 1.10.1, statsmodels 0.13.5)
"""
import json
from fractions import Fraction

import numpy as np
from scipy.stats import binom, t as student
from statsmodels.stats.contingency_tables import SquareTable
from statsmodels.stats.inter_rater import cohens_kappa
from statsmodels.stats.multitest import multipletests

random = np.random.default_rng(20261121)


def table_of(k, n, skew):
    chance = np.exp(-skew * np.abs(np.subtract.outer(np.arange(k), np.arange(k)))).ravel()
    return random.multinomial(n, chance / chance.sum()).reshape(k, k)


def kappa(table, wt):
    r = cohens_kappa(table, wt={"quadratic": "fc", "linear": "ca", "nominal": None}[wt])
    return {"table": table.tolist(), "weights": wt, "estimate": r.kappa, "se": r.std_kappa, "se0": r.std_kappa0}


def weight_of(k, kind):
    d = np.abs(np.subtract.outer(np.arange(k), np.arange(k)))
    return {"quadratic": 1 - (d / (k - 1)) ** 2, "linear": 1 - d / (k - 1), "nominal": (d == 0) * 1.0}[kind]


def ac2(table, kind):
    """AC2 as a function of the cell shares; its error by the delta method, with complex-step derivatives."""
    k, n = len(table), table.sum()
    w = weight_of(k, kind)

    def value(p):
        margin = (p.sum(axis=0) + p.sum(axis=1)) / 2
        chance = w.sum() * (margin * (1 - margin)).sum() / (k * (k - 1))
        return ((w * p).sum() - chance) / (1 - chance)

    p = table / n
    gradient = np.zeros((k, k))
    for i in range(k):
        for j in range(k):
            step = p.astype(complex)
            step[i, j] += 1e-30j
            gradient[i, j] = value(step).imag / 1e-30
    # value() reads shares that need not add up to 1, so only differences of the gradient count.
    variance = (p * gradient**2).sum() - (p * gradient).sum() ** 2
    se = np.sqrt(variance / n)
    half = student.ppf(0.975, n - 1) * se
    return {"table": table.tolist(), "weights": kind, "estimate": value(p), "se": se,
            "lower": value(p) - half, "upper": min(1, value(p) + half)}


def alpha(units):
    """Krippendorff's alpha pair by pair, in fractions: within people against among all ratings."""
    ratings = [[s for s, c in enumerate(u) for _ in range(c)] for u in units]
    ratings = [r for r in ratings if len(r) > 1]
    everything = [s for r in ratings for s in r]
    n = len(everything)
    count = [everything.count(s) for s in range(len(units[0]))]

    def distance(a, b):
        low, high = min(a, b), max(a, b)
        return (sum(count[low : high + 1]) - Fraction(count[low] + count[high], 2)) ** 2

    within = sum(Fraction(1, len(r) - 1) * sum(distance(r[i], r[j]) for i in range(len(r)) for j in range(len(r)) if i != j)
                 for r in ratings) / n
    among = Fraction(sum(count[a] * count[b] * distance(a, b) for a in range(len(count)) for b in range(len(count))), n * (n - 1))
    return {"units": units, "estimate": float(1 - within / among), "observed": float(within), "expected": float(among)}


def limits(n, theta):
    """Spiegelhalter (2005), Stat. Med. 24, appendix A.1, on binom.ppf, cdf and pmf."""
    def at(p):
        r = binom.ppf(p, n, theta)
        return max(0.0, (r - (binom.cdf(r, n, theta) - p) / binom.pmf(r, n, theta)) / n)
    return {"n": n, "theta0": theta, "lower95": at(0.025), "upper95": at(0.975), "lower998": at(0.001), "upper998": at(0.999)}


def square(table):
    s = SquareTable(table, shift_zeros=False)
    h, b = s.homogeneity(), s.symmetry()
    return {"table": table.tolist(), "stuartMaxwell": {"statistic": float(h.statistic), "df": int(h.df), "p": float(h.pvalue)},
            "bowker": {"statistic": float(b.statistic), "df": int(b.df), "p": float(b.pvalue)}}


tables = [table_of(5, 120, 0.8), table_of(4, 35, 0.5), table_of(7, 600, 1.2)]
p = np.concatenate([random.uniform(size=25), random.uniform(size=8) ** 5, [0.02, 0.02, 1.0, 0.0]])
flagged, adjusted, _, _ = multipletests(p, alpha=0.1, method="fdr_bh")
print(json.dumps({
    "weightedKappa": [kappa(t, w) for t in tables for w in ("quadratic", "linear", "nominal")],
    "gwetAc2": [ac2(t, w) for t in tables for w in ("quadratic", "linear", "nominal")],
    "krippendorff": [alpha(random.multinomial(m, q, size=u).tolist())
                     for m, q, u in ((3, [0.1, 0.2, 0.4, 0.2, 0.1], 40), (2, [0.3, 0.5, 0.2], 25))]
    + [alpha([random.multinomial(random.integers(0, 6), [0.1, 0.3, 0.4, 0.2]).tolist() for _ in range(60)])],
    "funnelBinomialLimits": [limits(n, t) for n, t in ((20, 0.3), (5, 0.5), (137, 0.12), (2500, 0.35), (40, 0.9))],
    "square": [square(table_of(5, 400, 0.4)), square(table_of(3, 50, 0.5))],
    "bh": {"p": p.tolist(), "adjusted": adjusted.tolist(), "flagged": [bool(f) for f in flagged]},
}))
