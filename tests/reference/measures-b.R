# What R gives for measures M9 to M15: Rscript measures-b.R > measures-b-r.json
# Made with R 4.2.2 (Debian 12), metafor 3.8, coin 1.4, vcd 1.4, psych 2.2, epitools 0.5, multilevel 2.7.
suppressMessages({
  library(metafor); library(coin); library(vcd); library(psych); library(epitools); library(multilevel)
})
set.seed(20261121)
# JSON with every digit: one number is a number, several a list, a matrix a list of rows.
number <- function(x) ifelse(as.numeric(sprintf("%.15g", x)) == x, sprintf("%.15g", x), sprintf("%.17g", x))
listed <- function(parts) paste0("[", paste(parts, collapse = ","), "]")
json <- function(x) {
  if (is.list(x) && !is.null(names(x)))
    paste0("{", paste0('"', names(x), '":', vapply(x, json, ""), collapse = ","), "}")
  else if (is.list(x)) listed(vapply(x, json, ""))
  else if (is.matrix(x)) listed(apply(x, 1, function(row) listed(number(row))))
  else if (is.character(x)) paste0('"', x, '"')
  else if (length(x) == 1) number(x)
  else listed(number(x))
}
table_of <- function(k, n, skew = 1) matrix(rmultinom(1, n, exp(-skew * abs(outer(1:k, 1:k, "-")))), k)
people_of <- function(m) data.frame(i = rep(row(m), m), j = rep(col(m), m))
out <- list()

# Empirical Bayes: rma(method = "PM") and blup(), the root found to the last digit.
bcg <- escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
shrink <- function(y, v) {
  fit <- rma(y, v, method = "PM", control = list(tol = 1e-15, maxiter = 10000, tau2.max = 1000))
  b <- blup(fit)
  list(y = y, v = v, tau2 = fit$tau2, mu = as.numeric(fit$beta), seMu = fit$se, shrunken = b$pred, se = b$se,
       lower = b$pred - qnorm(0.975) * b$se, upper = b$pred + qnorm(0.975) * b$se)
}
one <- function(k, tau) { v <- rexp(k, 5) + 0.01; shrink(rnorm(k, 0.2, sqrt(v + tau^2)), v) }
out$ebShrink <- list(shrink(as.numeric(bcg$yi), as.numeric(bcg$vi)), one(8, 0.6), one(60, 0.1), one(5, 0),
                     shrink(c(-1, 0.5, 2, 8), c(1e-4, 2e-4, 1e-4, 3e-4)))

# Funnel: DerSimonian-Laird is what it comes to without winsorising; quantile type 7 otherwise.
dl <- rma(as.numeric(bcg$yi), as.numeric(bcg$vi), method = "DL")
fe <- rma(as.numeric(bcg$yi), as.numeric(bcg$vi), method = "FE")
funnel <- function(y, s, theta0, share) {
  z <- (y - theta0) / s; ends <- quantile(z, c(share, 1 - share), type = 7)
  zw <- pmin(pmax(z, ends[1]), ends[2]); phi <- mean(zw^2); w <- 1 / s^2; k <- length(y)
  tau2 <- max(0, (k * phi - (k - 1)) / (sum(w) - sum(w^2) / sum(w)))
  za <- (y - theta0) / sqrt(s^2 + tau2)
  list(y = y, s = s, theta0 = theta0, winsorise = share, phi = phi, tau2 = tau2, z = z, zWinsorised = zw,
       zAdjusted = za, p = 2 * pnorm(-abs(za)), upper95 = theta0 + 1.96 * sqrt(s^2 + tau2),
       lower998 = theta0 - 3.09 * sqrt(s^2 + tau2))
}
f <- function(k, sd, ...) { s <- runif(k, 0.1, 0.5); funnel(rnorm(k, 0, sqrt(s^2 + sd^2)), s, ...) }
out$funnel <- list(f(12, 0.4, 0, 0.1), f(60, 0.05, 0, 0.1), f(25, 0.3, 0.05, 0.2), f(7, 0, 0, 0))
out$derSimonianLaird <- list(y = as.numeric(bcg$yi), s = sqrt(as.numeric(bcg$vi)), theta0 = as.numeric(fe$beta), tau2 = dl$tau2)

# Standardised rates.
fleiss_n <- c(230061, 329449, 114920, 39487, 14208, 3052, 72202, 326701, 208667, 83228, 28466, 5375, 15050, 175702,
  207081, 117300, 45026, 8660, 2293, 68800, 132424, 98301, 46075, 9834, 327, 30666, 123419, 149919, 104088, 34392)
fleiss_x <- c(107, 141, 60, 40, 39, 25, 25, 150, 110, 84, 82, 39, 3, 71, 114, 103, 108, 75, 1, 26, 64, 89, 137, 96,
  0, 8, 63, 112, 262, 295)
n <- matrix(fleiss_n, 6); x <- matrix(fleiss_x, 6); standard <- rowMeans(n)
direct <- function(x, n, standard) {
  a <- ageadjust.direct(x, n, stdpop = standard)
  list(events = x, people = n, standard = standard, crude = a[["crude.rate"]], estimate = a[["adj.rate"]],
       lower = a[["lci"]], upper = a[["uci"]])
}
out$directRate <- c(lapply(1:5, function(i) direct(x[, i], n[, i], standard)),
                    list(direct(c(3, 7, 11, 2), c(20, 31, 29, 8), c(300, 280, 150, 40))))
out$indirectRatio <- lapply(list(c(0, 3.2), c(1, 0.4), c(10, 8), c(137, 150.5), c(4210, 4000)), function(a) {
  ci <- poisson.test(a[1])$conf.int
  list(observed = a[1], expected = a[2], lower = ci[1] / a[2], upper = ci[2] / a[2])
})

# Paired tables. Stuart (1955): unaided distance vision of 7,477 women, right eye by left.
vision <- matrix(c(1520, 266, 124, 66, 234, 1512, 432, 78, 117, 362, 1772, 205, 36, 82, 179, 492), 4, byrow = TRUE)
sexual <- matrix(c(7, 7, 2, 3, 2, 8, 3, 7, 1, 5, 4, 9, 2, 8, 9, 14), 4, byrow = TRUE)
paired <- function(m) {
  k <- nrow(m); p <- people_of(m); t <- t.test(p$j, p$i, paired = TRUE)
  tab <- as.table(m); dimnames(tab) <- list(before = 1:k, after = 1:k)
  ord <- mh_test(tab, scores = list(response = 1:k)); mh <- mh_test(tab)
  bow <- mcnemar.test(m, correct = FALSE); up <- sum(p$j > p$i); down <- sum(p$j < p$i)
  list(table = m, meanShift = as.numeric(t$estimate), lower = t$conf.int[1], upper = t$conf.int[2],
       se = as.numeric(t$stderr), z2 = as.numeric(statistic(ord))^2, p = as.numeric(pvalue(ord)),
       raised = up / nrow(p), lowered = down / nrow(p), signP = binom.test(up, up + down)$p.value,
       stuartMaxwell = list(statistic = as.numeric(statistic(mh)), df = k - 1, p = as.numeric(pvalue(mh))),
       bowker = list(statistic = as.numeric(bow$statistic), df = as.numeric(bow$parameter), p = bow$p.value))
}
out$marginalHomogeneity <- list(paired(vision), paired(sexual), paired(table_of(5, 400, 0.5)), paired(table_of(3, 60, 0.7)))

kappa_of <- function(m, weights) {
  kap <- Kappa(m, weights = if (weights == "quadratic") "Fleiss-Cohen" else "Equal-Spacing")
  part <- if (weights == "nominal") kap$Unweighted else kap$Weighted
  list(table = m, weights = weights, estimate = part[["value"]], se = part[["ASE"]])
}
out$weightedKappa <- lapply(c("quadratic", "linear", "nominal"), function(w) kappa_of(sexual, w))
out$weightedKappa <- c(out$weightedKappa, lapply(c("quadratic", "linear", "nominal"), function(w) kappa_of(table_of(5, 90), w)))

# Halo: psych::ICC on Shrout & Fleiss (1979), table 2, and on random people; multilevel::ICC1 where m varies.
sf <- matrix(c(9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7), 6, byrow = TRUE)
icc <- function(m) {
  r <- suppressWarnings(suppressMessages(ICC(m, lmer = FALSE)))$results[1, ]
  list(ratings = m, estimate = r$ICC, f = r$F, df1 = r$df1, df2 = r$df2, p = r$p,
       lower = r[["lower bound"]], upper = r[["upper bound"]])
}
people <- matrix(pmin(5, pmax(1, round(3 + rep(rnorm(30, 0, 0.7), 10) + rnorm(300, 0, 0.8)))), 30)
out$haloIcc <- list(icc(sf), icc(people))
m <- sample(2:6, 25, replace = TRUE); who <- rep(1:25, m)
ragged <- pmin(5, pmax(1, round(3 + rnorm(25)[who] + rnorm(length(who)))))
a <- anova(lm(ragged ~ factor(who)))
n0 <- (sum(m) - sum(m^2) / sum(m)) / 24
out$haloRagged <- list(ratings = unname(split(ragged, who)), msb = a[1, 3], msw = a[2, 3], f = a[1, 4], p = a[1, 5],
  m = n0, estimate = (a[1, 3] - a[2, 3]) / (a[1, 3] + (n0 - 1) * a[2, 3]))
even <- rep(1:12, each = 5); es <- sample(1:5, 60, replace = TRUE)
out$multilevel <- list(ratings = unname(split(es, even)), estimate = ICC1(aov(es ~ factor(even))))

# multilevel::rwg gives 0 for values below 0, where ours goes on: none such here.
out$rwg <- lapply(list(list(c(2, 3, 5, 1, 0), 2), list(c(0, 4, 9, 7, 3, 0, 1), 4), list(c(1, 0, 8, 0, 2), 2)), function(a) {
  s <- rep(seq_along(a[[1]]), a[[1]])
  list(counts = a[[1]], rwg = rwg(s, rep(1, length(s)), ranvar = a[[2]])$rwg, sd = sd(s))
})

# Van Elteren: within a stratum the scores are ranks / (n + 1); coin adds the strata up.
modified <- function(strata) {
  d <- do.call(rbind, lapply(seq_along(strata), function(h) {
    s <- strata[[h]]; k <- ncol(s)
    data.frame(h = h, group = factor(rep(c("a", "b"), rowSums(s)), levels = c("a", "b")),
               score = c(rep(1:k, s[1, ]), rep(1:k, s[2, ])))
  }))
  d$h <- factor(d$h)
  d$ridit <- ave(d$score, d$h, FUN = function(x) rank(x) / (length(x) + 1))
  t <- independence_test(ridit ~ group | h, data = d, teststat = "scalar")
  theta <- sapply(strata, function(s) mean(outer(rep(1:ncol(s), s[1, ]), rep(1:ncol(s), s[2, ]),
    function(x, y) (x > y) + (x == y) / 2)))
  w <- sapply(strata, function(s) prod(rowSums(s)) / (sum(s) + 1))
  list(strata = lapply(strata, function(s) list(s[1, ], s[2, ])), z = abs(as.numeric(statistic(t))),
       p = as.numeric(pvalue(t)), theta = sum(w * theta) / sum(w))
}
stratum <- function(n1, n2, k) rbind(as.vector(rmultinom(1, n1, 1:k)), as.vector(rmultinom(1, n2, k:1 + 2)))
out$vanElteren <- list(modified(list(stratum(12, 30, 5), stratum(7, 19, 5), stratum(25, 60, 5))),
  modified(list(stratum(9, 14, 4))), modified(list(stratum(40, 220, 3), stratum(5, 150, 3))))

# Gap: the team's people one by one, each against the company's ratings at his level.
gap_of <- function(team, company, deff) {
  mean_at <- tapply(company$s, company$l, mean); var_at <- tapply(company$s, company$l, function(x) mean((x - mean(x))^2))
  e <- mean_at[team$l]; v <- var_at[team$l]; k <- 5; levels <- 1:4
  elsewhere <- sapply(team$l, function(l) tabulate(company$s[company$l == l], k) / sum(company$l == l))
  shares <- rowMeans(elsewhere)
  theta <- mean(sapply(team$s, function(s) sum(shares[seq_len(k) < s]) + shares[s] / 2))
  se0 <- sqrt(deff * sum(v)) / nrow(team); gap <- mean(team$s - e)
  list(counts = tabulate(team$s, k), people = tabulate(team$l, 4),
       reference = t(sapply(levels, function(l) tabulate(company$s[company$l == l], k))), deff = deff,
       observed = sum(team$s), expected = sum(e), gap = gap, se0 = se0, z = gap / se0,
       p = 2 * pnorm(-abs(gap / se0)), lower = gap - qnorm(0.975) * se0, upper = gap + qnorm(0.975) * se0,
       expectedShares = shares, superiority = theta)
}
company <- data.frame(l = sample(1:4, 300, replace = TRUE)); company$s <- pmin(5, pmax(1, round(2 + company$l / 3 + rnorm(300))))
out$adjustedGap <- list(gap_of(company[1:14, ], company, 1), gap_of(company[20:52, ], company, 3.4))

# Leniency, by the definition: person by person, then metafor for the shrinkage.
d <- expand.grid(rater = 1:7, person = 1:20, competency = 1:3)
d <- d[(d$rater + d$person) %% 3 != 0 & runif(nrow(d)) < 0.8, ]
d$score <- pmin(5, pmax(1, round(3 + c(-0.6, -0.3, 0, 0, 0.2, 0.4, 0.7)[d$rater] + rnorm(20)[d$person] + rnorm(nrow(d), 0, 0.7))))
d$others <- sapply(seq_len(nrow(d)), function(i)
  mean(d$score[d$person == d$person[i] & d$competency == d$competency[i] & d$rater != d$rater[i]]))
u <- d[is.finite(d$others), ]
con <- aggregate(cbind(score, others) ~ rater + person, u, mean); con$d <- con$score - con$others
fit0 <- lm(d ~ factor(rater), con)
len <- tapply(con$d, con$rater, mean); nr <- tapply(con$d, con$rater, length)
sh <- shrink(as.numeric(len), as.numeric(summary(fit0)$sigma^2 / nr))
out$raterLeniency <- list(scores = lapply(order(d$rater), function(i) list(rater = paste0("r", d$rater[i]),
  person = paste0("p", d$person[i]), competency = paste0("c", d$competency[i]), score = d$score[i])),
  leniency = as.numeric(len), people = as.numeric(nr), within = summary(fit0)$sigma^2, tau2 = sh$tau2, mu = sh$mu,
  shrunken = sh$shrunken, se = sh$se, reliability = sh$tau2 / (sh$tau2 + sh$v))

out$bh <- list(p = c(runif(20), runif(10)^4)); out$bh$adjusted <- p.adjust(out$bh$p, "BH")
out$quantile <- list(values = out$bh$p, p = c(0, 0.1, 0.33, 0.5, 0.9, 1), type7 = unname(quantile(out$bh$p, c(0, 0.1, 0.33, 0.5, 0.9, 1))))
cat(json(out), "\n")
