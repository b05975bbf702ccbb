/** What an official's authenticator makes codes of. */
export interface SecondFactor {
  secret: Uint8Array;
  /** From then on codes are asked for at sign-in. */
  isConfirmed: boolean;
}

/** Second factors, sealed at rest. */
export interface SecondFactorStore {
  find(accountId: string): Promise<SecondFactor | undefined>;
  /** In place of one that wasn't confirmed. False where one is confirmed: that one stays. */
  offer(accountId: string, secret: Uint8Array): Promise<boolean>;
  /** Takes the step of a code, and confirms. False where that step or a later one was taken before. */
  takeStep(accountId: string, step: number): Promise<boolean>;
  /** False where there was none. */
  remove(accountId: string): Promise<boolean>;
}
