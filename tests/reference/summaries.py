"""A company's summaries A4 to A6 worked out person by person, by other roads than the code's additive sums.

Run: python3 summaries.py > summaries.json, then prettier on it  (made with numpy 1.24.2, scipy 1.10.1, statsmodels 0.13.5)

Division A has 120 people, division B 99. Everybody has a rating of himself, one of a manager and one or two of
peers for most competencies; some managers' ratings were changed by the calibration meeting.
"""
import json
from collections import defaultdict
from itertools import permutations

import numpy as np
import statsmodels.api as sm
from scipy.optimize import brentq
from scipy.stats import chi2, t as student
from statsmodels.stats.contingency_tables import SquareTable
from statsmodels.stats.inter_rater import cohens_kappa

random = np.random.default_rng(20261121)
K = 5
COMPETENCIES = ["care", "zeal", "craft"]
PAIRS = [("self", "manager"), ("manager", "calibrated"), ("peer", "manager"), ("self", "peer")]
leniency = defaultdict(lambda: random.normal(0, 0.4))


def give(trait, shift, rated):
    scores = np.clip(np.rint(3 + trait + shift + random.normal(0, 0.7, 3)), 1, K).astype(int)
    return "".join(str(score) if there else "-" for score, there in zip(scores, rated))


def make_person(number):
    division, sizes = ("A", 12) if number < 120 else ("B", 11)
    team = (number if division == "A" else number - 120) // sizes
    trait = random.normal(0, 0.8)
    rated = [True, random.random() < 0.9, random.random() < 0.8]
    manager = give(trait, leniency[f"m{number % 17}"], rated)
    changed = "".join(
        str(np.clip(int(score) + random.choice([-1, 1]), 1, K)) if score != "-" and random.random() < 0.15 else "-"
        for score in manager
    )
    raters = random.choice(25, size=random.integers(1, 4), replace=False)
    return {
        "team": f"Acme / {division} / {team}",
        "self": give(trait, 0.3, rated),
        "manager": [f"m{number % 17}", manager],
        "calibrated": changed,
        "peers": [[f"p{rater}", give(trait, leniency[f"p{rater}"], rated)] for rater in raters],
    }


people = [make_person(number) for number in range(219)]


def score_of(text, at):
    return None if text[at] == "-" else int(text[at])


def vote(person, source, at):
    """Peers: the lower median. Calibrated: the manager's score where nothing was changed."""
    if source == "self":
        return score_of(person["self"], at)
    if source == "manager":
        return score_of(person["manager"][1], at)
    if source == "calibrated":
        return score_of(person["calibrated"], at) or score_of(person["manager"][1], at)
    given = sorted(s for s in (score_of(text, at) for _, text in person["peers"]) if s is not None)
    return given[(len(given) - 1) // 2] if given else None


def unit_stat(unit, source):
    rows = [[v for v in (vote(p, source, at) for at in range(3)) if v is not None] for p in unit]
    rows = [np.array(row) for row in rows if row]
    everything = np.concatenate(rows)
    n, m = len(rows), np.array([len(row) for row in rows])
    msb = sum(len(row) * (row.mean() - everything.mean()) ** 2 for row in rows) / (n - 1)
    msw = sum(((row - row.mean()) ** 2).sum() for row in rows) / (m.sum() - n)
    n0 = (m.sum() - (m**2).sum() / m.sum()) / (n - 1)
    return {
        "people": n,
        "ratings": int(m.sum()),
        "rho": (msb - msw) / (msb + (n0 - 1) * msw),
        "mbar": (m**2).sum() / m.sum(),
        "withinSd": msw**0.5,
        "rangeUse": everything.std(ddof=1) / ((K**2 - 1) / 12) ** 0.5,
    }


def paired_stat(unit, before, after, competencies):
    who, x, y = [], [], []
    for number, person in enumerate(unit):
        for at in competencies:
            first, second = vote(person, before, at), vote(person, after, at)
            if first is not None and second is not None:
                who.append(number), x.append(first), y.append(second)
    x, y, d = np.array(x), np.array(y), np.array(y) - np.array(x)
    table = np.zeros((K, K), int)
    np.add.at(table, (x - 1, y - 1), 1)

    n = len(set(who))
    plain = sm.OLS(d, np.ones(len(d))).fit()
    robust = sm.OLS(d, np.ones(len(d))).fit(cov_type="cluster", cov_kwds={"groups": np.array(who)})
    se = robust.bse[0]
    half = student.ppf(0.975, n - 1) * se
    test = SquareTable(table, shift_zeros=False).homogeneity()
    w = 1 - (np.subtract.outer(np.arange(K), np.arange(K)) / (K - 1)) ** 2
    share = table / table.sum()
    margin = (share.sum(axis=0) + share.sum(axis=1)) / 2
    chance = w.sum() * (margin * (1 - margin)).sum() / (K * (K - 1))
    return {
        "people": n,
        "ratings": len(d),
        "raised": (d > 0).mean() * 100,
        "same": (d == 0).mean() * 100,
        "lowered": (d < 0).mean() * 100,
        "shift": d.mean(),
        "shiftLower": d.mean() - half,
        "shiftUpper": d.mean() + half,
        "kappa": cohens_kappa(table, wt="fc").kappa,
        "ac2": ((w * share).sum() - chance) / (1 - chance),
        "homogeneityP": chi2.sf(test.statistic / (se**2 / plain.bse[0] ** 2), test.df),
    }


def contrasts(unit, source):
    """Per rater of the source: his mean over competencies less the mean of the person's others, person by person."""
    found, compared = defaultdict(list), set()
    for number, person in enumerate(unit):
        given = [("manager", *person["manager"])] + [("peer", *peer) for peer in person["peers"]]
        for mine, rater, text in given:
            if mine != source:
                continue
            differences = []
            for at in range(3):
                own = score_of(text, at)
                others = [score_of(o[2], at) for o in given if o[1] != rater]
                others = [score for score in others if score is not None]
                if own is not None and others:
                    differences.append(own - np.mean(others))
            if differences:
                found[rater].append(np.mean(differences))
                compared.add(number)
    return found, len(compared)


def alpha(unit):
    """Krippendorff (2011) over every ordered pair of peers of one person and competency."""
    groups = [[score_of(text, at) for _, text in p["peers"]] for p in unit for at in range(3)]
    groups = [[s for s in g if s is not None] for g in groups]
    groups = [g for g in groups if len(g) > 1]
    values = np.array([s for g in groups for s in g])
    totals = np.array([(values == s).sum() for s in range(1, K + 1)])
    rank = dict(zip(range(1, K + 1), np.cumsum(totals) - totals / 2))
    within = sum((rank[a] - rank[b]) ** 2 / (len(g) - 1) for g in groups for a, b in permutations(g, 2))
    between = sum((rank[a] - rank[b]) ** 2 for a, b in permutations(values, 2))
    return 1 - (len(values) - 1) * within / between


def rater_stat(unit, source):
    found, compared = contrasts(unit, source)
    size = np.array([len(of) for of in found.values()])
    y = np.array([np.mean(of) for of in found.values()])
    within = sum(((np.array(of) - np.mean(of)) ** 2).sum() for of in found.values()) / (size - 1).sum()
    v = within / size

    def excess(tau2):
        w = 1 / (v + tau2)
        mu = (w * y).sum() / w.sum()
        return (w * (y - mu) ** 2).sum() - (len(y) - 1)

    tau2 = brentq(excess, 0, 10, xtol=1e-14) if excess(0) > 0 else 0
    w = 1 / (v + tau2)
    mu = (w * y).sum() / w.sum()
    b = v / (v + tau2)
    shrunken = b * mu + (1 - b) * y
    return {
        "people": compared,
        "compared": int(size.sum()),
        "raters": len(y),
        "tau": tau2**0.5,
        "reliability": (1 - b).mean(),
        "p10": np.quantile(shrunken, 0.1),
        "p50": np.quantile(shrunken, 0.5),
        "p90": np.quantile(shrunken, 0.9),
        "alpha": alpha(unit) if source == "peer" else None,
    }


def describe(unit):
    pairs = []
    for before, after in PAIRS:
        for name, at in [(None, range(3))] + [(name, [i]) for i, name in enumerate(COMPETENCIES)]:
            stat = paired_stat(unit, before, after, at)
            if stat["people"] >= 100:
                pairs.append({"before": before, "after": after, "competency": name, **stat})
    return {
        "sources": {source: unit_stat(unit, source) for source in ["self", "manager", "peer", "calibrated"]},
        "pairs": pairs,
        "raters": {source: rater_stat(unit, source) for source in ["manager", "peer"]},
    }


units = {"Acme": describe(people), "Acme / A": describe(people[:120])}
text = json.dumps({"people": people, "units": units}, default=lambda x: x.item())
print(text.replace('{"team"', '\n{"team"').replace('{"before"', '\n{"before"'))
