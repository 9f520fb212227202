"""What scipy and statsmodels give for measures M1 to M8: python3 measures-a.py > measures-a-python.json

Made with Python 3.11, numpy 1.24, scipy 1.10, statsmodels 0.13.
"""

import json

import numpy as np
from scipy.spatial.distance import jensenshannon
from scipy.stats import brunnermunzel, entropy, wasserstein_distance
from statsmodels.stats.nonparametric import rank_compare_2ordinal
from statsmodels.stats.proportion import proportion_confint

rng = np.random.default_rng(20261122)
random_pairs = [
    (rng.integers(0, 30, k).tolist(), rng.integers(0, 30, k).tolist()) for k in (3, 4, 5, 5, 7)
]
out = {}

# Wilson of the effective sample.
out["wilsonDeff"] = []
for count, n, deff in [(81, 263, 4.0), (7, 110, 5.3), (60, 60, 2.5)]:
    lower, upper = proportion_confint(count / deff, n / deff, method="wilson")
    out["wilsonDeff"].append(dict(count=count, n=n, deff=deff, lower=lower, upper=upper))

# Entropy over ln K.
out["entropy"] = [
    dict(counts=x, entropy=float(entropy(x) / np.log(len(x)))) for x, _ in random_pairs
]

out["w1"] = [
    dict(
        before=x,
        after=y,
        w1=float(wasserstein_distance(range(len(x)), range(len(y)), x, y)),
        meanShift=float(np.average(range(len(y)), weights=y) - np.average(range(len(x)), weights=x)),
    )
    for x, y in random_pairs
]

out["jsd"] = [
    dict(before=x, after=y, distance=float(jensenshannon(x, y)), bits=float(jensenshannon(x, y, 2)) ** 2)
    for x, y in random_pairs
]


def superiority(x, y):
    theirs = rank_compare_2ordinal(x, y, ddof=1)
    lower, upper = theirs.conf_int()
    expand = lambda counts: np.repeat(np.arange(len(counts)), counts)
    # scipy's statistic has the other sign: it is above 0 where the second group is higher.
    test = brunnermunzel(expand(x), expand(y))
    return dict(
        x=x, y=y, theta=theirs.prob1, lower=lower, upper=upper, df=theirs.df,
        t=-float(test.statistic), p=float(test.pvalue),
    )


out["superiority"] = [superiority(x, y) for x, y in random_pairs + [([3, 5, 2], [1, 4, 6])]]


def ewma(values, variances, mu0, lam, width):
    """By the definition of z_t as a weighted sum, not by recursion."""
    z, limits = [], []
    for t in range(1, len(values) + 1):
        weights = np.array([lam * (1 - lam) ** (t - i) for i in range(1, t + 1)])
        z.append(float((1 - lam) ** t * mu0 + weights @ np.array(values[:t])))
        limits.append(float(width * np.sqrt(weights**2 @ np.array(variances[:t]))))
    return dict(values=values, variances=variances, mu0=mu0, z=z, half=limits)


values = rng.normal(3.2, 0.1, 9).round(3).tolist()
out["ewma"] = ewma(values, rng.uniform(0.005, 0.02, 9).round(4).tolist(), 3.15, 0.3, 2.7)


def p_chart(counts, totals):
    c, n = np.array(counts), np.array(totals)
    pbar = c.sum() / n.sum()
    sigma = np.sqrt(pbar * (1 - pbar) / n)
    sigma_z = np.abs(np.diff((c / n - pbar) / sigma)).mean() / 1.128
    return dict(
        counts=counts, totals=totals, pbar=float(pbar), sigmaZ=float(sigma_z),
        lower=np.maximum(0, pbar - 3 * sigma * sigma_z).tolist(),
        upper=np.minimum(1, pbar + 3 * sigma * sigma_z).tolist(),
    )


totals = rng.integers(150, 400, 12).tolist()
out["pChart"] = p_chart(rng.binomial(totals, rng.uniform(0.2, 0.4, 12)).tolist(), totals)


def kitagawa(w1, m1, w2, m2):
    w1, w2 = np.array(w1) / sum(w1), np.array(w2) / sum(w2)
    m1, m2 = np.array(m1), np.array(m2)
    return dict(
        w1=w1.tolist(), m1=m1.tolist(), w2=w2.tolist(), m2=m2.tolist(),
        rate=float(((w1 + w2) / 2 * (m2 - m1)).sum()), mix=float(((m1 + m2) / 2 * (w2 - w1)).sum()),
        total=float(w2 @ m2 - w1 @ m1),
    )


out["kitagawa"] = kitagawa(
    rng.integers(5, 90, 6), rng.uniform(2, 4, 6), rng.integers(5, 90, 6), rng.uniform(2, 4, 6)
)

print(json.dumps(out))
