/** 0.975 quantile of the standard normal: half the width of a 95 % interval in standard errors. */
export const Z_95 = 1.959963984540054;
