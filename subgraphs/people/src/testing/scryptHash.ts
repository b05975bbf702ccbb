/** The demonstration's password as it was kept before Argon2id. */
export const SCRYPT_OF_ONEDOOR_DEMO =
  "scrypt$32768$8$3$E5JuwZq1y9U3mqfIVlghzg$K6mDNgj_3hPrce4KSYRCye5PB0vQBSkX8mp35xRc-3A";
