# What R gives for measures M1 to M8: Rscript measures-a.R > measures-a-r.json
# Made with R 4.2.2 (Debian 12), survey 4.1, coin 1.4, psych 2.2, spc 0.6.
suppressMessages({
  library(survey); library(coin); library(psych); library(spc)
})
set.seed(20261122)
# JSON with every digit: one number is a number, several a list, a matrix a list of rows.
number <- function(x) ifelse(as.numeric(sprintf("%.15g", x)) == x, sprintf("%.15g", x), sprintf("%.17g", x))
listed <- function(parts) paste0("[", paste(parts, collapse = ","), "]")
json <- function(x) {
  if (is.list(x) && !is.null(names(x)))
    paste0("{", paste0('"', names(x), '":', vapply(x, json, ""), collapse = ","), "}")
  else if (is.list(x)) listed(vapply(x, json, ""))
  else if (is.matrix(x)) listed(apply(x, 1, function(row) listed(number(row))))
  else if (length(x) == 1) number(x)
  else listed(number(x))
}
vec <- function(x) as.list(as.numeric(x))
scores <- function(counts) rep(seq_along(counts), counts)
out <- list()

# Wilson: prop.test without continuity correction.
out$wilson <- lapply(list(c(7, 23, .95), c(3, 40, .9), c(120, 121, .99)), function(a) {
  ci <- prop.test(a[1], a[2], conf.level = a[3], correct = FALSE)$conf.int
  list(count = a[1], n = a[2], confidence = a[3], lower = ci[1], upper = ci[2])
})

# Dirichlet: marginals are beta.
counts <- c(3, 0, 7, 12, 1)
out$dirichlet <- list(counts = vec(counts), prior = 0.5,
  estimate = vec((counts + .5) / (sum(counts) + 2.5)),
  lower = vec(qbeta(.025, counts + .5, sum(counts) - counts + 2)),
  upper = vec(qbeta(.975, counts + .5, sum(counts) - counts + 2)))

# Distribution: mean, var, psych::interp.median.
out$distribution <- lapply(list(c(1, 2, 3, 1), c(5, 5, 0, 0), c(5, 0, 5), c(3, 0, 0, 4), c(2, 9, 31, 14, 3), c(1, 1, 1)),
  function(c) list(counts = vec(c), mean = mean(scores(c)), variance = var(scores(c)), median = interp.median(scores(c))))

# One competency: t.test.
out$meanInterval <- lapply(list(c(0, 1, 2, 1), c(2, 9, 31, 14, 3)), function(c) {
  t <- t.test(scores(c))
  list(counts = vec(c), estimate = mean(scores(c)), se = t$stderr, lower = t$conf.int[1], upper = t$conf.int[2])
})

# Clustered: svymean with ids = person, its design effect, and the analysis of variance by person.
clustered <- function(people, cutoff) {
  d <- data.frame(person = rep(seq_along(people), lengths(people)), score = unlist(people))
  design <- svydesign(ids = ~person, weights = ~1, data = d)
  m <- svymean(~score, design, deff = "replace")
  top <- svymean(~I(as.numeric(score >= cutoff)), design)
  ci <- confint(m, df = length(people) - 1)
  a <- summary(aov(score ~ factor(person), data = d))[[1]][["Mean Sq"]]
  list(people = lapply(people, vec), cutoff = cutoff, estimate = unname(coef(m)), se = as.numeric(SE(m)), lower = ci[1], upper = ci[2],
       deff = as.numeric(deff(m)), sigma2 = var(d$score), msb = a[1], msw = a[2], topVariance = as.numeric(SE(top))^2)
}
out$clusterMean <- list(
  clustered(lapply(1:23, function(i) {
    base <- sample(1:5, 1)
    pmin(5, pmax(1, base + sample(-1:1, sample(1:12, 1), TRUE)))
  }), 4),
  clustered(lapply(1:9, function(i) sample(1:4, 6, TRUE)), 3))

# Rao and Scott: variances of each group's shares by svymean within the group, then their formula.
groups <- lapply(c(12, 17, 8), function(n) lapply(seq_len(n), function(i) {
  base <- sample(1:4, 1)
  pmin(4, pmax(1, base + sample(-1:1, sample(2:8, 1), TRUE)))
}))
tab <- t(sapply(groups, function(people) tabulate(unlist(people), 4)))
v <- t(sapply(groups, function(people) {
  d <- data.frame(person = rep(seq_along(people), lengths(people)), score = factor(unlist(people), 1:4))
  diag(vcov(svymean(~score, svydesign(ids = ~person, weights = ~1, data = d))))
}))
M <- sum(tab); Mg <- rowSums(tab); p <- colSums(tab) / M
deltabar <- sum((1 - Mg / M) * rowSums(sweep(v * Mg, 2, p, "/"))) / (2 * 3)
x2 <- unname(suppressWarnings(chisq.test(tab, correct = FALSE))$statistic)
out$raoScott <- list(groups = lapply(groups, function(g) lapply(g, vec)), table = tab, variances = v, x2 = x2,
  deff = deltabar, statistic = x2 / deltabar, df = 6, p = pchisq(x2 / deltabar, 6, lower.tail = FALSE))

# PSI's critical value and p by chi-square; the index itself as defined.
psi <- function(a, b) {
  k <- length(a); p <- (a + .5) / (sum(a) + k / 2); q <- (b + .5) / (sum(b) + k / 2); s <- 1 / sum(a) + 1 / sum(b)
  x <- sum((q - p) * log(q / p))
  list(before = vec(a), after = vec(b), psi = x, critical = s * qchisq(.95, k - 1), p = pchisq(x / s, k - 1, lower.tail = FALSE))
}
out$psi <- list(psi(c(5, 10, 5), c(2, 10, 8)), psi(c(12, 40, 88, 35, 4), c(4, 31, 90, 60, 9)), psi(c(0, 7), c(7, 0)))

# Linear by linear: coin::lbl_test on Agresti's job satisfaction (2002, table 7.8 with the scores of p. 297), and at random.
lbl <- function(tables, u, v) {
  d <- do.call(rbind, lapply(seq_along(tables), function(h) {
    t <- tables[[h]]
    data.frame(row = rep(row(t), t), col = rep(col(t), t), h = h)
  }))
  d$row <- ordered(d$row, seq_along(u)); d$col <- ordered(d$col, seq_along(v)); d$h <- factor(d$h)
  t <- lbl_test(col ~ row | h, data = d, scores = list(row = u, col = v))
  list(tables = tables, u = vec(u), v = vec(v), z = as.numeric(statistic(t, "standardized")),
       chiSquare = as.numeric(statistic(t))^2, p = 2 * pnorm(-abs(as.numeric(statistic(t)))))
}
job <- lapply(1:2, function(h) matrix(as.numeric(jobsatisfaction[, , h]), 4))
out$trendLbl <- list(lbl(job, c(3, 10, 20, 35), c(1, 3, 4, 5)),
  lbl(lapply(c(30, 9, 55), function(n) matrix(as.numeric(rmultinom(1, n, rep(1, 24))), 6)), 1:6, 1:4),
  lbl(list(matrix(c(3, 2, 1, 1, 2, 3), 3)), 1:3, 1:2))

# Cochran-Armitage: prop.trend.test, with its own example (Fleiss 1981, p. 139) and one of unequal scores.
trend <- function(hits, totals, scores) {
  t <- prop.trend.test(hits, totals, scores)
  list(hits = vec(hits), totals = vec(totals), scores = vec(scores), chiSquare = unname(t$statistic), p = t$p.value)
}
out$cochranArmitage <- list(trend(c(83, 90, 129, 70), c(86, 93, 136, 82), 1:4), trend(c(3, 9, 4, 12), c(31, 40, 18, 33), c(1, 2, 4, 5)))

# Mann-Whitney with ties, without continuity correction: coin::wilcox_test.
mw <- function(x, y) {
  d <- data.frame(s = c(scores(x), scores(y)), g = factor(rep(c("x", "y"), c(sum(x), sum(y)))))
  list(x = vec(x), y = vec(y), z = as.numeric(statistic(wilcox_test(s ~ g, data = d))))
}
out$mannWhitney <- list(mw(c(3, 5, 2), c(1, 4, 6)), mw(c(4, 3, 0, 0), c(0, 0, 5, 2)), mw(c(0, 1, 0), c(2, 9, 4)))

out$arl <- list(still = xewma.arl(0.3, 2.7, 0, sided = "two"), step = xewma.arl(0.3, 2.7, 1, sided = "two"))
cat(json(out), "\n", sep = "")
