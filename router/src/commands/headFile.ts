import fs from "node:fs/promises";
import { parseSignature } from "@onedoor/domain/signatures";
import { parseInstant } from "@onedoor/domain/time";
import type { SignedTreeHead } from "@onedoor/domain/treeHead";
import { WrongUse } from "./Command.ts";

/** A head of the hub's tree as somebody keeps it elsewhere: a JSON object with what the graph's `TreeHead` has. */
export async function readHeadFile(file: string): Promise<SignedTreeHead> {
  const text = await fs.readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) throw new WrongUse(`${file} can't be read.`);
  const head = parseHead(text);
  if (head === undefined)
    throw new WrongUse(
      `${file} holds no head: a JSON object with epoch, size, root, at and signature.`,
    );
  return head;
}

function parseHead(text: string): SignedTreeHead | undefined {
  try {
    const { epoch, size, root, at, signature } = JSON.parse(
      text,
    ) as Partial<SignedTreeHead>;
    const instant = parseInstant(String(at));
    const signed = parseSignature(String(signature));
    return Number.isSafeInteger(epoch) &&
      Number.isSafeInteger(size) &&
      /^[0-9a-f]{64}$/.test(String(root)) &&
      instant.ok &&
      signed.ok
      ? {
          epoch: Number(epoch),
          size: Number(size),
          root: String(root),
          at: instant.value,
          signature: signed.value,
        }
      : undefined;
  } catch {
    return undefined;
  }
}
