import { randomBytes } from "node:crypto";
import { deviceText } from "@onedoor/domain/signedTexts";
import { signingKeyOf } from "@onedoor/subgraph-host/ed25519";
import type {
  DeviceChallenge,
  DeviceEnrolled,
  DeviceProofInput,
  EnrolDeviceResult,
} from "../generated/graphql.ts";
import { type TestEntities, tokenOf } from "./TestEntities.ts";

const CHALLENGE = `mutation ($deviceId: ID!) { challengeDevice(deviceId: $deviceId) { challenge hubId } }`;
const ENROL = `mutation ($input: EnrolDeviceInput!) {
  enrolDevice(input: $input) {
    __typename
    ... on DeviceEnrolled {
      token certificate { text countyKey }
      device { deviceId label enrolledAt revokedAt body leaseUntil station { stationId } }
    }
    ... on DeviceRefused { reason }
  }
}`;

interface Enrolment {
  account: string;
  code?: string;
  /** In place of what the machine would send. */
  proof?: DeviceProofInput | null;
}

/** A machine with a key, which somebody wants to enrol. */
export class TestMachine {
  readonly deviceId: string;
  readonly #key = signingKeyOf(randomBytes(32));
  readonly #entities: TestEntities;
  readonly #of: "demonstration" | "county";

  constructor(
    entities: TestEntities,
    deviceId: string,
    of: "demonstration" | "county" = "demonstration",
  ) {
    this.#entities = entities;
    this.deviceId = `device-of-a-test-${deviceId}`;
    this.#of = of;
  }

  get publicKey(): string {
    return this.#key.publicKey;
  }

  async enrol({
    account,
    code,
    ...given
  }: Enrolment): Promise<EnrolDeviceResult> {
    const proof =
      "proof" in given ? given.proof : await this.proof(account, account);
    const input = {
      deviceId: this.deviceId,
      label: " 窗口电脑 ",
      code: code ?? null,
      proof: proof ?? null,
    };
    const answer = await this.#entities.ask<{ enrolDevice: EnrolDeviceResult }>(
      ENROL,
      { input },
      await tokenOf(account),
      this.#of,
    );
    return answer.data.enrolDevice;
  }

  async enrolled(enrolment: Enrolment): Promise<DeviceEnrolled> {
    const result = await this.enrol(enrolment);
    if (result.__typename !== "DeviceEnrolled")
      throw new Error(`not enrolled: ${JSON.stringify(result)}`);
    return result;
  }

  /** What the machine signs, of a challenge that `account` asked for, for an enrolment by `signedFor`. */
  async proof(account: string, signedFor: string): Promise<DeviceProofInput> {
    const { challenge, hubId } = await this.challenge(account);
    return this.sign({ challenge, hubId }, signedFor);
  }

  async challenge(account: string): Promise<DeviceChallenge> {
    const { deviceId } = this;
    const answer = await this.#entities.ask<{
      challengeDevice: DeviceChallenge;
    }>(CHALLENGE, { deviceId }, await tokenOf(account), this.#of);
    return answer.data.challengeDevice;
  }

  sign(
    { challenge, hubId }: Pick<DeviceChallenge, "challenge" | "hubId">,
    accountId: string,
  ): DeviceProofInput {
    const { deviceId } = this;
    const { publicKey } = this.#key;
    const text = deviceText({
      hubId,
      deviceId,
      accountId,
      challenge,
      publicKey,
    });
    return { publicKey, challenge, signature: this.#key.sign(text) };
  }
}
