import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** scrypt at the cost that OWASP names as the least: 2^15 blocks of 8, three times over. */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const KEY_BYTES = 32;

/** `scrypt$N$r$p$salt$key`: carries its cost, so that the cost can be raised for new passwords. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  return [
    "scrypt",
    COST.N,
    COST.r,
    COST.p,
    salt.toString("base64url"),
    key.toString("base64url"),
  ].join("$");
}

/** `passwordHash`: undefined where there is no such account; that takes just as long. */
export async function isPassword(
  password: string,
  passwordHash: string | undefined,
): Promise<boolean> {
  const [, N, r, p, salt, key] = (passwordHash ?? NO_PASSWORD).split("$");
  if (salt === undefined || key === undefined)
    throw new Error("a stored password is in no form that was ever written");
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const derived = await derive(password, Buffer.from(salt, "base64url"), cost);
  const same = timingSafeEqual(derived, Buffer.from(key, "base64url"));
  return same && passwordHash !== undefined;
}

/** Of no password: the key is all zeros. */
export const NO_PASSWORD = `scrypt$${COST.N}$${COST.r}$${COST.p}$${Buffer.alloc(16).toString("base64url")}$${Buffer.alloc(KEY_BYTES).toString("base64url")}`;

/**
 * At most two at once, the others in line: scrypt takes a thread of the pool that signatures and files need too,
 * and a rush of sign-ins would stop everybody who is signed in already.
 */
let running = 0;
const waiting: (() => void)[] = [];
const MOST_AT_ONCE = 2;

async function derive(
  password: string,
  salt: Buffer,
  cost: { N: number; r: number; p: number },
): Promise<Buffer> {
  if (running >= MOST_AT_ONCE)
    await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await scryptKey(password, salt, cost);
  } finally {
    // Handed on without counting down, so that nobody slips in between.
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

function scryptKey(
  password: string,
  salt: Buffer,
  cost: { N: number; r: number; p: number },
): Promise<Buffer> {
  const maxmem = 256 * cost.N * cost.r;
  return new Promise((resolve, reject) => {
    scrypt(
      password.normalize("NFKC"),
      salt,
      KEY_BYTES,
      { ...cost, maxmem },
      (error, key) => (error === null ? resolve(key) : reject(error)),
    );
  });
}
