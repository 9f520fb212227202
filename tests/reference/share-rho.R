# How far one person's ratings are alike in having a word, and in having it or one above it, by analysis of variance:
# Rscript share-rho.R > share-rho.json, then prettier on it  (made with R 4.2.2, Debian 12; nothing but base R)
# A string a person: his scores in six competencies, "-" where he has none.
set.seed(20261122)
people <- 160; competencies <- 6; words <- 5
trait <- rnorm(people, 0, 0.7)
score <- matrix(pmin(words, pmax(1, round(3.2 + trait + rnorm(people * competencies, 0, 0.8)))), people)
score[runif(people * competencies) < 0.15] <- NA

long <- data.frame(person = factor(row(score)), score = as.vector(score))
long <- long[!is.na(long$score), ]
icc1 <- function(hit) {
  if (length(unique(hit)) < 2) return(NA)
  ms <- anova(lm(hit ~ long$person))[["Mean Sq"]]
  m <- table(long$person); m <- m[m > 0]
  n0 <- (sum(m) - sum(m^2) / sum(m)) / (length(m) - 1) # Snedecor & Cochran (1989), 13.5
  (ms[1] - ms[2]) / (ms[1] + (n0 - 1) * ms[2])
}
of_words <- function(hits) paste0("[", paste(sapply(1:words, function(s) {
  hit <- as.numeric(hits(s)); rho <- icc1(hit)
  sprintf('{"hits":%d,"rho":%s}', sum(hit), ifelse(is.na(rho), "null", sprintf("%.15g", rho)))
}), collapse = ","), "]")
texts <- apply(score, 1, function(row) paste(ifelse(is.na(row), "-", row), collapse = ""))
cat(sprintf('{"people":["%s"],"ratings":%d,"scores":%.15g,"word":%s,"from":%s}\n', paste(texts, collapse = '","'),
  nrow(long), icc1(long$score), of_words(function(s) long$score == s), of_words(function(s) long$score >= s)))
