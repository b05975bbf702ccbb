import { argon2, randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { GraphQLError } from "graphql";

/** Argon2id at the cost that OWASP names as the least: 19 MiB, twice over, in one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 };
const KEY_BYTES = 32;
/** What an official's password has at least; NIST SP 800-63B asks for length, and for no mixture of signs. */
const LEAST_OF_STAFF = 10;

/** Why this can't become the password of an account; undefined where it can. */
export function objectionToPassword(
  password: string,
  role: string,
): "tooShort" | undefined {
  const least = role === "citizen" || role === "company" ? 8 : LEAST_OF_STAFF;
  return [...password.normalize("NFKC")].length < least
    ? "tooShort"
    : undefined;
}

/** `$argon2id$v=19$m=,t=,p=$salt$key`: carries its cost, so that the cost can be raised for new passwords. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await inTurn(() => argon2Key(password, salt, COST));
  return written(salt, key);
}

/**
 * `passwordHash`: undefined where there is no such account; that takes just as long. Throws with the code BUSY where
 * too many wait for theirs already.
 */
export async function isPassword(
  password: string,
  passwordHash: string | undefined,
): Promise<boolean> {
  const { key, derive } = parsePasswordHash(passwordHash ?? NO_PASSWORD);
  if (waiting.length >= MOST_WAITING) throw busy();
  const derived = await inTurn(() => derive(password));
  return timingSafeEqual(derived, key) && passwordHash !== undefined;
}

/** Whether the hash was made in another way than new ones are: it is made anew when the password is at hand. */
export function isOutdated(passwordHash: string): boolean {
  return !passwordHash.startsWith(PREFIX);
}

const PREFIX = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$`;
/** Of no password: the key is all zeros. An account that has it was closed. */
export const NO_PASSWORD = written(Buffer.alloc(16), Buffer.alloc(KEY_BYTES));

function written(salt: Buffer, key: Buffer): string {
  return PREFIX + [salt, key].map(unpadded).join("$");
}

function unpadded(bytes: Buffer): string {
  return bytes.toString("base64").replaceAll("=", "");
}

interface ParsedHash {
  key: Buffer;
  derive(password: string): Promise<Buffer>;
}

const ARGON2 = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/;
/** How passwords were kept before: they hold until their next right sign-in. */
const SCRYPT = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([^$]+)\$([^$]+)$/;

function parsePasswordHash(text: string): ParsedHash {
  const [, ...ofArgon2] = ARGON2.exec(text) ?? [];
  const [, ...ofScrypt] = SCRYPT.exec(text) ?? [];
  const [a, b, c, salt, key] = ofArgon2.length > 0 ? ofArgon2 : ofScrypt;
  if (salt === undefined || key === undefined)
    throw new Error("a stored password is in no form that was ever written");
  const [first, second, third] = [Number(a), Number(b), Number(c)];
  const encoding = ofArgon2.length > 0 ? "base64" : "base64url";
  const seasoning = Buffer.from(salt, encoding);
  return {
    key: Buffer.from(key, encoding),
    derive: (password) =>
      ofArgon2.length > 0
        ? argon2Key(password, seasoning, {
            memory: first,
            passes: second,
            parallelism: third,
          })
        : scryptKey(password, seasoning, { N: first, r: second, p: third }),
  };
}

/**
 * At most two at once, the others in line: a key takes a thread of the pool that signatures and files need too, and
 * a rush of sign-ins would stop everybody who is signed in already.
 */
let running = 0;
const waiting: (() => void)[] = [];
const MOST_AT_ONCE = 2;
/** Some seconds' work: who comes later would have given up by his turn. */
const MOST_WAITING = 256;

function busy(): GraphQLError {
  return new GraphQLError("Too many sign in at once; come again later.", {
    extensions: { code: "BUSY" },
  });
}

async function inTurn(derive: () => Promise<Buffer>): Promise<Buffer> {
  if (running >= MOST_AT_ONCE)
    await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await derive();
  } finally {
    // Handed on without counting down, so that nobody slips in between.
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

function argon2Key(
  password: string,
  nonce: Buffer,
  cost: typeof COST,
): Promise<Buffer> {
  const message = password.normalize("NFKC");
  return new Promise((resolve, reject) => {
    argon2(
      "argon2id",
      { message, nonce, tagLength: KEY_BYTES, ...cost },
      (error, key) => (error === null ? resolve(key) : reject(error)),
    );
  });
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
