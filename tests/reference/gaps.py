"""A small company worked out from its ratings, by other roads than the code's: /api/gaps and /api/compare.

Run: python3 gaps.py > gaps.json  (made with numpy 1.24.2, scipy 1.10.1, statsmodels 0.13.5)

Everybody is in a block of his own home node and in the column of his own level, so that what is published is
what is counted here. Nine people sit at Division A itself and have no level.
"""
import json
from itertools import combinations

import numpy as np
from scipy.optimize import brentq
from scipy.special import betainc
from scipy.stats import norm
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.nonparametric import rank_compare_2ordinal
from statsmodels.stats.weightstats import CompareMeans, DescrStatsW

random = np.random.default_rng(20261121)
K = 5
COMPETENCIES = ["care", "zeal", "craft"]
LEVELS = ["L1", "L2", "L3"]
# Shift of the mean of a score, and people on each level.
TEAMS = {
    "Acme / A / One": (0.0, [9, 11, 8]),
    "Acme / A / Two": (1.1, [12, 9, 0]),
    "Acme / A / Three": (-0.1, [0, 14, 12]),
    "Acme / B / Four": (0.1, [10, 10, 9]),
    "Acme / B / Five": (-0.9, [8, 12, 13]),
    "Acme / B / Six": (0.0, [15, 8, 9]),
    "Acme / C / Seven": (0.2, [9, 9, 10]),
}


def draw(people, mean):
    scores = np.clip(np.round(random.normal(mean, 0.9, people)), 1, K).astype(int)
    return np.bincount(scores, minlength=K + 1)[1:]


groups = []
for team, (shift, people) in TEAMS.items():
    for at, level in enumerate(LEVELS):
        for competency in COMPETENCIES:
            if people[at]:
                counts = draw(people[at], 2.6 + 0.4 * at + shift)
                groups.append({"team": team, "level": level, "competency": competency, "counts": counts.tolist()})
for competency in COMPETENCIES:
    groups.append({"team": "Acme / A", "level": None, "competency": competency, "counts": draw(9, 3).tolist()})

points = np.arange(1, K + 1)


def total(keep):
    return sum((np.array(g["counts"]) for g in groups if keep(g)), np.zeros(K, int))


def inside(team, node):
    return team == node or team.startswith(node + " / ")


def persons(node):
    """Scores of each person by competency: the tests write a group's people lowest score first."""
    found = {}
    for g in groups:
        if inside(g["team"], node):
            scores = np.repeat(points, g["counts"])
            for at, score in enumerate(scores):
                found.setdefault((g["team"], g["level"], at), []).append(int(score))
    return list(found.values())


def icc(rows):
    x = np.array(rows, float)
    n, m = x.shape
    msb = m * ((x.mean(axis=1) - x.mean()) ** 2).sum() / (n - 1)
    msw = ((x - x.mean(axis=1, keepdims=True)) ** 2).sum() / (n * (m - 1))
    return (msb - msw) / (msb + (m - 1) * msw)


# Published with two decimals.
RHO = round(icc(persons("Acme")), 2)


def sums(node, competency):
    """Observed, expected, null variance, people, and superiority over the expected shares."""
    observed = total(lambda g: inside(g["team"], node) and g["competency"] == competency)
    expected, variance, shares = 0.0, 0.0, np.zeros(K)
    for level in [*LEVELS, None]:
        n = total(
            lambda g: inside(g["team"], node) and g["competency"] == competency and g["level"] == level
        ).sum()
        column = total(lambda g: g["competency"] == competency and (level is None or g["level"] == level))
        p = column / column.sum()
        mean = (points * p).sum()
        expected += n * mean
        variance += n * ((points - mean) ** 2 * p).sum()
        shares += n * p
    shares = shares / observed.sum()
    q = observed / observed.sum()
    superiority = sum(q[i] * (shares[:i].sum() + shares[i] / 2) for i in range(K))
    return (points * observed).sum(), expected, variance, observed.sum(), superiority


def gap(node, competencies):
    o, e, v, n, sup = map(np.array, zip(*(sums(node, c) for c in competencies)))
    deff = 1 + (len(competencies) - 1) * RHO
    se = np.sqrt(deff * v.sum()) / n.sum()
    g = (o.sum() - e.sum()) / n.sum()
    return {
        "people": int(n.max()),
        "raw": o.sum() / n.sum(),
        "expected": e.sum() / n.sum(),
        "gap": g,
        "se": se,
        "lower": g - norm.ppf(0.975) * se,
        "upper": g + norm.ppf(0.975) * se,
        "superiority": (sup * n).sum() / n.sum(),
    }


def compare(competencies):
    found = {team: gap(team, competencies) for team in TEAMS}
    y = np.array([found[team]["gap"] for team in TEAMS])
    s = np.array([found[team]["se"] for team in TEAMS])
    k = len(y)

    def q(tau2):
        w = 1 / (s**2 + tau2)
        mu = (w * y).sum() / w.sum()
        return (w * (y - mu) ** 2).sum() - (k - 1)

    tau2 = 0.0 if q(0) <= 0 else brentq(q, 0, 100, xtol=1e-15, rtol=1e-15)
    w = 1 / (s**2 + tau2)
    mu, mu_se = (w * y).sum() / w.sum(), np.sqrt(1 / w.sum())

    z = y / s
    low, high = np.percentile(z, [10, 90])
    phi = (np.clip(z, low, high) ** 2).mean()
    w = 1 / s**2
    between = max(0, (k * phi - (k - 1)) / (w.sum() - (w**2).sum() / w.sum()))
    adjusted = y / np.sqrt(s**2 + between)
    p = 2 * norm.sf(abs(adjusted))
    flagged, fdr, _, _ = multipletests(p, alpha=0.1, method="fdr_bh")

    def shrink(g):
        b = g["se"] ** 2 / (g["se"] ** 2 + tau2)
        value = b * mu + (1 - b) * g["gap"]
        error = norm.ppf(0.975) * np.sqrt(b**2 * mu_se**2 + (1 - b) * g["se"] ** 2)
        return {"value": value, "lower": value - error, "upper": value + error}

    teams = [
        {"team": team, **g, "shrunken": shrink(g), "z": adjusted[at], "p": p[at], "q": fdr[at], "flagged": bool(flagged[at])}
        for at, (team, g) in enumerate(found.items())
    ]
    units = [
        {"team": node, **(g := gap(node, competencies)), "shrunken": shrink(g)} for node in ["Acme", "Acme / A", "Acme / B"]
    ]
    funnel = {"target": 0, "phi": phi, "tau": np.sqrt(between), "teams": k}
    return {"funnel": funnel, "teams": teams, "units": units}


def pair(a, b, competencies):
    of = lambda node: total(lambda g: inside(g["team"], node) and g["competency"] in competencies)
    x, y = of(a), of(b)
    if len(competencies) == 1:
        lower, upper = welch(x, y)
        difference = {"value": mean(x) - mean(y), "lower": lower, "upper": upper}
        deff = 1.0
    else:
        deff = 1 + (len(competencies) - 1) * RHO
        sigma2 = np.var(np.repeat(points, total(lambda g: g["competency"] in competencies)), ddof=1)
        error = norm.ppf(0.975) * np.sqrt(sigma2 * deff * (1 / x.sum() + 1 / y.sum()))
        value = mean(x) - mean(y)
        difference = {"value": value, "lower": value - error, "upper": value + error}
    bm = rank_compare_2ordinal(x, y, ddof=1)
    half = (bm.conf_int(alpha=0.05)[1] - bm.prob1) * np.sqrt(deff)
    superiority = {"value": bm.prob1, "lower": bm.prob1 - half, "upper": bm.prob1 + half}
    return {"a": a, "b": b, "difference": difference, "superiority": superiority}


def mean(counts):
    return (points * counts).sum() / counts.sum()


def welch(x, y):
    """Limits of the difference. The quantile by root: scipy 1.10's t.ppf is right to nine digits only (R agrees)."""
    means = CompareMeans(DescrStatsW(np.repeat(points, x)), DescrStatsW(np.repeat(points, y)))
    df = means.dof_satt()
    t = brentq(lambda at: betainc(df / 2, 0.5, df / (df + at**2)) - 0.05, 0, 20, xtol=1e-14)
    value = mean(x) - mean(y)
    return value - t * means.std_meandiff_separatevar, value + t * means.std_meandiff_separatevar


asked = ["Acme / A / Two", "Acme / B / Five", "Acme / C"]
result = {
    "groups": [{k: v for k, v in g.items() if v is not None} for g in groups],
    "rho": RHO,
    "pooled": compare(COMPETENCIES),
    "single": {c: compare([c]) for c in COMPETENCIES},
    "pairs": [pair(a, b, COMPETENCIES) for a, b in combinations(asked, 2)],
    "careOnly": [pair(a, b, ["care"]) for a, b in combinations(asked, 2)],
}
print(json.dumps(result, indent=1, default=float))
