# Tails and quantiles of the distributions, as R gives them: Rscript distributions-a.R > distributions-a.csv
# Made with R 4.2.2. Each row: distribution, what, parameters (0 where there is none), argument, value.
p <- c(1e-100, 1e-30, 1e-12, 1e-9, 1e-6, 0.001, 0.025, 0.2, 0.4999, 0.7, 0.95, 0.999, 1 - 1e-9, 1 - 1e-12)
row <- function(name, what, a, b, at, value)
  cat(sprintf("%s,%s,%.17g,%.17g,%.17g,%.17g\n", name, what, a, b, at, value), sep = "")
table <- function(name, cdf, quantile, a = 0, b = 0) {
  upper <- quantile(p, lower.tail = FALSE)
  lower <- quantile(p, lower.tail = TRUE)
  row(name, "quantile", a, b, p, lower)
  row(name, "upperQuantile", a, b, p, upper)
  # Tails at points of few digits, so that both sides are asked about the very same number.
  x <- unique(signif(c(lower, upper), 3))
  row(name, "cdf", a, b, x, cdf(x, lower.tail = TRUE))
  row(name, "upper", a, b, x, cdf(x, lower.tail = FALSE))
}
table("normal", pnorm, qnorm)
for (df in c(1, 2, 3.7, 9, 30, 1000, 1e6))
  table("t", function(x, ...) pt(x, df, ...), function(x, ...) qt(x, df, ...), df)
for (df in c(1, 2, 3, 4.5, 20, 100, 5000))
  table("chiSquare", function(x, ...) pchisq(x, df, ...), function(x, ...) qchisq(x, df, ...), df)
for (g in list(c(0.1, 1), c(0.5, 3), c(2.5, 0.2), c(17, 1), c(1e4, 1), c(1e6, 2)))
  table("gamma", function(x, ...) pgamma(x, g[1], scale = g[2], ...),
        function(x, ...) qgamma(x, g[1], scale = g[2], ...), g[1], g[2])
for (s in list(c(0.5, 0.5), c(0.1, 4), c(1, 1), c(2, 3), c(8.5, 0.5), c(30, 200), c(4000.5, 2.5), c(1e6, 1e5)))
  table("beta", function(x, ...) pbeta(x, s[1], s[2], ...), function(x, ...) qbeta(x, s[1], s[2], ...), s[1], s[2])
# qf has lost digits in the lower tail (1e-3 at df 2, 10 and p 1e-12), so F quantiles go through qbeta.
qfBeta <- function(p, d, lower.tail)
  d[2] / d[1] * qbeta(p, d[1] / 2, d[2] / 2, lower.tail = lower.tail) /
    qbeta(p, d[2] / 2, d[1] / 2, lower.tail = !lower.tail)
for (d in list(c(1, 1), c(2, 10), c(4, 3.5), c(7, 300), c(60, 1e5)))
  table("f", function(x, ...) pf(x, d[1], d[2], ...), function(x, lower.tail) qfBeta(x, d, lower.tail), d[1], d[2])
